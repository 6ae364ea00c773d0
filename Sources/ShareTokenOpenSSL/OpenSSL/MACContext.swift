// SPDX-License-Identifier: Apache-2.0

import COpenSSL
package import ShareToken
import Synchronization

/// The owner of an `EVP_MAC_CTX` with HMAC (RFC 2104) under one key.
///
/// `@unchecked Sendable`: each call works on a duplicate of the prepared context that no other call has, and duplicating
/// only reads the original.
@safe
package final class MACContext: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// The address of a duplicate that no call is using; 0 if there is none.
    ///
    /// To reset a duplicate costs a third of the instructions of making one.
    private let spare = Atomic<UInt>(0)

    /// Whether libcrypto can reset a context without its key: before 3.0.3 the init call leaves the old message in it
    /// (openssl/openssl#17811).
    private static let canReset = OpenSSL_version_num() >= 0x3000_0030

    /// The length of a full MAC in bytes, the same for both digests.
    package static let length = 32

    /// Prepares HMAC with the digest of a suite under a key of at least one byte.
    ///
    /// - Throws: `unsupported-key` for a suite without MACs, `crypto-failure`.
    package convenience init(suite: Suite, secret: [UInt8]) throws(ShareTokenError) {
        try self.init(suite: suite, secret: SecretBytes(secret))
    }

    init(suite: Suite, secret: SecretBytes) throws(ShareTokenError) {
        guard suite.isShared else { throw ShareTokenError(.unsupportedKey) }
        ErrorQueue.clear()
        guard let mac = unsafe EVP_MAC_fetch(nil, "HMAC", nil) else { throw ErrorQueue.drain() }
        defer { unsafe EVP_MAC_free(mac) }
        guard let context = unsafe EVP_MAC_CTX_new(mac) else { throw ErrorQueue.drain() }
        unsafe pointer = context
        let digest = suite == .hmacSM3 ? "SM3" : "SHA2-256"
        let result = unsafe MACContext.initialize(context, digest, secret)
        try ErrorQueue.check(result)
    }

    private static func initialize(_ context: OpaquePointer, _ digest: String, _ secret: SecretBytes) -> Int32 {
        var name = Array(digest.utf8CString)
        return unsafe name.withUnsafeMutableBufferPointer { name in
            let parameters = unsafe [COpenSSL_MAC_digest_parameter(name.baseAddress), OSSL_PARAM_construct_end()]
            return unsafe secret.withUnsafeBytes {
                unsafe EVP_MAC_init(
                    context, $0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count, parameters)
            }
        }
    }

    deinit {
        unsafe EVP_MAC_CTX_free(OpaquePointer(bitPattern: spare.load(ordering: .acquiring)))
        unsafe EVP_MAC_CTX_free(pointer)
    }

    /// The first `count` bytes of the MAC of a message.
    ///
    /// - Throws: `crypto-failure`.
    package func code(for message: [UInt8], count: Int) throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        let code = unsafe [UInt8](unsafeUninitializedCapacity: MACContext.length) { output, initialized in
            initialized = unsafe compute(message, into: output) ? min(count, MACContext.length) : 0
            let rest = unsafe UnsafeMutableBufferPointer(rebasing: output[initialized...])
            unsafe OPENSSL_cleanse(rest.baseAddress, rest.count)
        }
        guard !code.isEmpty else { throw ErrorQueue.drain() }
        return code
    }

    /// Whether some bytes, at least one, are the first bytes of the MAC of a message.
    ///
    /// The time does not depend on where they differ.
    package func isValid(_ code: [UInt8], for message: [UInt8]) -> Bool {
        guard (1...MACContext.length).contains(code.count) else { return false }
        ErrorQueue.clear()
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: MACContext.length) { expected in
            defer { unsafe OPENSSL_cleanse(expected.baseAddress, expected.count) }
            guard unsafe compute(message, into: expected) else {
                ErrorQueue.clear()
                return false
            }
            return unsafe code.withUnsafeBytes {
                unsafe CRYPTO_memcmp(expected.baseAddress, $0.baseAddress, $0.count) == 0
            }
        }
    }

    private func compute(_ message: [UInt8], into output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        guard let copy = unsafe duplicate() else { return false }
        defer { unsafe keep(copy) }
        var count = 0
        let updated = unsafe message.withUnsafeBufferPointer {
            unsafe EVP_MAC_update(copy, $0.baseAddress, $0.count)
        }
        return unsafe updated == 1 && EVP_MAC_final(copy, output.baseAddress, &count, output.count) == 1
            && count == MACContext.length
    }

    /// A context under the key that has seen no message; nil if libcrypto fails.
    private func duplicate() -> OpaquePointer? {
        guard let kept = unsafe OpaquePointer(bitPattern: spare.exchange(0, ordering: .acquiring)) else {
            return unsafe EVP_MAC_CTX_dup(pointer)
        }
        guard unsafe EVP_MAC_init(kept, nil, 0, nil) == 1 else {
            unsafe EVP_MAC_CTX_free(kept)
            return nil
        }
        return unsafe kept
    }

    /// Keeps a duplicate for the next call, in place of the one that is kept.
    private func keep(_ copy: OpaquePointer) {
        guard MACContext.canReset else { return unsafe EVP_MAC_CTX_free(copy) }
        let other = spare.exchange(UInt(bitPattern: copy), ordering: .acquiringAndReleasing)
        unsafe EVP_MAC_CTX_free(OpaquePointer(bitPattern: other))
    }
}
