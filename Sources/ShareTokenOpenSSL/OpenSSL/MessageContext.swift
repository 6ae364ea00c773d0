// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_MD_CTX`.
@safe
final class MessageContext {
    let pointer: OpaquePointer

    /// Creates an empty context.
    init() throws(ShareTokenError) {
        guard let context = unsafe EVP_MD_CTX_new() else { throw ErrorQueue.drain() }
        unsafe pointer = context
    }

    deinit {
        unsafe EVP_MD_CTX_free(pointer)
    }

    /// Calls a function with a copy of the context; nil if there is no memory for the copy.
    @inline(__always)
    func withCopy<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
        guard let copy = unsafe EVP_MD_CTX_new() else { return nil }
        defer { unsafe EVP_MD_CTX_free(copy) }
        guard unsafe EVP_MD_CTX_copy_ex(copy, pointer) == 1 else { return nil }
        return unsafe body(copy)
    }

    /// The greatest length of a signature of any suite, in bytes: two numbers of 33 bytes in DER.
    static let maximumSignatureLength = 72

    /// The name of the digest that the suite signs; nil for Ed25519, which digests by itself.
    static func digestName(_ suite: Suite) -> String? {
        switch suite {
        case .sm2: "SM3"
        case .p256: "SHA2-256"
        default: nil
        }
    }

    /// Sets the distinguishing id of SM2 (GB/T 32918.2), which OpenSSL leaves empty.
    ///
    /// OpenSSL 3.0 refuses the id in the init call. Copies of the context keep it.
    static func setDistinguishingID(_ parameters: OpaquePointer?) throws(ShareTokenError) {
        let id = Array("1234567812345678".utf8)
        let result = unsafe id.withUnsafeBytes {
            unsafe EVP_PKEY_CTX_set1_id(parameters, $0.baseAddress, Int32(truncatingIfNeeded: $0.count))
        }
        try ErrorQueue.check(result)
    }
}
