// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors of links through `tokenctl canonicalize`: many records through one process.
@Suite struct TokenctlLinkTests {
    @Test func canonicalURLs() throws {
        let tests = try records(LinkCanonicalTest.self, \.input)
        #expect(tests.count >= 150)
        let answers = try answers(tests.map(\.input))
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            #expect(answer.input == String(decoding: test.input.bytes, as: UTF8.self), "\(test.label.id)")
            #expect(answer.ok == (test.canonical != nil), "\(test.label.id)")
            #expect(answer.failure == test.label.error, "\(test.label.id)")
            #expect(answer.canonical == test.canonical, "\(test.label.id)")
            if let exposure = test.exposure { #expect(answer.exposure == exposure, "\(test.label.id)") }
        }
    }

    @Test func wrappers() throws {
        let tests = try records(LinkUnwrapTest.self, \.input)
        #expect(tests.count >= 120)
        let answers = try answers(tests.map(\.input))
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            #expect(answer.unwrapped == test.unwrapped ?? [], "\(test.label.id)")
            #expect(answer.failure == test.label.error, "\(test.label.id)")
        }
    }

    /// The program reports the errors of URLs, and the repairs of all that have a canonical URL.
    @Test func parsedURLs() throws {
        let tests = try records(LinkParseTest.self, \.input)
        #expect(tests.count >= 200)
        let answers = try answers(tests.map(\.input))
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            if let url = test.url, answer.ok {
                #expect(answer.repairs == url.repairs, "\(test.label.id)")
            } else if test.url != nil {
                let code = try #require(answer.failure?.code, "\(test.label.id)")
                #expect([.unsupportedScheme, .unknownLink, .badHost].contains(code), "\(test.label.id)")
            } else {
                #expect(answer.failure == test.label.error, "\(test.label.id)")
            }
        }
    }

    /// The program reports the risks of all URLs, also of those without a canonical URL.
    @Test func risks() throws {
        let tests = try records(LinkRiskTest.self, \.input).filter { $0.link == nil && $0.displayText == nil }
        #expect(tests.count >= 250)
        let answers = try answers(tests.map(\.input))
        try #require(answers.count == tests.count)
        for (test, answer) in zip(tests, answers) {
            #expect(answer.risks.map(\.fields) == test.risks ?? [], "\(test.label.id)")
        }
    }

    /// The tests whose input is one line of moderate length.
    private func records<Test: VectorTest>(_ type: Test.Type, _ input: KeyPath<Test, VectorInput>) throws -> [Test] {
        try VectorCorpus.ofThisPackage().tests(type).filter { test in
            let bytes = test[keyPath: input].bytes
            return VectorProgram.isRecord(bytes) && !bytes.isEmpty && bytes.count <= 4096
        }
    }

    private func answers(_ inputs: [VectorInput]) throws -> [LinkAnswer] {
        let program = try VectorProgram(VectorCorpus.ofThisPackage().keys())
        return try program.run(["canonicalize", "--json"], inputs.map(\.bytes), as: LinkAnswer.self)
    }
}

/// The output of the program for one link, which always has all members.
struct LinkAnswer: Decodable {
    let input: String
    let ok: Bool
    let url: String?
    let platform: String?
    let kind: String?
    let fields: [String: String]
    let removed: [CanonicalFields.Removed]
    let extracted: [ExtractedFields]
    let exposure: [ExposureFields]
    let unwrapped: [UnwrappedFields]
    let repairs: [RepairFields]
    let risks: [Risk]
    let error: Answer.Failure?

    /// A risk, which here has a detail too.
    struct Risk: Decodable {
        let code: String
        let severity: String
        let offset: Int
        let detail: String

        var fields: RiskFields { RiskFields(code: code, severity: severity, offset: offset) }
    }

    /// The error in the words of the library.
    var failure: ShareTokenError? {
        error.map { ShareTokenError(ShareTokenError.Code(rawValue: $0.code), at: $0.offset) }
    }

    /// The answer as vectors have it; nil for an error.
    var canonical: CanonicalFields? {
        url.map {
            CanonicalFields(
                url: $0, platform: platform, kind: kind, fields: fields, removed: removed, extracted: extracted,
                unwrapped: unwrapped)
        }
    }
}
