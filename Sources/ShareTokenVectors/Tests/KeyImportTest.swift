// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A key in PEM, and its suite and id.
package struct KeyImportTest: VectorTest {
    package static let schema = "keys-import"

    package let label: VectorLabel
    package let input: VectorInput
    package let use: Use
    package let passphrase: String?
    package let suite: String?
    package let keyID: String?

    /// The kind of key that the input is read as.
    package enum Use: String, Decodable, Sendable {
        case `public`, `private`, shared
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try read()
        } check: { key in
            expect(suite, key.suite.name, "suite") ?? expect(keyID, key.id.hex, "key_id")
        }
    }

    private func read() throws(ShareTokenError) -> (suite: Suite, id: KeyID) {
        switch use {
        case .public:
            let key = try PublicKey(pem: input.bytes)
            return (key.suite, key.id)
        case .private:
            let key = try PrivateKey(pem: input.bytes, passphrase: passphrase.map { Array($0.utf8) })
            return (key.suite, key.id)
        case .shared:
            let key = try SharedKey(pem: input.bytes, passphrase: passphrase.map { Array($0.utf8) })
            return (key.suite, key.id)
        }
    }
}
