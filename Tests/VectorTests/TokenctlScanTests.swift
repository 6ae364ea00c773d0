// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors of texts through `tokenctl scan`, with the members that only the program prints.
@Suite struct TokenctlScanTests {
    @Test func texts() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(ScanTest.self).filter {
            VectorProgram.isRecord($0.input.bytes) && !$0.input.bytes.isEmpty
        }
        #expect(tests.count >= 100)
        let program = try VectorProgram(VectorCorpus.ofThisPackage().keys())
        let answers = try program.run(["scan", "--json"], tests.map(\.input.bytes), as: ScanAnswer.self)
        try #require(answers.count == tests.count)
        for (place, (test, answer)) in zip(tests, answers).enumerated() {
            #expect(answer.line == place + 1, "\(test.label.id)")
            #expect(answer.matches == test.matches, "\(test.label.id)")
        }
    }

    @Test func realTextsAreTheMost() throws {
        let tests = try VectorCorpus.ofThisPackage().tests(ScanTest.self)
        #expect(tests.filter { $0.matches.isEmpty }.count >= 30)
        #expect(tests.filter { $0.matches.contains { $0.form == "foreign_token" } }.count >= 30)
        #expect(tests.filter { $0.matches.contains { $0.pair != nil } }.count >= 8)
        let forms = Set(tests.flatMap(\.matches).map(\.form))
        #expect(
            forms.isSuperset(of: [
                "url", "short_link", "app", "mini_program", "wrapper", "share_token", "foreign_token",
            ]))
    }
}

/// The output of `tokenctl scan --json` for a text.
private struct ScanAnswer: Decodable {
    let line: Int
    let matches: [ScanTest.Found]
}
