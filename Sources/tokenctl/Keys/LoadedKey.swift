// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A key of any kind, read from a file or another store.
enum LoadedKey {
    case privateKey(PrivateKey)
    case publicKey(PublicKey)
    case shared(SharedKey)

    /// Reads a key from a PEM file.
    ///
    /// - Throws: A failure that names the file.
    init(file: String, passphrase: [UInt8]?) throws {
        let pem = try DiskFile.contents(file)
        do throws(ShareTokenError) { try self.init(pem: pem, passphrase: passphrase) } catch {
            throw Failure(file, error)
        }
    }

    /// Reads a key named on the command line: a file, a URI such as `pkcs11:…`, or the name of a key of the user's.
    init(argument: String, passphrase: [UInt8]?) throws {
        let path = LoadedKey.path(argument)
        if path == argument, LoadedKey.isURI(argument) {
            do throws(ShareTokenError) { try self.init(uri: argument, passphrase: passphrase) } catch {
                throw Failure(argument, error)
            }
        } else {
            try self.init(file: path, passphrase: passphrase)
        }
    }

    /// The file of a key of the user's; the argument itself if it names none.
    static func path(_ argument: String) -> String {
        guard KeyDirectory.isName(argument), let directory = try? KeyDirectory.ofUser(),
            directory.names.contains(argument)
        else { return argument }
        return directory.file(argument)
    }

    private init(pem: [UInt8], passphrase: [UInt8]?) throws(ShareTokenError) {
        let text = String(decoding: pem, as: UTF8.self)
        if text.contains("SHARE TOKEN SECRET KEY-----") {
            self = .shared(try SharedKey(pem: pem))
        } else if text.contains("PRIVATE KEY-----") {
            self = .privateKey(try PrivateKey(pem: pem, passphrase: passphrase))
        } else {
            self = .publicKey(try PublicKey(pem: pem))
        }
    }

    private init(uri: String, passphrase: [UInt8]?) throws(ShareTokenError) {
        do throws(ShareTokenError) {
            self = .privateKey(try PrivateKey(storeURI: uri, passphrase: passphrase))
        } catch  where error.code == .noPrivateKey {
            self = .publicKey(try PublicKey(storeURI: uri))
        }
    }

    /// A scheme of two letters or more and a colon: one letter would be a drive.
    private static func isURI(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) }
        return scheme.count > 1 && text.utf8.dropFirst(scheme.count).first == 0x3A
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

    /// Has a verifier trust the key, or its public half.
    func trust(_ issuer: String, in verifier: inout TokenVerifier) {
        switch self {
        case .privateKey(let key): verifier.trust(key.publicKey, issuer: issuer)
        case .publicKey(let key): verifier.trust(key, issuer: issuer)
        case .shared(let key): verifier.trust(key, issuer: issuer)
        }
    }
}
