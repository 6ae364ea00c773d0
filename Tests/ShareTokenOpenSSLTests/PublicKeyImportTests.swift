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

    @Test("Ed25519 keys that are points, and those that are not")
    func points() throws {
        let points = [
            "0300000000000000000000000000000000000000000000000000000000000000",
            "0400000000000000000000000000000000000000000000000000000000000000",
            "0500000000000000000000000000000000000000000000000000000000000000",
            "0600000000000000000000000000000000000000000000000000000000000000",
            "0900000000000000000000000000000000000000000000000000000000000000",
            "0a00000000000000000000000000000000000000000000000000000000000000",
            "eaffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "e9ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "e8ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "457c769f39d8644199c0e5bdbcfbc85b37ce91cbde1fc1b0ea6b44f198a1b66b",
            "29fe69bd9e8ceba6a07d1dec25b1b087efe26c07ff0d21d7db0b33773b9c5263",
            "74d37ff136eac13f553223a63841460d3b6aa1e68d682728f610fb1cbfec962f",
            "99735b0320db2ebba29a7b376c967c681d288c47b1829c2e219c95ea4ee6086f",
            "4b5e119e7ec0e071665c6f207889da2130517400b918ebf8aa6114dfd919ae00",
            "fbee9e35ab3c0ac619c62937bfe3caf537f37ffb5991752a801d56df065d4f15",
        ]
        let none = [
            "0200000000000000000000000000000000000000000000000000000000000000",
            "0700000000000000000000000000000000000000000000000000000000000000",
            "0800000000000000000000000000000000000000000000000000000000000000",
            "0b00000000000000000000000000000000000000000000000000000000000000",
            "ebffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "a2e81478007152dea8651f3fce59796168e9338b87fe1a1a45cfed92ac11ea1f",
            "459506c4f129b2635ed2db28768b0dc357d311cc481e6a12ea4286238e34184f",
        ]
        for point in points { #expect(try PublicKey(subjectPublicKeyInfo: ed25519(point)).suite == .ed25519) }
        for bytes in none {
            #expect(throws: ShareTokenError(.badKey)) { try PublicKey(subjectPublicKeyInfo: ed25519(bytes)) }
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
