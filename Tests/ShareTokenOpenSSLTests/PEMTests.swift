// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Keys as PEM")
struct PEMTests {
    private static let passphrase = Array("correct horse".utf8)

    @Test("A private key survives PKCS#8", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func privateKey(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let pem = try key.unencryptedPEM()
        #expect(String(decoding: pem, as: UTF8.self).hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        let read = try PrivateKey(pem: pem)
        #expect(read.publicKey == key.publicKey)
        #expect(read.suite == suite)
        #expect(read.id == key.id)
        let message = Array("message".utf8)
        #expect(try key.publicKey.isValidSignature(read.signature(of: message), for: message))
    }

    @Test("An encrypted private key needs its passphrase", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func encrypted(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite)
        let pem = try key.encryptedPEM(passphrase: PEMTests.passphrase)
        #expect(String(decoding: pem, as: UTF8.self).hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
        #expect(try PrivateKey(pem: pem, passphrase: PEMTests.passphrase).publicKey == key.publicKey)
        #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(pem: pem, passphrase: [0x78]) }
        #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(pem: pem, passphrase: []) }
        #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(pem: pem) }
        let tooLong = [UInt8](repeating: 0x78, count: 100_000)
        #expect(throws: ShareTokenError(.wrongPassphrase)) { try PrivateKey(pem: pem, passphrase: tooLong) }
    }

    @Test("A passphrase to encrypt with has a length", arguments: [0, 1025])
    func passphraseLength(_ count: Int) throws {
        let key = try PrivateKey.generate(.ed25519)
        #expect(throws: ShareTokenError(.wrongPassphrase)) {
            try key.encryptedPEM(passphrase: [UInt8](repeating: 0x61, count: count))
        }
    }

    @Test("The longest passphrase works")
    func longestPassphrase() throws {
        let key = try PrivateKey.generate(.ed25519)
        let passphrase = [UInt8](repeating: 0x61, count: 1024)
        let pem = try key.encryptedPEM(passphrase: passphrase)
        #expect(try PrivateKey(pem: pem, passphrase: passphrase).id == key.id)
    }

    @Test("A public key survives SubjectPublicKeyInfo", arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func publicKey(_ suite: ShareToken.Suite) throws {
        let key = try PrivateKey.generate(suite).publicKey
        let pem = try key.pem()
        #expect(String(decoding: pem, as: UTF8.self).hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
        #expect(try PublicKey(pem: pem) == key)
        #expect(try PublicKey(subjectPublicKeyInfo: key.subjectPublicKeyInfo) == key)
        #expect(key.subjectPublicKeyInfo.count == (suite == .ed25519 ? 44 : 91))
    }

    @Test("A public key is no private key")
    func noPrivateKey() throws {
        let pem = try PrivateKey.generate(.ed25519).publicKey.pem()
        #expect(throws: ShareTokenError(.noPrivateKey)) { try PrivateKey(pem: pem) }
    }

    @Test("A private key is not read as a public one")
    func noPublicKey() throws {
        let pem = try PrivateKey.generate(.ed25519).unencryptedPEM()
        #expect(throws: ShareTokenError(.badKey)) { try PublicKey(pem: pem) }
    }

    @Test("A private key with the public key of another is refused", arguments: [ShareToken.Suite.sm2, .p256])
    func otherHalf(_ suite: ShareToken.Suite) throws {
        let lines = String(decoding: try PrivateKey.generate(suite).unencryptedPEM(), as: UTF8.self).split(
            separator: "\n")
        let body = Array(lines.dropFirst().dropLast().joined().utf8)
        let decoded = Base64.decode(body.span)
        var der = try #require(decoded)
        let other = try PrivateKey.generate(suite).publicKey.subjectPublicKeyInfo
        der.replaceSubrange((der.count - 65)..., with: other.suffix(65))
        let pem = "-----BEGIN PRIVATE KEY-----\n\(Base64.encode(der.span))\n-----END PRIVATE KEY-----\n"
        #expect(throws: ShareTokenError(.badKey)) { try PrivateKey(pem: Array(pem.utf8)) }
    }

    @Test(
        "Only the suites with key pairs make private keys",
        arguments: [ShareToken.Suite.hmacSHA256, .init(rawValue: 9)])
    func unsupported(_ suite: ShareToken.Suite) {
        #expect(throws: ShareTokenError(.unsupportedKey)) { try PrivateKey.generate(suite) }
    }

    @Test(
        "Other texts are no keys",
        arguments: ["", "x", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n"])
    func malformed(_ text: String) {
        #expect(throws: ShareTokenError(.badKey)) { try PrivateKey(pem: Array(text.utf8)) }
        #expect(throws: ShareTokenError(.badKey)) { try PublicKey(pem: Array(text.utf8)) }
        #expect(throws: ShareTokenError(.badKey)) { try SharedKey(pem: Array(text.utf8)) }
    }
}
