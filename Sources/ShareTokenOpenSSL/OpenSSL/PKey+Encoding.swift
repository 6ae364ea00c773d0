// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

extension PKey {
    /// Reads the first key of a PEM text, which must be a private key: PKCS#8 (RFC 5958), plain or encrypted, or
    /// `EC PRIVATE KEY` (RFC 5915).
    ///
    /// - Throws: `wrong-passphrase`, `no-private-key` for a public key, `unsupported-encryption`, `bad-key`.
    static func privateKey(pem: SecretBytes, passphrase: SecretBytes?) throws(ShareTokenError) -> PKey {
        let block = try PEMBlock(firstKeyOf: pem)
        switch block.label {
        case .privateKey:
            try block.checkNoHeader()
            return try PrivateKeyInfo(der: block.body).key()
        case .encryptedPrivateKey:
            try block.checkNoHeader()
            return try EncryptedPrivateKeyInfo(der: block.body).info(passphrase: passphrase).key()
        case .curvePrivateKey:
            try block.checkNoHeader()
            return unsafe PKey(
                owning: try DER.decode(block.body) {
                    unsafe d2i_PrivateKey_ex(EVP_PKEY_EC, nil, &$0, $1, nil, nil)
                } free: {
                    unsafe EVP_PKEY_free($0)
                })
        case .publicKey: throw ShareTokenError(.noPrivateKey)
        case .sharedKey, .encryptedSharedKey: throw ShareTokenError(.badKey)
        }
    }

    /// Reads the first key of a PEM text, which must be a public key: a SubjectPublicKeyInfo (RFC 5280).
    ///
    /// - Throws: `bad-key`.
    static func publicKey(pem: SecretBytes) throws(ShareTokenError) -> PKey {
        let block = try PEMBlock(firstKeyOf: pem)
        guard block.label == .publicKey else { throw ShareTokenError(.badKey) }
        try block.checkNoHeader()
        return try publicKey(der: block.body)
    }

    /// Reads a SubjectPublicKeyInfo in DER, without bytes after it.
    ///
    /// - Throws: `bad-key`.
    static func publicKey(der: SecretBytes) throws(ShareTokenError) -> PKey {
        unsafe PKey(
            owning: try DER.decode(der) {
                unsafe d2i_PUBKEY(nil, &$0, $1)
            } free: {
                unsafe EVP_PKEY_free($0)
            })
    }

    /// The SubjectPublicKeyInfo as PEM.
    func publicPEM() throws(ShareTokenError) -> SecretBytes {
        ErrorQueue.clear()
        let bio = try MemoryBIO()
        try unsafe ErrorQueue.check(PEM_write_bio_PUBKEY(bio.pointer, pointer))
        return bio.contents()
    }

    /// The private key as PKCS#8 in PEM, encrypted unless the passphrase is nil.
    ///
    /// - Throws: `no-private-key` if the key cannot leave its device, `wrong-passphrase` if the passphrase is not of 1
    ///   to 1,024 bytes.
    func privatePEM(passphrase: SecretBytes?) throws(ShareTokenError) -> SecretBytes {
        ErrorQueue.clear()
        let info = try PrivateKeyInfo(self)
        guard let passphrase else { return try info.pem() }
        guard PassphraseStretching.lengths.contains(passphrase.count) else { throw ShareTokenError(.wrongPassphrase) }
        return try EncryptedPrivateKeyInfo(info, passphrase: passphrase).pem()
    }

    /// The same key, decoded anew from PKCS#8, so that its type is that of its algorithm.
    func redecoded() throws(ShareTokenError) -> PKey {
        ErrorQueue.clear()
        return try PrivateKeyInfo(self).key()
    }
}
