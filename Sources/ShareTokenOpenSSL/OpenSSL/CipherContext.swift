// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `EVP_CIPHER_CTX` with AES-256-GCM (SP 800-38D) and a tag of 16 bytes.
///
/// The order of calls is `authenticate`, `convert`, `expectTag` for decryption, `finish`, and `writeTag` for
/// encryption. Each returns whether it succeeded.
@safe
final class CipherContext {
    private let pointer: OpaquePointer

    /// Prepares to encrypt or decrypt one secret.
    ///
    /// - Parameter key: A key of 32 bytes, followed by a nonce of 12 bytes.
    init(key: SecretBytes, isEncrypting: Bool) throws(ShareTokenError) {
        ErrorQueue.clear()
        guard key.count == 44, let context = unsafe EVP_CIPHER_CTX_new() else { throw ErrorQueue.drain() }
        unsafe pointer = context
        let result = unsafe key.withUnsafeBytes { bytes in
            let key = unsafe bytes.assumingMemoryBound(to: UInt8.self).baseAddress
            return unsafe EVP_CipherInit_ex(
                context, EVP_aes_256_gcm(), nil, key, key.map { unsafe $0 + 32 }, isEncrypting ? 1 : 0)
        }
        try ErrorQueue.check(result)
    }

    deinit {
        unsafe EVP_CIPHER_CTX_free(pointer)
    }

    /// Adds plain text to the authenticated data.
    func authenticate(_ text: [UInt8]) -> Bool {
        var count: Int32 = 0
        return unsafe EVP_CipherUpdate(pointer, nil, &count, text, Int32(truncatingIfNeeded: text.count)) == 1
    }

    /// Encrypts or decrypts bytes, and writes the same number of bytes at a place of a buffer; false if they do not
    /// fit.
    func convert(_ bytes: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, at place: Int) -> Bool {
        guard place >= 0, bytes.count <= room.count - place else { return false }
        var count: Int32 = 0
        let output = unsafe room.assumingMemoryBound(to: UInt8.self).baseAddress.map { unsafe $0 + place }
        let input = unsafe bytes.assumingMemoryBound(to: UInt8.self).baseAddress
        return unsafe EVP_CipherUpdate(pointer, output, &count, input, Int32(truncatingIfNeeded: bytes.count)) == 1
            && Int(count) == bytes.count
    }

    /// Finishes; false if the tag is not the expected one.
    func finish() -> Bool {
        var count: Int32 = 0
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_BLOCK_LENGTH)) {
            unsafe EVP_CipherFinal_ex(pointer, $0.baseAddress, &count) == 1
        }
    }

    /// Writes the tag to a buffer of its length.
    func writeTag(to room: UnsafeMutableRawBufferPointer) -> Bool {
        unsafe EVP_CIPHER_CTX_ctrl(pointer, EVP_CTRL_AEAD_GET_TAG, Int32(room.count), room.baseAddress) == 1
    }

    /// Sets the tag that decryption expects.
    func expectTag(_ tag: UnsafeRawBufferPointer) -> Bool {
        unsafe EVP_CIPHER_CTX_ctrl(
            pointer, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), UnsafeMutableRawPointer(mutating: tag.baseAddress)) == 1
    }
}
