// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenOpenSSL
import Testing

@Suite("Shared keys")
struct SharedKeyTests {
    private static let secret = [UInt8](0..<32)

    @Test("A shared key survives PEM", arguments: [ShareToken.Suite.hmacSHA256, .hmacSM3, .compact])
    func roundTrip(_ suite: ShareToken.Suite) throws {
        for label in ["a", "合作方", " two  spaces: and a colon ", "\u{301}mark first", String(repeating: "é", count: 32)]
        {
            let key = try SharedKey(suite: suite, label: label, secret: SharedKeyTests.secret)
            let read = try SharedKey(pem: key.unencryptedPEM())
            #expect(read.suite == suite)
            #expect(read.label == label)
            #expect(read.id == key.id)
            #expect(try read.code(for: [1, 2, 3]) == key.code(for: [1, 2, 3]))
        }
    }

    @Test(
        "A key gives each message its own code, whatever it saw before",
        arguments: [ShareToken.Suite.hmacSHA256, .hmacSM3])
    func reuse(_ suite: ShareToken.Suite) async throws {
        let key = try SharedKey(suite: suite, label: "a", secret: SharedKeyTests.secret)
        // Lengths around the blocks of the digests, which have 64 bytes.
        let messages = [0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 1000].map {
            [UInt8](repeating: UInt8($0 & 0x7F), count: $0)
        }
        let codes = try messages.map {
            try SharedKey(suite: suite, label: "a", secret: SharedKeyTests.secret).code(for: $0)
        }
        #expect(Set(codes).count == messages.count)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for start in 0..<8 {
                group.addTask {
                    try (0..<200).count { step in
                        let place = (start + step * 7) % messages.count
                        let isKnown = key.isValidCode(codes[place], for: messages[place])
                        let isOther = key.isValidCode(codes[place], for: messages[(place + 1) % messages.count])
                        return try key.code(for: messages[place]) != codes[place] || !isKnown || isOther
                    }
                }
            }
            for try await wrong in group { #expect(wrong == 0) }
        }
    }

    @Test("The form of the PEM block is fixed")
    func form() throws {
        let key = try SharedKey(suite: .hmacSHA256, label: "partner-2026", secret: SharedKeyTests.secret)
        let text = String(decoding: try key.unencryptedPEM(), as: UTF8.self)
        #expect(
            text == """
                -----BEGIN SHARE TOKEN SECRET KEY-----
                Suite: hmac-sha256
                Label: partner-2026

                AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
                -----END SHARE TOKEN SECRET KEY-----

                """)
    }

    @Test("Lines may end with CR LF")
    func carriageReturns() throws {
        let key = try SharedKey(suite: .hmacSM3, label: "合作方", secret: SharedKeyTests.secret)
        let text = String(decoding: try key.unencryptedPEM(), as: UTF8.self)
        let read = try SharedKey(pem: text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        #expect(read.label == key.label)
        #expect(read.id == key.id)
    }

    @Test(
        "Another header is no key",
        arguments: [
            ("Suite: hmac-sha256\n", ShareTokenError.Code.badKey),
            ("Label: a\nSuite: hmac-sha256\n", .badKey),
            ("Suite: hmac-sha256\nLabel: a\nLabel: b\n", .badKey),
            ("Suite: hmac-sha256\nLabel: \n", .badLabel),
            ("Suite: hmac-md5\nLabel: a\n", .unsupportedKey),
            ("Suite: ed25519\nLabel: a\n", .unsupportedKey),
        ])
    func header(_ header: String, _ code: ShareTokenError.Code) {
        let text = """
            -----BEGIN SHARE TOKEN SECRET KEY-----
            \(header)
            AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
            -----END SHARE TOKEN SECRET KEY-----

            """
        #expect(throws: ShareTokenError(code)) { try SharedKey(pem: Array(text.utf8)) }
    }

    @Test(
        "Labels have bounds",
        arguments: ["", "a\u{1}", "a\u{7F}", "a\u{85}", "a\nb", String(repeating: "é", count: 33)])
    func label(_ label: String) {
        #expect(throws: ShareTokenError(.badLabel)) {
            try SharedKey(suite: .hmacSHA256, label: label, secret: SharedKeyTests.secret)
        }
    }

    @Test("Secrets have bounds", arguments: [(0, false), (15, false), (16, true), (64, true), (65, false)])
    func secretLength(_ count: Int, _ isAllowed: Bool) {
        let secret = [UInt8](repeating: 1, count: count)
        let key = try? SharedKey(suite: .hmacSHA256, label: "a", secret: secret)
        #expect((key != nil) == isAllowed)
    }

    @Test("A suite with key pairs has no shared keys", arguments: [ShareToken.Suite.ed25519, .init(rawValue: 7)])
    func suite(_ suite: ShareToken.Suite) {
        #expect(throws: ShareTokenError(.unsupportedKey)) { try SharedKey.generate(suite, label: "a") }
    }

    @Test("The id depends on the label alone")
    func identity() throws {
        let first = try SharedKey.generate(.hmacSHA256, label: "a")
        let second = try SharedKey.generate(.hmacSM3, label: "a")
        #expect(first.id == second.id)
        #expect(first.id.length == 4)
        let digest = try Digest.sha256.digest(Array("share-token/v1 label\0a".utf8))
        #expect(first.id == KeyID(digest: digest, suite: .hmacSHA256))
        #expect(try SharedKey.generate(.compact, label: "a").id == KeyID(digest: digest, suite: .compact))
        #expect(try SharedKey.generate(.hmacSHA256, label: "b").id != first.id)
    }

    @Test("Generated secrets differ")
    func generated() throws {
        let keys = try (0..<4).map { _ in try SharedKey.generate(.hmacSHA256, label: "a") }
        #expect(Set(try keys.map { try $0.code(for: []) }).count == 4)
    }
}
