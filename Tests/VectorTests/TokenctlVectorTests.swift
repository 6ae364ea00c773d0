// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors through the command line: many records through one process, one line of JSON for each.
@Suite struct TokenctlVectorTests {
    @Test func decodedTokens() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let tests = try corpus.tests(TokenDecodeTest.self).filter { $0.token != nil }
        let program = try VectorProgram(corpus.keys())
        let records = tests.map(\.input.bytes)
        let answers = try program.decode(records, keys: program.allKeys, now: "2026-11-22T08:30:00Z")
        let claims = try program.inspect(records)
        try #require(answers.count == tests.count && claims.count == tests.count)
        for (test, (answer, claim)) in zip(tests, zip(answers, claims)) {
            let (token, id) = (try #require(test.token), test.label.id)
            #expect(answer.verdicts?.wellFormed == "ok" && answer.verdicts?.signature == "ok", "\(id)")
            #expect(answer.suite == token.suite && answer.keyID == token.keyID, "\(id)")
            #expect(answer.issuedAt == token.issuedAt && answer.expiresAt == token.expiresAt, "\(id)")
            #expect(answer.claims == token.claims && claim.claims == token.claims, "\(id)")
            #expect(claim.issuedAt == token.issuedAt && claim.expiresAt == token.expiresAt, "\(id)")
            // Only a valid token has a target.
            #expect((answer.target == nil) == (answer.failure != nil), "\(id)")
            #expect(claim.unverifiedTarget?.platform == token.target?.platform, "\(id)")
            #expect(claim.unverifiedTarget?.kind == token.target?.kind, "\(id)")
            #expect(claim.unverifiedTarget?.fields == token.target?.fields ?? [:], "\(id)")
            #expect((claim.unverifiedTarget?.url == nil) == (token.target == nil), "\(id)")
            if let code = token.resourceCode { #expect(claim.unverifiedTarget?.code == code, "\(id)") }
        }
    }

    /// Texts without a token, for which the program names what else they hold (SCN-31).
    private static let others = [
        "token-read/no-token/foreign-token": ShareTokenError(.foreignToken, at: 3),
        "token-read/no-token/share-text": ShareTokenError(.shortLink, at: 25),
    ]

    @Test("SCN-31: the error of a text without a token is that of its first foreign token or short link")
    func readTexts() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        let tests = try corpus.tests(TokenReadTest.self).filter { VectorProgram.isRecord($0.input.bytes) }
        #expect(Self.others.keys.allSatisfy { id in tests.contains { $0.label.id == id } })
        let answers = try program.decode(tests.map(\.input.bytes), keys: program.allKeys, now: "2026-11-22T08:30:00Z")
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            #expect(answer.failure == Self.others[test.label.id] ?? test.label.error, "\(test.label.id)")
            #expect(answer.verdicts?.wellFormed == (test.label.error == nil ? "ok" : "failed"), "\(test.label.id)")
            #expect((answer.target == nil) == (answer.failure != nil), "\(test.label.id)")
        }
    }

    /// The error of a damaged token is found in a text as well, if it is one run of letters and digits that begins with
    /// 1.
    @Test func damagedTokens() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        let tests = try corpus.tests(TokenDecodeTest.self).filter { test in
            test.label.error != nil && test.input.bytes.count >= 25 && test.input.bytes.count <= 4096
                && test.input.bytes.first == 0x31 && VectorProgram.isWord(test.input.bytes)
        }
        #expect(tests.count >= 150)
        let answers = try program.decode(tests.map(\.input.bytes), keys: program.allKeys, now: "2026-11-22T08:30:00Z")
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            #expect(answer.failure == test.label.error, "\(test.label.id)")
        }
    }

    @Test func verifiedTokens() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        let tests = try corpus.tests(TokenVerifyTest.self).filter {
            // The command line takes the canonical URL of a destination before it compares.
            let isCanonical = $0.destination.map { (try? CanonicalURL(ofUTF8: Array($0.utf8)))?.url == $0 } ?? true
            return VectorProgram.isWord($0.input.bytes) && !$0.input.bytes.isEmpty && isCanonical
        }
        #expect(tests.count >= 120)
        let groups = Dictionary(grouping: tests) { [$0.now, $0.scene, $0.destination] + $0.keys }
        for group in groups.values {
            let first = try #require(group.first)
            let answers = try program.decode(
                group.map(\.input.bytes), keys: first.keys, now: first.now, scene: first.scene,
                destination: first.destination)
            try #require(answers.count == group.count)
            for (test, answer) in zip(group, answers) {
                #expect(answer.verdicts == test.verdicts, "\(test.label.id)")
                #expect(answer.failure == test.label.error, "\(test.label.id)")
            }
        }
    }

    @Test func platformLinks() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        let tests = try corpus.tests(PlatformTest.self).filter { test in
            // The program looks for links in a text, so only links that it finds whole are tested.
            guard VectorProgram.isRecord(test.input.bytes), test.input.bytes.count <= 4096 else { return false }
            var links = LinkScanner(utf8: test.input.bytes)
            let link = links.next()
            return test.entry == .text
                || link?.range == test.input.bytes.indices && link?.url(in: test.input.bytes) == test.input.bytes
        }
        #expect(tests.count >= 200)
        let answers = try program.encode(tests.map(\.input.bytes), key: "ed25519-1", now: "2026-11-22T08:00:00Z")
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            if let target = test.target, target.kind == "payment_code" {
                // A link that asks for money is told, and not signed.
                #expect(answer.failure?.code == .paymentCode, "\(test.label.id)")
            } else if let target = test.target {
                #expect(answer.target == target, "\(test.label.id)")
            } else if test.entry == .text {
                #expect(answer.failure == test.label.error, "\(test.label.id)")
            } else {
                // The program takes a link that no platform knows as a web page.
                #expect(answer.target.map { $0.platform == "web" } ?? true, "\(test.label.id)")
            }
        }
    }

    /// Tests that differ only in target or text go through one process.
    @Test func madeTokens() throws {
        let corpus = try VectorCorpus.ofThisPackage()
        let program = try VectorProgram(corpus.keys())
        let all = try corpus.tests(TokenEncodeTest.self)
        let first = try #require(all.first { $0.label.id == "token-encode/text/link" })
        let tests = all.filter {
            $0.key == first.key && $0.issuedAt == first.issuedAt && $0.lifetimeMinutes == first.lifetimeMinutes
                && $0.claims == first.claims
        }
        #expect(tests.count >= 60)
        #expect(first.lifetimeMinutes == 30 * 24 * 60, "the program's default")
        let answers = try program.encode(try tests.map(record), key: first.key, now: first.issuedAt)
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            if answer.failure?.code == .dangerousLink {
                // The program names the danger of a link (LNK-71) where the format has one code for what it refuses.
                #expect([.badField, .dangerousLink].contains(test.label.error?.code), "\(test.label.id)")
            } else {
                #expect(answer.failure == test.label.error, "\(test.label.id)")
            }
            #expect(answer.token == test.token.map { Token.delimiter + $0 + Token.delimiter }, "\(test.label.id)")
        }
    }

    private func record(_ test: TokenEncodeTest) throws -> [UInt8] {
        guard let target = test.target else { return Array((test.text ?? "").utf8) }
        return VectorProgram.record(target)
    }
}
