// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A key of any kind, read from a file or another store.
enum LoadedKey {
    case privateKey(PrivateKey)
    case publicKey(PublicKey)
    case shared(SharedKey)

    /// Where a key named on the command line is: in a file, at a URI such as `pkcs11:…`, or among the user's keys.
    enum Place {
        case file(KeyFile)
        case local(KeyFile)
        case store(String)

        init(_ argument: String) throws {
            if KeyDirectory.isName(argument), let directory = try? KeyDirectory.ofUser(),
                directory.names.contains(argument)
            {
                try directory.check()
                self = .local(directory.file(argument))
            } else if let path = KeyStore.path(ofFile: argument) {
                self = .file(KeyFile(path: path))
            } else {
                self = LoadedKey.isURI(argument) ? .store(argument) : .file(KeyFile(path: argument))
            }
        }
    }

    /// Reads a key to sign with or to export.
    ///
    /// - Throws: A failure that names the file or URI.
    init(argument: String, _ passphrase: PassphraseOptions) throws {
        switch try Place(argument) {
        case .file(let file): self = try file.key(passphrase)
        case .local(let file):
            self = try file.key(passphrase)
            try file.writePublicHalf(of: self)
        case .store(let uri):
            let secret = try passphrase.passphrase()
            do throws(ShareTokenError) {
                self = .privateKey(try PrivateKey(storeURI: uri, passphrase: secret))
            } catch {
                guard error.code == .noPrivateKey else { throw Failure(uri, error) }
                self = try LoadedKey(publicKeyAt: uri, passphrase)
            }
        }
    }

    /// Reads the key to verify with; no private key is read.
    init(verifyingBy argument: String, _ passphrase: PassphraseOptions) throws {
        switch try Place(argument) {
        case .file(let file), .local(let file): self = try file.verifyingKey(passphrase)
        case .store(let uri): self = try LoadedKey(publicKeyAt: uri, passphrase)
        }
    }

    /// Reads the key to show, a private one only if its public half is not at hand.
    init(showing argument: String, _ passphrase: PassphraseOptions) throws {
        switch try Place(argument) {
        case .file(let file), .local(let file): self = try file.shownKey(passphrase)
        case .store: try self.init(argument: argument, passphrase)
        }
    }

    private init(publicKeyAt uri: String, _ passphrase: PassphraseOptions) throws {
        let secret = try passphrase.passphrase()
        do throws(ShareTokenError) { self = .publicKey(try PublicKey(storeURI: uri, passphrase: secret)) } catch {
            throw Failure(uri, error)
        }
    }

    /// Whether a text begins with a scheme of two characters or more and a colon: one letter would be a drive.
    private static func isURI(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { Base62.isDigit($0) }
        return scheme.count > 1 && text.utf8.dropFirst(scheme.count).first == 0x3A
    }

    /// The key itself, if it is a public one.
    ///
    /// - Throws: A failure that names the file, if it holds any other key.
    func verifying(_ path: String) throws -> LoadedKey {
        guard case .publicKey = self else { throw Failure("\(path) is not a public key", .badData) }
        return self
    }

    /// The suite of the key.
    var suite: Suite {
        switch self {
        case .privateKey(let key): key.suite
        case .publicKey(let key): key.suite
        case .shared(let key): key.suite
        }
    }

    /// The id of the key.
    var id: KeyID {
        switch self {
        case .privateKey(let key): key.id
        case .publicKey(let key): key.id
        case .shared(let key): key.id
        }
    }

    /// The public half; nil for a shared key, which has none.
    var publicKey: PublicKey? {
        switch self {
        case .privateKey(let key): key.publicKey
        case .publicKey(let key): key
        case .shared: nil
        }
    }

    /// The key itself as PEM, encrypted if there is a passphrase.
    ///
    /// - Throws: `no-private-key` for a public key, `wrong-passphrase` for a passphrase of more than 1,024 bytes.
    func secretPEM(passphrase: SecretBytes?) throws(ShareTokenError) -> SecretBytes {
        switch self {
        case .privateKey(let key): try key.secretPEM(passphrase: passphrase)
        case .shared(let key): try key.secretPEM(passphrase: passphrase)
        case .publicKey: throw ShareTokenError(.noPrivateKey)
        }
    }

    /// Has a verifier trust the key, or its public half.
    func trust(_ issuer: String, in verifier: inout TokenVerifier) {
        switch self {
        case .privateKey(let key): verifier.trust(key.publicKey, issuer: issuer)
        case .publicKey(let key): verifier.trust(key, issuer: issuer)
        case .shared(let key): verifier.trust(key, issuer: issuer)
        }
    }
}
