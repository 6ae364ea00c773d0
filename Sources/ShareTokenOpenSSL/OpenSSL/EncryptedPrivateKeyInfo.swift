// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The owner of an `X509_SIG` that holds an encrypted private key (RFC 5958, section 3).
@safe
final class EncryptedPrivateKeyInfo {
    let pointer: OpaquePointer

    /// Encrypts with AES-256-CBC (PBES2, RFC 8018) under a key that scrypt derives from the passphrase.
    init(_ info: PrivateKeyInfo, passphrase: SecretBytes) throws(ShareTokenError) {
        let scrypt = PassphraseStretching.scrypt
        let scheme = unsafe PKCS5_pbe2_set_scrypt(
            EVP_aes_256_cbc(), nil, Int32(PassphraseStretching.saltLength), nil, scrypt.cost, scrypt.blockSize,
            scrypt.parallelism)
        guard let scheme = unsafe scheme else { throw ErrorQueue.drain() }
        let result = unsafe passphrase.withUnsafeCharacters { characters, count in
            unsafe PKCS8_set0_pbe(characters, Int32(truncatingIfNeeded: count), info.pointer, scheme)
        }
        guard let encrypted = unsafe result else {
            unsafe X509_ALGOR_free(scheme)
            throw ErrorQueue.drain()
        }
        unsafe pointer = encrypted
    }

    /// Reads the DER encoding, without bytes after it.
    ///
    /// - Throws: `bad-key`, `unsupported-encryption` for a scheme that is out of bounds.
    init(der: SecretBytes) throws(ShareTokenError) {
        unsafe pointer = try DER.decode(der) {
            unsafe d2i_X509_SIG(nil, &$0, $1)
        } free: {
            unsafe X509_SIG_free($0)
        }
        guard isWithinBounds else { throw ErrorQueue.drain(.unsupportedEncryption) }
    }

    deinit {
        unsafe X509_SIG_free(pointer)
    }

    /// Decrypts the private key.
    ///
    /// - Throws: `wrong-passphrase`, also if the passphrase is missing.
    func info(passphrase: SecretBytes?) throws(ShareTokenError) -> PrivateKeyInfo {
        guard let passphrase, PassphraseStretching.lengths.contains(passphrase.count) else {
            throw ShareTokenError(.wrongPassphrase)
        }
        let info = unsafe passphrase.withUnsafeCharacters { characters, count in
            unsafe PKCS8_decrypt(pointer, characters, Int32(truncatingIfNeeded: count))
        }
        guard let info = unsafe info else { throw ErrorQueue.drain(.wrongPassphrase) }
        ErrorQueue.clear()
        return unsafe PrivateKeyInfo(owning: info)
    }

    /// The encoding as PEM.
    func pem() throws(ShareTokenError) -> SecretBytes {
        let bio = try MemoryBIO()
        try unsafe ErrorQueue.check(PEM_write_bio_PKCS8(bio.pointer, pointer))
        return bio.contents()
    }
}
