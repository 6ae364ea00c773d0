// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_MD_CTX` that is prepared to sign with one key.
///
/// `@unchecked Sendable`: each call works on a copy of the prepared context, and copying only reads the original.
@safe
final class SigningContext: @unchecked Sendable {
    private let prepared: MessageContext

    /// Prepares to sign with a key in its suite.
    init(_ key: PKey, suite: Suite) throws(ShareTokenError) {
        ErrorQueue.clear()
        prepared = try MessageContext()
        let digest = MessageContext.digestName(suite)
        var parameters: OpaquePointer?
        guard unsafe EVP_DigestSignInit_ex(prepared.pointer, &parameters, digest, nil, nil, key.pointer, nil) == 1
        else { throw ErrorQueue.drain() }
        if suite == .sm2 { try unsafe MessageContext.setDistinguishingID(parameters) }
    }

    /// The signature of a message in OpenSSL's form: 64 bytes for Ed25519, DER for the others.
    ///
    /// - Throws: `crypto-failure`.
    func sign(_ message: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        var count = MessageContext.maximumSignatureLength
        let signature = unsafe [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
            let result = unsafe message.withUnsafeBufferPointer { message in
                unsafe prepared.withCopy {
                    unsafe EVP_DigestSign($0, output.baseAddress, &count, message.baseAddress, message.count)
                }
            }
            initialized = result == 1 ? count : 0
        }
        guard !signature.isEmpty else { throw ErrorQueue.drain() }
        return signature
    }
}
