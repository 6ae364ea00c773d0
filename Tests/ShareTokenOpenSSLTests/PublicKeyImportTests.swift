// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Import of public keys")
struct PublicKeyImportTests {
    private let ed25519Prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

    private func ed25519(_ hex: String) throws -> [UInt8] {
        ed25519Prefix + (try #require(bytes(hex: hex.utf8)))
    }

    @Test(
        "Ed25519 keys of small order, whatever the sign bit",
        arguments: [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        ])
    func smallOrder(_ hex: String) throws {
        var der = try ed25519(hex)
        #expect(throws: ShareTokenError(.weakKey)) { try PublicKey(subjectPublicKeyInfo: der) }
        der[43] |= 0x80
        #expect(throws: ShareTokenError(.weakKey)) { try PublicKey(subjectPublicKeyInfo: der) }
    }

    @Test("Ed25519 keys with y not below p", arguments: 0xED...0xFF)
    func notCanonical(_ first: UInt8) throws {
        for last: UInt8 in [0x7F, 0xFF] {
            let der = ed25519Prefix + [first] + [UInt8](repeating: 0xFF, count: 30) + [last]
            #expect(throws: ShareTokenError(.weakKey)) { try PublicKey(subjectPublicKeyInfo: der) }
        }
    }

    @Test("Ed25519 keys of another length", arguments: [0, 31, 33])
    func ed25519Length(_ count: Int) {
        let key = [UInt8](repeating: 9, count: count)
        let der =
            [0x30, UInt8(10 + count), 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, UInt8(count + 1), 0x00] + key
        #expect(throws: ShareTokenError(.badKey)) { try PublicKey(subjectPublicKeyInfo: der) }
    }

    @Test("A compressed or hybrid point is the same key", arguments: [ShareToken.Suite.p256, .sm2])
    func otherPointForms(_ suite: ShareToken.Suite) throws {
        for _ in 0..<4 {
            let key = try PrivateKey.generate(suite).publicKey
            let der = key.subjectPublicKeyInfo
            let isOdd = der[90] & 1
            let compressed = [0x30, 0x39] + der[2..<23] + [0x03, 0x22, 0x00, 0x02 | isOdd] + der[27..<59]
            let read = try PublicKey(subjectPublicKeyInfo: Array(compressed))
            #expect(read == key)
            #expect(read.id == key.id)
            var hybrid = der
            hybrid[26] = 0x06 | isOdd
            #expect(try PublicKey(subjectPublicKeyInfo: hybrid) == key)
        }
    }

    @Test("Points beside the curve, and the one at infinity", arguments: [ShareToken.Suite.p256, .sm2])
    func badPoint(_ suite: ShareToken.Suite) throws {
        let der = try PrivateKey.generate(suite).publicKey.subjectPublicKeyInfo
        var beside = der
        beside[90] ^= 1
        let infinity = [0x30, 0x19] + der[2..<23] + [0x03, 0x02, 0x00, 0x00]
        let zero = der[..<27] + [UInt8](repeating: 0, count: 64)
        let tooLarge = der[..<27] + [UInt8](repeating: 0xFF, count: 64)
        for bytes in [beside, Array(infinity), Array(zero), Array(tooLarge)] {
            #expect(throws: ShareTokenError(.badKey)) { try PublicKey(subjectPublicKeyInfo: bytes) }
        }
    }

    @Test("Bytes after the key, or too few", arguments: [ShareToken.Suite.ed25519, .p256, .sm2])
    func length(_ suite: ShareToken.Suite) throws {
        let der = try PrivateKey.generate(suite).publicKey.subjectPublicKeyInfo
        for bytes in [[], Array(der.dropLast()), der + [0], [0x30], [UInt8](repeating: 0, count: 44)] {
            #expect(throws: ShareTokenError(.badKey)) { try PublicKey(subjectPublicKeyInfo: bytes) }
        }
    }

    @Test("The id is the start of SHA-256 over the encoding")
    func identity() throws {
        let der = try ed25519("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let key = try PublicKey(subjectPublicKeyInfo: der)
        #expect(key.suite == .ed25519)
        #expect(key.subjectPublicKeyInfo == der)
        #expect(key.id.hex == hex(try Digest.sha256.digest(der).prefix(4)))
        #expect(key.id.hex == "06e3fd8f")
    }
}
