// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension PrivateKey {
    /// Reads the first private key of a PEM text.
    ///
    /// PKCS#8 (RFC 5958) as `openssl genpkey` writes it, plain or encrypted, or the older `EC PRIVATE KEY`.
    ///
    /// - Parameters:
    ///   - pem: The text in UTF-8. Wiping it after use is for the caller.
    ///   - passphrase: The passphrase, if the key is encrypted.
    /// - Throws: `wrong-passphrase` also for a missing passphrase, `no-private-key` for a text with a public key only,
    ///   `bad-key`, `weak-key`, `unsupported-key`.
    public init(pem: [UInt8], passphrase: [UInt8]? = nil) throws(ShareTokenError) {
        try self.init(PKey.privateKey(pem: pem, passphrase: passphrase))
    }

    /// Loads the first private key behind a URI of OpenSSL's key stores.
    ///
    /// - Parameters:
    ///   - uri: `file:/path`, or what a loaded provider opens, such as `pkcs11:object=name`.
    ///   - passphrase: The passphrase or PIN, if one is needed.
    /// - Throws: `key-not-found`, `no-private-key`, `wrong-passphrase`, `bad-key`, `weak-key`, `unsupported-key`.
    public init(storeURI uri: String, passphrase: [UInt8]? = nil) throws(ShareTokenError) {
        try self.init(KeyStore.privateKey(uri: uri, passphrase: passphrase))
    }

    /// The key as plain PKCS#8 (RFC 5958) in PEM.
    ///
    /// It is a secret: whoever reads it can sign.
    ///
    /// - Throws: `no-private-key` for a key that cannot leave its device.
    public func unencryptedPEM() throws(ShareTokenError) -> [UInt8] {
        try key.privatePEM(passphrase: nil)
    }

    /// The key as encrypted PKCS#8 (RFC 5958) in PEM: AES-256-CBC, with scrypt (RFC 7914) to stretch the passphrase.
    ///
    /// Takes a good part of a second on purpose.
    ///
    /// - Parameter passphrase: The passphrase, 1 to 1,024 bytes.
    /// - Throws: `wrong-passphrase` for one of another length, `no-private-key` for a key that cannot leave its device.
    public func encryptedPEM(passphrase: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        guard (1...1024).contains(passphrase.count) else { throw ShareTokenError(.wrongPassphrase) }
        return try key.privatePEM(passphrase: passphrase)
    }
}
