// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension PublicKey {
    /// Reads the first `PUBLIC KEY` block of a PEM text: a SubjectPublicKeyInfo (RFC 5280, RFC 7468).
    ///
    /// - Parameter pem: The text in UTF-8.
    /// - Throws: `bad-key`, `weak-key`, `unsupported-key`.
    public init(pem: [UInt8]) throws(ShareTokenError) {
        try self.init(PKey.publicKey(pem: pem))
    }

    /// Loads the first public key, or the public part of the first private key, behind a URI of OpenSSL's key stores.
    ///
    /// - Parameters:
    ///   - uri: `file:/path`, or what a loaded provider opens, such as `pkcs11:object=name`.
    ///   - passphrase: The passphrase or PIN, if one is needed.
    /// - Throws: `key-not-found`, `wrong-passphrase`, `bad-key`, `weak-key`, `unsupported-key`.
    public init(storeURI uri: String, passphrase: [UInt8]? = nil) throws(ShareTokenError) {
        try self.init(KeyStore.publicKey(uri: uri, passphrase: passphrase))
    }

    /// The key as PEM text in UTF-8.
    ///
    /// - Throws: `crypto-failure`.
    public func pem() throws(ShareTokenError) -> [UInt8] {
        try key.publicPEM()
    }
}
