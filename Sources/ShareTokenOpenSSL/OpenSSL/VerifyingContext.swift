// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_MD_CTX` that is ready to verify with one key.
///
/// `@unchecked Sendable`: the prepared context is never used itself. Each call works on a copy of its own, and copying
/// only reads the original.
@safe
final class VerifyingContext: @unchecked Sendable {
    private let prepared: MessageContext

    /// Prepares to verify with a key in its suite.
    init(_ key: PKey, suite: Suite) throws(ShareTokenError) {
        ErrorQueue.clear()
        prepared = try MessageContext()
        let digest = MessageContext.digestName(suite)
        var parameters: OpaquePointer?
        guard unsafe EVP_DigestVerifyInit_ex(prepared.pointer, &parameters, digest, nil, nil, key.pointer, nil) == 1
        else { throw ErrorQueue.drain() }
        if suite == .sm2 { try unsafe MessageContext.setDistinguishingID(parameters) }
    }

    /// Whether a signature, as OpenSSL reads it, is the key's over the message.
    func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        ErrorQueue.clear()
        guard let context = try? prepared.copy() else { return false }
        let result = unsafe signature.withUnsafeBufferPointer { signature in
            unsafe message.withUnsafeBufferPointer {
                unsafe EVP_DigestVerify(
                    context.pointer, signature.baseAddress, signature.count, $0.baseAddress, $0.count)
            }
        }
        if result != 1 { ErrorQueue.clear() }
        return result == 1
    }
}
