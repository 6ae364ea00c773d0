// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors of policies through the command line.
@Suite struct TokenctlPolicyTests {
    private let corpus: VectorCorpus
    private let program: VectorProgram
    private let folder: Folder

    init() throws {
        corpus = try VectorCorpus.ofThisPackage()
        program = try VectorProgram(try corpus.keys())
        folder = try Folder([:])
    }

    /// The argument for a policy.
    private func argument(_ source: PolicyReference) throws -> String {
        try source.preset ?? file(Array((source.text ?? "").utf8))
    }

    private func file(_ bytes: [UInt8]) throws -> String {
        let path = "\(folder.path)/\(UUID()).json"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    @Test func evaluation() throws {
        let tests = try corpus.tests(PolicyEvaluateTest.self)
        #expect(tests.count >= 250)
        // Questions to one policy at one time are records of one run.
        let groups = Dictionary(grouping: tests) { [$0.source.preset ?? "", $0.source.text ?? "", $0.now] }
        for group in groups.values {
            let first = try #require(group.first)
            let answers = try program.run(
                ["policy", "eval", try argument(first.source), "--json", "--now", first.now],
                group.map { Array($0.input.utf8) }, as: EvaluateAnswer.self)
            #expect(answers.count == group.count)
            for (test, answer) in zip(group, answers) {
                #expect(answer.error?.code == test.label.error?.code.rawValue, "\(test.label.id)")
                #expect(answer.error?.offset == test.label.error?.offset, "\(test.label.id)")
                #expect(answer.decision == test.decision, "\(test.label.id)")
            }
        }
    }

    @Test func loading() throws {
        let tests = try corpus.tests(PolicyLoadTest.self)
        #expect(tests.count >= 80)
        for test in tests {
            let arguments = ["policy", "lint", "--json", try file(test.input.bytes)]
            let answer = try #require(try program.run(arguments, [], as: LintAnswer.self).first)
            #expect(answer.ok == (test.label.error == nil), "\(test.label.id)")
            guard let error = test.label.error else { continue }
            let position = TextPosition(ofByte: error.offset, in: test.input.bytes)
            let found = answer.error ?? answer.problems.first?.place
            #expect(found?.code == error.code.rawValue, "\(test.label.id)")
            #expect(found?.line == position.line && found?.column == position.column, "\(test.label.id)")
            if let question = test.question { #expect(answer.problems.first?.question == question, "\(test.label.id)") }
        }
    }

    @Test func audits() throws {
        let tests = try corpus.tests(PolicyAuditTest.self)
        #expect(tests.count >= 46)
        for test in tests {
            let time = test.at.map { ["--now", $0] } ?? ["--all-times"]
            let arguments = ["policy", "audit", "--json", try argument(test.source)] + time
            let answer = try #require(try program.run(arguments, [], as: AuditAnswer.self).first)
            #expect(answer.properties == test.properties, "\(test.label.id)")
            #expect(answer.fair == (test.violations.isEmpty && test.gaps.isEmpty), "\(test.label.id)")
            #expect(answer.gaps.map(\.code).sorted() == test.gaps.map(\.code), "\(test.label.id)")
            #expect(answer.violations.map(\.code).sorted() == test.violations.map(\.code), "\(test.label.id)")
            #expect(answer.notes.map(\.code).sorted() == test.notes.map(\.code), "\(test.label.id)")
        }
    }
}

private struct EvaluateAnswer: VectorExcerpt {
    let decision: DecisionFields?
    let error: Answer.Failure?
}

private struct LintAnswer: VectorExcerpt {
    let ok: Bool
    let problems: [Problem]
    let error: Place?

    struct Place: VectorExcerpt {
        let code: String
        let line: Int
        let column: Int
    }

    struct Problem: VectorExcerpt {
        let code: String
        let line: Int
        let column: Int
        let question: QuestionFields?

        var place: Place { Place(code: code, line: line, column: column) }
    }
}

private struct AuditAnswer: VectorExcerpt {
    let fair: Bool
    let properties: [String: String]
    let violations: [Finding]
    let gaps: [Finding]
    let notes: [Finding]

    struct Finding: VectorExcerpt {
        let code: String
    }
}
