// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_MD_CTX` that is prepared to verify with one key.
///
/// `@unchecked Sendable`: each call works on a copy of the prepared context, and copying only reads the original.
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

    /// Whether a signature in OpenSSL's form is the key's over a message.
    func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        ErrorQueue.clear()
        let result = unsafe signature.withUnsafeBufferPointer { signature in
            unsafe message.withUnsafeBufferPointer { message in
                unsafe prepared.withCopy {
                    unsafe EVP_DigestVerify(
                        $0, signature.baseAddress, signature.count, message.baseAddress, message.count)
                }
            }
        }
        if result != 1 { ErrorQueue.clear() }
        return result == 1
    }
}
