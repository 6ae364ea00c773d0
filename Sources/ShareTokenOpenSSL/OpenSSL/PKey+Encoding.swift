// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

extension PKey {
    /// Reads the first private key of a PEM text: PKCS#8 (RFC 5958), plain or encrypted, or a type's own form.
    ///
    /// - Throws: `wrong-passphrase`, `no-private-key` for a text with a public key only, `bad-key`.
    static func privateKey(pem: [UInt8], passphrase: [UInt8]?) throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        let bio = try MemoryBIO(pem)
        let answer = Passphrase(passphrase)
        let key = unsafe withExtendedLifetime(answer) {
            unsafe PEM_read_bio_PrivateKey_ex(bio.pointer, nil, answerPassphrase, answer.argument, nil, nil)
        }
        guard let key = unsafe key else {
            let failure = answer.failure(otherwise: .badKey)
            guard failure.code == .badKey, (try? publicKey(pem: pem)) != nil else { throw failure }
            throw ShareTokenError(.noPrivateKey)
        }
        ErrorQueue.clear()
        return unsafe PKey(owning: key)
    }

    /// Reads the first public key of a PEM text, a SubjectPublicKeyInfo (RFC 5280).
    ///
    /// - Throws: `bad-key`.
    static func publicKey(pem: [UInt8]) throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        let bio = try MemoryBIO(pem)
        guard let key = unsafe PEM_read_bio_PUBKEY_ex(bio.pointer, nil, nil, nil, nil, nil) else {
            throw ErrorQueue.drain(.badKey)
        }
        ErrorQueue.clear()
        return unsafe PKey(owning: key)
    }

    /// Reads a SubjectPublicKeyInfo in DER, the whole of the bytes.
    ///
    /// - Throws: `bad-key`.
    static func publicKey(der: [UInt8]) throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        let key: OpaquePointer? = unsafe der.withUnsafeBufferPointer { buffer in
            var position = buffer.baseAddress
            guard let key = unsafe d2i_PUBKEY(nil, &position, buffer.count) else { return nil }
            guard unsafe position == buffer.baseAddress.map({ unsafe $0 + buffer.count }) else {
                unsafe EVP_PKEY_free(key)
                return nil
            }
            return unsafe key
        }
        guard let key = unsafe key else { throw ErrorQueue.drain(.badKey) }
        ErrorQueue.clear()
        return unsafe PKey(owning: key)
    }

    /// The SubjectPublicKeyInfo as PEM.
    func publicPEM() throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        let bio = try MemoryBIO()
        guard unsafe PEM_write_bio_PUBKEY(bio.pointer, pointer) == 1 else { throw ErrorQueue.drain() }
        return bio.contents()
    }

    /// The private key as PKCS#8 in PEM, encrypted if there is a passphrase.
    ///
    /// - Throws: `no-private-key` if the key cannot leave the place where it is kept.
    func privatePEM(passphrase: [UInt8]?) throws(ShareTokenError) -> [UInt8] {
        ErrorQueue.clear()
        let info = try PrivateKeyInfo(self)
        guard let passphrase else { return try info.pem() }
        return try EncryptedPrivateKeyInfo(info, passphrase: passphrase).pem()
    }

    /// The same key as the type that its algorithm's own encoding stands for.
    func redecoded() throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        return try PrivateKeyInfo(self).key()
    }
}
