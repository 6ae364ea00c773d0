// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Keys at URIs")
struct KeyStoreTests {
    /// Calls a function with the URI of a temporary file.
    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pem")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try body("file:" + url.path)
    }

    @Test("A private key loads, and is no public key", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func privateKey(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        try withFile(key.unencryptedPEM()) { uri in
            let read = try PrivateKey(storeURI: uri)
            #expect(read.publicKey == key.publicKey)
            #expect(throws: ShareTokenError(.badKey)) { try PublicKey(storeURI: uri) }
        }
    }

    @Test("An encrypted key needs its passphrase")
    func encrypted() throws {
        let key = try PrivateKey.generate(.ed25519)
        try withFile(key.encryptedPEM(passphrase: [0x61, 0x62])) { uri in
            let read = try PrivateKey(storeURI: uri, passphrase: SecretBytes([0x61, 0x62]))
            #expect(read.publicKey == key.publicKey)
            #expect(throws: ShareTokenError(.wrongPassphrase)) {
                try PrivateKey(storeURI: uri, passphrase: SecretBytes([0x61]))
            }
            #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(storeURI: uri) }
        }
    }

    @Test("A public key is no private key")
    func publicKey() throws {
        let key = try PrivateKey.generate(.p256).publicKey
        try withFile(key.pem()) { uri in
            let read = try PublicKey(storeURI: uri)
            #expect(read == key)
            #expect(throws: ShareTokenError(.noPrivateKey)) { try PrivateKey(storeURI: uri) }
        }
    }

    @Test("A URI without a key is key-not-found", arguments: ["file:/nowhere/at/all", "nonsense:x", ""])
    func missing(_ uri: String) {
        #expect(throws: ShareTokenError(.keyNotFound)) { try PrivateKey(storeURI: uri) }
        #expect(throws: ShareTokenError(.keyNotFound)) { try PublicKey(storeURI: uri) }
    }

    @Test("OpenSSL's own stores give keys, and take a name without a scheme as a file")
    func stores() throws {
        let key = try PrivateKey.generate(.p256)
        let secret = SecretBytes([0x61, 0x62])
        try withFile(key.encryptedPEM(passphrase: [0x61, 0x62])) { uri in
            let name = String(uri.dropFirst("file:".count))
            let read = try PrivateKey(storeURI: name, passphrase: secret)
            #expect(read.publicKey == key.publicKey)
            let readPublic = try PublicKey(storeURI: name, passphrase: secret)
            #expect(readPublic == key.publicKey)
            #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(storeURI: name) }
        }
        let longest = [UInt8](repeating: 0x61, count: 1024)
        try withFile(key.encryptedPEM(passphrase: longest)) { uri in
            let read = try PrivateKey(storeURI: String(uri.dropFirst("file:".count)), passphrase: SecretBytes(longest))
            #expect(read.publicKey == key.publicKey)
        }
        try withFile(key.publicKey.pem()) { uri in
            let name = String(uri.dropFirst("file:".count))
            let read = try PublicKey(storeURI: name)
            #expect(read == key.publicKey)
            #expect(throws: ShareTokenError(.noPrivateKey)) { try PrivateKey(storeURI: name) }
        }
    }

    @Test("A file of something else holds no key")
    func otherFile() throws {
        try withFile(Array("hello\n".utf8)) { uri in
            #expect(throws: ShareTokenError(.badKey)) { try PrivateKey(storeURI: uri) }
        }
    }

    @Test("A file of this computer", arguments: ["file:", "FILE:", "file://localhost", "file://"])
    func spellings(_ start: String) throws {
        let key = try PrivateKey.generate(.ed25519)
        try withFile(key.unencryptedPEM()) { uri in
            let read = try PrivateKey(storeURI: start + uri.dropFirst("file:".count))
            #expect(read.publicKey == key.publicKey)
        }
    }
}
