// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Vectors of others", .enabled(if: Conformance.isPresent, Conformance.absence))
struct ConformanceTests {
    @Test("Wycheproof: Ed25519")
    func wycheproofEd25519() throws {
        let file = try Conformance.read("wycheproof/ed25519_test.json", as: Wycheproof<SignatureGroup>.self)
        var count = (valid: 0, invalid: 0)
        for group in file.testGroups {
            let key = try PublicKey(subjectPublicKeyInfo: Conformance.data(group.publicKeyDer))
            for test in group.tests {
                let isValid = try key.isValidSignature(Conformance.data(test.sig), for: Conformance.data(test.msg))
                #expect(isValid == (test.result == "valid"), "\(test.tcId)")
                if isValid { count.valid += 1 } else { count.invalid += 1 }
            }
        }
        #expect(file.numberOfTests == 151)
        #expect(count == (88, 63))
    }

    /// A valid signature with the greater s has a twin with the smaller s, and only the twin is accepted here.
    @Test("Wycheproof: ECDSA on P-256, less the valid ones with the greater s")
    func wycheproofP256() throws {
        let file = try Conformance.read(
            "wycheproof/ecdsa_secp256r1_sha256_p1363_test.json", as: Wycheproof<SignatureGroup>.self)
        let half = "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8"
        var count = (valid: 0, greater: 0, invalid: 0)
        for group in file.testGroups {
            let key = try PublicKey(subjectPublicKeyInfo: Conformance.data(group.publicKeyDer))
            for test in group.tests {
                let isValid = try key.isValidSignature(Conformance.data(test.sig), for: Conformance.data(test.msg))
                let isGreater = test.result == "valid" && test.sig.suffix(64) > half
                #expect(isValid == (test.result == "valid" && !isGreater), "\(test.tcId)")
                if isValid { count.valid += 1 } else if isGreater { count.greater += 1 } else { count.invalid += 1 }
            }
        }
        #expect(file.numberOfTests == 262)
        #expect(count == (103, 70, 89))
    }

    @Test(
        "Wycheproof: HMAC",
        arguments: [
            ("wycheproof/hmac_sha256_test.json", ShareToken.Suite.hmacSHA256),
            ("wycheproof/hmac_sm3_test.json", .hmacSM3),
        ])
    func wycheproofHMAC(_ path: String, _ suite: ShareToken.Suite) throws {
        let file = try Conformance.read(path, as: Wycheproof<MACGroup>.self)
        var count = (valid: 0, invalid: 0)
        for group in file.testGroups {
            for test in group.tests {
                let context = try MACContext(suite: suite, secret: Conformance.data(test.key))
                let message = try Conformance.data(test.msg)
                let tag = try Conformance.data(test.tag)
                #expect(tag.count * 8 == group.tagSize)
                let isValid = context.isValid(tag, for: message)
                #expect(isValid == (test.result == "valid"), "\(test.tcId)")
                #expect(try (context.code(for: message, count: tag.count) == tag) == isValid)
                if isValid { count.valid += 1 } else { count.invalid += 1 }
            }
        }
        #expect(file.numberOfTests == 174)
        #expect(count == (66, 108))
    }

    /// Import refuses keys of small order and keys in a second encoding; the other vectors are verified.
    @Test("CCTV: edge cases of Ed25519")
    func cctv() throws {
        let vectors = try Conformance.read("ed25519/ed25519vectors.json", as: [EdgeCase].self)
        let prefix = try Conformance.data("302a300506032b6570032100")
        var count = (refused: 0, valid: 0, invalid: 0)
        for vector in vectors {
            let flags = Set(vector.flags ?? [])
            let der = try prefix + Conformance.data(vector.key)
            if flags.contains("low_order_A") || flags.contains("non_canonical_A") {
                #expect(throws: ShareTokenError(.weakKey), "\(vector.number)") {
                    try PublicKey(subjectPublicKeyInfo: der)
                }
                count.refused += 1
                continue
            }
            let key = try PublicKey(subjectPublicKeyInfo: der)
            let isValid = try key.isValidSignature(Conformance.data(vector.sig), for: Array(vector.msg.utf8))
            let isExact = flags.isDisjoint(with: ["low_order_residue", "non_canonical_R", "reencoded_k"])
            #expect(isValid == isExact, "\(vector.number)")
            if isValid { count.valid += 1 } else { count.invalid += 1 }
        }
        #expect(vectors.count == 914)
        #expect(count == (526, 86, 302))
    }

    @Test("RFC 8032: signatures are reproduced")
    func rfc8032() throws {
        let vectors = try Conformance.read("ed25519/rfc8032_section7_1.json", as: [SigningVector].self)
        for vector in vectors {
            let der = try Conformance.data("302e020100300506032b657004220420" + vector.seed)
            let pem = "-----BEGIN PRIVATE KEY-----\n\(Base64.encode(der.span))\n-----END PRIVATE KEY-----\n"
            let key = try PrivateKey(pem: Array(pem.utf8))
            let message = try Conformance.data(vector.message)
            #expect(hex(key.publicKey.subjectPublicKeyInfo.suffix(32)) == vector.public, "\(vector.name)")
            #expect(hex(try key.signature(of: message)) == vector.signature, "\(vector.name)")
            #expect(try key.publicKey.isValidSignature(Conformance.data(vector.signature), for: message))
        }
        #expect(vectors.count == 5)
    }

    @Test("GB/T 32918.5: the example verifies under the distinguishing id")
    func sm2() throws {
        let example = try Conformance.read("sm2/gbt32918_5.json", as: SM2Example.self)
        let der = try Conformance.data(
            "3059301306072a8648ce3d020106082a811ccf5501822d03420004" + example.px + example.py)
        let key = try PublicKey(subjectPublicKeyInfo: der)
        #expect(key.suite == .sm2)
        let tag = try Conformance.data(example.r + example.s)
        let message = Array(example.message_ascii.utf8)
        #expect(key.isValidSignature(tag, for: message))
        #expect(key.isValidSignature(tag, for: message))
        #expect(!key.isValidSignature(tag, for: message + [0]))
    }

    @Test("OSCCA: digests of SM3")
    func sm3() throws {
        let text = try Conformance.text("sm2/sm3-digests.txt")
        var length = 0
        var message: [UInt8] = []
        var count = 0
        for line in text.split(whereSeparator: \.isNewline) {
            guard let value = line.split(separator: " = ", maxSplits: 1).last.map(String.init) else { continue }
            if line.hasPrefix("Len = ") { length = try #require(Int(value)) / 8 }
            if line.hasPrefix("Msg = ") { message = Array(try Conformance.data(value).prefix(length)) }
            guard line.hasPrefix("MD = ") else { continue }
            #expect(hex(try Digest.sm3.digest(message)) == value)
            count += 1
        }
        #expect(count == 6)
    }
}
