// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension PublicKey {
    /// Reads the first key of a PEM text, which must be a `PUBLIC KEY` block: a SubjectPublicKeyInfo (RFC 5280, RFC
    /// 7468).
    ///
    /// - Parameter pem: The text in UTF-8.
    /// - Throws: `bad-key`, `weak-key`, `unsupported-key`.
    public init(pem: [UInt8]) throws(ShareTokenError) {
        try self.init(pem: SecretBytes(pem))
    }

    package init(pem: SecretBytes) throws(ShareTokenError) {
        try self.init(PKey.publicKey(pem: pem))
    }

    /// Loads the public key that a URI names.
    ///
    /// If a provider has no public key for the URI, the public part of the private key is taken. A file must hold a
    /// public key.
    ///
    /// - Parameters:
    ///   - uri: `file:/path` of a PEM file, or a URI that a loaded provider opens, such as `pkcs11:object=name`.
    ///   - passphrase: The passphrase or PIN, if the provider needs one.
    /// - Throws: `key-not-found`, `wrong-passphrase`, `bad-key`, `weak-key`, `unsupported-key`.
    public init(storeURI uri: String, passphrase: SecretBytes? = nil) throws(ShareTokenError) {
        if let path = KeyStore.path(ofFile: uri) {
            try self.init(pem: SecretBytes(contentsOfFile: path))
        } else {
            try self.init(KeyStore.publicKey(uri: uri, passphrase: passphrase))
        }
    }

    /// The key as a PEM text in UTF-8.
    ///
    /// - Throws: `crypto-failure`.
    public func pem() throws(ShareTokenError) -> [UInt8] {
        try key.publicPEM().array
    }
}
