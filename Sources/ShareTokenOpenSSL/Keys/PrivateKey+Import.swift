// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension PrivateKey {
    /// Reads the first key of a PEM text.
    ///
    /// The key is PKCS#8 (RFC 5958) as `openssl genpkey` writes it, plain or encrypted, or the older `EC PRIVATE KEY`.
    /// The encryption must be PBES2 (RFC 8018) with AES or SM4 in CBC mode, and with 1,000 to 10,000,000 iterations of
    /// PBKDF2 or with scrypt (RFC 7914) in at most 32 MiB of memory.
    ///
    /// - Parameters:
    ///   - pem: The text in UTF-8.
    ///   - passphrase: The passphrase, if the key is encrypted.
    /// - Throws: `wrong-passphrase`, also if the passphrase is missing; `no-private-key` for a public key; `bad-key`,
    ///   `weak-key`, `unsupported-key`, `unsupported-encryption`.
    public init(pem: SecretBytes, passphrase: SecretBytes? = nil) throws(ShareTokenError) {
        try self.init(PKey.privateKey(pem: pem, passphrase: passphrase))
    }

    /// Reads the first key of a PEM text whose bytes the caller wipes after use.
    ///
    /// - Parameters:
    ///   - pem: The text in UTF-8.
    ///   - passphrase: The passphrase, if the key is encrypted.
    /// - Throws: As ``init(pem:passphrase:)-(SecretBytes,_)``.
    public init(pem: [UInt8], passphrase: [UInt8]? = nil) throws(ShareTokenError) {
        try self.init(pem: SecretBytes(pem), passphrase: passphrase.map { SecretBytes($0) })
    }

    /// Loads the private key that a URI names.
    ///
    /// - Parameters:
    ///   - uri: `file:/path` of a PEM file, or a URI that a loaded provider opens, such as `pkcs11:object=name`.
    ///   - passphrase: The passphrase or PIN, if one is needed.
    /// - Throws: `key-not-found`, `no-private-key`, `wrong-passphrase`, `bad-key`, `weak-key`, `unsupported-key`,
    ///   `unsupported-encryption`.
    public init(storeURI uri: String, passphrase: SecretBytes? = nil) throws(ShareTokenError) {
        if let path = KeyStore.path(ofFile: uri) {
            try self.init(pem: SecretBytes(contentsOfFile: path), passphrase: passphrase)
        } else {
            try self.init(KeyStore.privateKey(uri: uri, passphrase: passphrase))
        }
    }

    /// The key as plain PKCS#8 (RFC 5958) in PEM, which the caller wipes after use.
    ///
    /// The PEM is a secret: its reader can sign.
    ///
    /// - Throws: `no-private-key` for a key that cannot leave its device.
    public func unencryptedPEM() throws(ShareTokenError) -> [UInt8] {
        try secretPEM(passphrase: nil).array
    }

    /// The key as encrypted PKCS#8 (RFC 5958) in PEM: AES-256-CBC under a key that scrypt (RFC 7914) derives.
    ///
    /// A call takes a good part of a second by design.
    ///
    /// - Parameter passphrase: The passphrase, 1 to 1,024 bytes.
    /// - Throws: `wrong-passphrase` for one of another length, `no-private-key` for a key that cannot leave its device.
    public func encryptedPEM(passphrase: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        try secretPEM(passphrase: SecretBytes(passphrase)).array
    }

    /// The key as PKCS#8 in PEM, encrypted unless the passphrase is nil.
    ///
    /// - Throws: As ``unencryptedPEM()`` and ``encryptedPEM(passphrase:)``.
    package func secretPEM(passphrase: SecretBytes?) throws(ShareTokenError) -> SecretBytes {
        try key.privatePEM(passphrase: passphrase)
    }
}
