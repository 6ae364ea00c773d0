// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// The vectors of conversions through the command line.
@Suite struct TokenctlConvertTests {
    private let corpus: VectorCorpus
    private let program: VectorProgram

    init() throws {
        corpus = try VectorCorpus.ofThisPackage()
        program = try VectorProgram(corpus.keys())
    }

    @Test func converted() throws {
        let tests = try corpus.tests(ConvertTest.self).filter { test in
            // Without a key the program makes one, and it has no resolver.
            guard test.label.error?.code != .noPrivateKey, test.context.answers == nil else { return false }
            return test.input.map { VectorProgram.isRecord($0.bytes) && $0.bytes.count < 1 << 20 } ?? true
        }
        #expect(tests.count >= 45)
        let groups = Dictionary(grouping: tests) { program.arguments($0.context) + ["\($0.form) \($0.budget ?? "")"] }
        for group in groups.values {
            let first = try #require(group.first)
            var arguments = ["convert", "--json", "--to", first.form.replacing("_", with: "-")]
            arguments += program.arguments(first.context)
            if let budget = first.budget { arguments += ["--budget", budget] }
            let answers = try program.run(arguments, group.map(record), as: ConvertAnswer.self)
            try #require(answers.count == group.count)
            for (test, answer) in zip(group, answers) {
                #expect(answer.failure == test.label.error, "\(test.label.id)")
                #expect(answer.ok == (test.label.error == nil), "\(test.label.id)")
                #expect(answer.forms == test.forms ?? [:], "\(test.label.id)")
                #expect(answer.losses == test.losses ?? [], "\(test.label.id)")
                #expect(answer.available == test.available ?? [], "\(test.label.id)")
                if let evidence = test.evidence { #expect(answer.evidence == evidence, "\(test.label.id)") }
                if let target = test.target { #expect(answer.target == target, "\(test.label.id)") }
            }
        }
    }

    private func record(_ test: ConvertTest) throws -> [UInt8] {
        test.source.map { VectorProgram.record($0) } ?? test.input?.bytes ?? []
    }

    @Test func rewritten() throws {
        let tests = try corpus.tests(RewriteTest.self).filter { $0.context.answers == nil }
        #expect(tests.count >= 35)
        for test in tests {
            let arguments =
                ["rewrite", "--whole", "--to", test.form.replacing("_", with: "-")] + program.arguments(test.context)
            #expect(try program.run(arguments, input: test.input.bytes) == test.text, "\(test.label.id)")
            guard !test.input.bytes.isEmpty else { continue }
            let line = try program.run(arguments + ["--json"], input: test.input.bytes)
            let answer = try VectorDecoder.decode(RewriteAnswer.self, from: line)
            #expect(answer.text == String(decoding: test.text, as: UTF8.self), "\(test.label.id)")
            #expect(answer.replaced.map(\.to) == test.replaced.map(\.to), "\(test.label.id)")
            #expect(answer.replaced.map(\.range) == test.replaced.map { [$0.start, $0.end] }, "\(test.label.id)")
            #expect(answer.replaced.map(\.losses) == test.replaced.map(\.losses), "\(test.label.id)")
            #expect(answer.kept.map(\.range) == test.kept.map { [$0.start, $0.end] }, "\(test.label.id)")
            #expect(answer.kept.map(\.error.code) == test.kept.map(\.error), "\(test.label.id)")
            #expect(answer.kept.map(\.error.offset) == test.kept.map(\.offset), "\(test.label.id)")
        }
    }

    /// The text is the same line by line, as no link of the vectors goes over a line end.
    @Test func rewrittenByLines() throws {
        for test in try corpus.tests(RewriteTest.self) where test.context.answers == nil {
            let arguments =
                ["rewrite", "--to", test.form.replacing("_", with: "-")] + program.arguments(test.context)
            #expect(try program.run(arguments, input: test.input.bytes) == test.text, "\(test.label.id)")
        }
    }

    @Test func shareTexts() throws {
        let tests = try corpus.tests(ShareTextTest.self)
        #expect(tests.count >= 25)
        for test in tests {
            var arguments = ["encode", "--share-text", "--language", test.language, "--now", test.context.now]
            arguments += ["--key", program.file(try #require(test.context.signer))]
            if let title = test.words.title { arguments += ["--title", title] }
            if let label = test.words.label { arguments += ["--label", label] }
            let output = try program.run(arguments, input: VectorProgram.record(test.source) + [0x0A])
            #expect(String(decoding: output, as: UTF8.self) == test.text + "\n", "\(test.label.id)")
        }
    }

    @Test func budgets() throws {
        let tests = try corpus.tests(BudgetTest.self)
        #expect(tests.count >= 15)
        for test in tests {
            var arguments = ["encode", "--json", "--allow-unknown", "--budget", test.budget, "--now", test.issuedAt]
            for key in test.signers { arguments += ["--key", program.file(key)] }
            for scene in test.scenes ?? [] { arguments += ["--scene", scene] }
            let answer = try #require(
                try program.run(arguments, [VectorProgram.record(test.source)], as: BudgetAnswer.self).first)
            #expect(answer.token == test.text, "\(test.label.id)")
            #expect(answer.error?.code == test.label.error?.code.rawValue, "\(test.label.id)")
            if test.label.error != nil { #expect(answer.sizes?.map(\.size) == test.sizes, "\(test.label.id)") }
        }
    }
}

/// The output of the program for one record, which always has all members.
private struct ConvertAnswer: VectorExcerpt {
    let input: String
    let ok: Bool
    let target: TargetFields?
    let forms: [String: String]
    let evidence: [EvidenceFields]
    let losses: [FormLossFields]
    let available: [String]
    let error: Answer.Failure?

    var failure: ShareTokenError? {
        error.map { ShareTokenError(ShareTokenError.Code(rawValue: $0.code), at: $0.offset) }
    }
}

private struct RewriteAnswer: Decodable {
    let text: String
    let replaced: [Replaced]
    let kept: [Kept]

    struct Replaced: Decodable {
        let start: Int
        let end: Int
        let from: String
        let to: String
        let form: String
        let losses: [FormLossFields]

        var range: [Int] { [start, end] }
    }

    struct Kept: Decodable {
        let start: Int
        let end: Int
        let text: String
        let error: Answer.Failure

        var range: [Int] { [start, end] }
    }
}

private struct BudgetAnswer: VectorExcerpt {
    let token: String?
    let sizes: [Size]?
    let error: Answer.Failure?

    struct Size: VectorExcerpt {
        let size: Int?
    }
}
