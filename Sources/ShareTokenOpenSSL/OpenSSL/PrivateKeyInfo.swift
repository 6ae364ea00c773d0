// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of a `PKCS8_PRIV_KEY_INFO` (RFC 5958), which OpenSSL wipes when it is freed.
@safe
final class PrivateKeyInfo {
    let pointer: OpaquePointer

    /// Takes over a structure.
    init(owning pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    /// Encodes a private key.
    ///
    /// - Throws: `no-private-key` if the key has no private part or cannot leave its device.
    init(_ key: PKey) throws(ShareTokenError) {
        guard let info = unsafe EVP_PKEY2PKCS8(key.pointer) else { throw ErrorQueue.drain(.noPrivateKey) }
        unsafe pointer = info
    }

    /// Reads the DER encoding, without bytes after it.
    ///
    /// - Throws: `bad-key`.
    init(der: SecretBytes) throws(ShareTokenError) {
        unsafe pointer = try DER.decode(der) {
            unsafe d2i_PKCS8_PRIV_KEY_INFO(nil, &$0, $1)
        } free: {
            unsafe PKCS8_PRIV_KEY_INFO_free($0)
        }
    }

    deinit {
        unsafe PKCS8_PRIV_KEY_INFO_free(pointer)
    }

    /// Decodes the private key.
    ///
    /// - Throws: `bad-key`.
    func key() throws(ShareTokenError) -> PKey {
        guard let key = unsafe EVP_PKCS82PKEY(pointer) else { throw ErrorQueue.drain(.badKey) }
        return unsafe PKey(owning: key)
    }

    /// The encoding as unencrypted PEM.
    func pem() throws(ShareTokenError) -> SecretBytes {
        let bio = try MemoryBIO()
        try unsafe ErrorQueue.check(PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio.pointer, pointer))
        return bio.contents()
    }
}

/// DER decoding by the functions of libcrypto.
enum DER {
    /// Decodes some bytes, without bytes left over.
    ///
    /// - Parameters:
    ///   - bytes: The encoding.
    ///   - decode: A `d2i_…` function.
    ///   - free: The function that frees its result.
    /// - Throws: `bad-key` if decoding fails or bytes are left over.
    static func decode(
        _ bytes: SecretBytes, _ decode: (inout UnsafePointer<UInt8>?, Int) -> OpaquePointer?,
        free: (OpaquePointer) -> Void
    ) throws(ShareTokenError) -> OpaquePointer {
        ErrorQueue.clear()
        let result: OpaquePointer? = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.assumingMemoryBound(to: UInt8.self).baseAddress
            var position = unsafe start
            guard let result = unsafe decode(&position, buffer.count) else { return nil }
            guard unsafe position == start.map({ unsafe $0 + buffer.count }) else {
                unsafe free(result)
                return nil
            }
            return unsafe result
        }
        guard let result = unsafe result else { throw ErrorQueue.drain(.badKey) }
        ErrorQueue.clear()
        return unsafe result
    }
}
