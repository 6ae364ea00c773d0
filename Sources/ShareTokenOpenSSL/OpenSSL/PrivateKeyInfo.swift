// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of a `PKCS8_PRIV_KEY_INFO` (RFC 5958), which OpenSSL wipes when it is freed.
@safe
final class PrivateKeyInfo {
    fileprivate let pointer: OpaquePointer

    /// Encodes a private key.
    ///
    /// - Throws: `no-private-key` if there is none or it cannot leave the place where it is kept.
    init(_ key: PKey) throws(ShareTokenError) {
        guard let info = unsafe EVP_PKEY2PKCS8(key.pointer) else { throw ErrorQueue.drain(.noPrivateKey) }
        unsafe pointer = info
    }

    deinit {
        unsafe PKCS8_PRIV_KEY_INFO_free(pointer)
    }

    /// Decodes the private key.
    func key() throws(ShareTokenError) -> PKey {
        guard let key = unsafe EVP_PKCS82PKEY(pointer) else { throw ErrorQueue.drain(.badKey) }
        return unsafe PKey(owning: key)
    }

    /// The encoding as PEM, not encrypted.
    func pem() throws(ShareTokenError) -> [UInt8] {
        let bio = try MemoryBIO()
        guard unsafe PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio.pointer, pointer) == 1 else { throw ErrorQueue.drain() }
        return bio.contents()
    }
}

/// The owner of an `X509_SIG` that holds an encrypted private key (RFC 5958, section 3).
@safe
final class EncryptedPrivateKeyInfo {
    private let pointer: OpaquePointer

    /// scrypt (RFC 7914) with 16 MiB of memory, the most that OpenSSL reads without being told to: N, r and p.
    private static let scrypt: (UInt64, UInt64, UInt64) = (16384, 8, 5)

    /// Encrypts with AES-256-CBC (PBES2, RFC 8018) under a key that scrypt makes of the passphrase.
    init(_ info: PrivateKeyInfo, passphrase: [UInt8]) throws(ShareTokenError) {
        let (cost, block, parallel) = EncryptedPrivateKeyInfo.scrypt
        guard
            let scheme = unsafe PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nil, 16, nil, cost, block, parallel)
        else { throw ErrorQueue.drain() }
        let result = unsafe passphrase.withUnsafeBytes { bytes in
            let count = Int32(truncatingIfNeeded: bytes.count)
            return unsafe PKCS8_set0_pbe(
                bytes.assumingMemoryBound(to: CChar.self).baseAddress, count, info.pointer, scheme)
        }
        guard let encrypted = unsafe result else {
            unsafe X509_ALGOR_free(scheme)
            throw ErrorQueue.drain()
        }
        unsafe pointer = encrypted
    }

    deinit {
        unsafe X509_SIG_free(pointer)
    }

    /// The encoding as PEM.
    func pem() throws(ShareTokenError) -> [UInt8] {
        let bio = try MemoryBIO()
        guard unsafe PEM_write_bio_PKCS8(bio.pointer, pointer) == 1 else { throw ErrorQueue.drain() }
        return bio.contents()
    }
}
