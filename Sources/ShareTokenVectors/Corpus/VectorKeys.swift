// SPDX-License-Identifier: Apache-2.0
import ShareToken
package import ShareTokenOpenSSL

/// The keys of the vectors: test keys, which are public.
package struct VectorKeys: Sendable {
    /// One key, imported.
    package struct Key: Sendable {
        package let entry: VectorKeyEntry
        package let signer: TokenSigner
        private let material: Material

        init(_ entry: VectorKeyEntry) throws(ShareTokenError) {
            self.entry = entry
            if let publicPEM = entry.publicPEM {
                signer = TokenSigner(try PrivateKey(pem: Array(entry.privatePEM.utf8)))
                material = .publicKey(try PublicKey(pem: Array(publicPEM.utf8)))
            } else {
                let key = try SharedKey(pem: Array(entry.privatePEM.utf8))
                signer = TokenSigner(key)
                material = .sharedKey(key)
            }
        }

        func trust(in verifier: inout TokenVerifier) {
            switch material {
            case .publicKey(let key): verifier.trust(key, issuer: entry.name)
            case .sharedKey(let key): verifier.trust(key, issuer: entry.name)
            }
        }
    }

    private enum Material {
        case publicKey(PublicKey)
        case sharedKey(SharedKey)
    }

    /// The keys that could be imported, by their names.
    package let keys: [String: Key]

    /// The other keys by their names, with the reason why each could not be imported.
    let failures: [(name: String, reason: String)]

    init(_ entries: [VectorKeyEntry]) {
        var keys: [String: Key] = [:]
        var failures: [(name: String, reason: String)] = []
        for entry in entries {
            do throws(ShareTokenError) {
                let key = try Key(entry)
                keys[entry.name] = key
                if let reason = expect(entry.keyID, key.signer.keyID.hex, "key_id")
                    ?? expect(entry.suite, key.signer.suite.name, "suite")
                {
                    failures.append((entry.name, reason))
                }
            } catch {
                failures.append((entry.name, error.description))
            }
        }
        self.keys = keys
        self.failures = failures
    }

    /// A verifier that trusts the keys of some names, in their order; nil if one of them is missing.
    package func verifier(_ names: [String]) -> TokenVerifier? {
        var verifier = TokenVerifier()
        for name in names {
            guard let key = keys[name] else { return nil }
            key.trust(in: &verifier)
        }
        return verifier
    }
}

/// One entry of `keys/keys.json`.
package struct VectorKeyEntry: Decodable, Sendable, Hashable {
    package let name: String
    package let comment: String
    package let suite: String
    package let keyID: String
    /// A private key, or a secret that is shared.
    package let privatePEM: String
    /// nil for a secret that is shared.
    package let publicPEM: String?
}

/// `keys/keys.json`.
package struct VectorKeyDocument: VectorChecked, Sendable {
    package let head: VectorHead
    package let keys: [VectorKeyEntry]

    static let schema = "keys"

    package var mistake: String? { head.mistake(VectorKeyDocument.schema, keys.count) }
}
