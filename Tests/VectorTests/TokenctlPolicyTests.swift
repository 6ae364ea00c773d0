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

    @Test func messages() throws {
        // The program has no resolver, and the usual budget.
        let tests = try corpus.tests(PolicyMessageTest.self).filter {
            $0.context.answers == nil && $0.budget == nil && !$0.input.bytes.isEmpty
        }
        #expect(tests.count >= 45)
        for test in tests {
            var arguments = ["scan", "--json", "--whole", "--policy", try argument(test.source)]
            arguments += program.arguments(test.context)
            if let mode = test.userMode { arguments += ["--user-mode", mode] }
            let line = try program.run(arguments, input: test.input.bytes)
            let spans = try VectorDecoder.decode(MessageAnswer.self, from: line).matches
            #expect(spans.map(\.fields) == test.spans, "\(test.label.id)")
            // Rewriting replaces what opens and nothing else.
            let form = ["rewrite", "--json", "--whole", "--to", "url", "--policy", try argument(test.source)]
            let mode = test.userMode.map { ["--user-mode", $0] } ?? []
            let rewritten = try program.run(
                form + mode + program.arguments(test.context), input: test.input.bytes)
            let closed = try VectorDecoder.decode(MessageRewriting.self, from: rewritten).kept.map(\.error.code)
                .filter { $0.hasPrefix("policy-") }
            #expect(closed.count == test.spans.filter { $0.opens == nil }.count, "\(test.label.id)")
        }
    }

    /// Links, short links, app links and cards of one item get one decision, whichever platform it is of.
    @Test(arguments: ["wechat-2021-09-17", "wechat-2021-11-29", "neutral", "strict"], ["wechat.chat", "wechat.group"])
    func oneItemIsJudgedAlike(preset: String, scene: String) throws {
        let reader = MessageReader(policy: try #require(ScenePolicy.preset(named: preset)))
        let now = try Timestamp("2026-11-25T00:00:00Z")
        func decision(_ text: String) throws -> String {
            let spans = reader.read(text, in: try Scene(scene), at: now).spans
            try #require(spans.count == 1, "\(text)")
            return spans[0].decision.action.rawValue + " " + spans[0].decision.rule
        }
        let items = [
            ("https://item.taobao.com/item.htm?id=520813250866", "https://m.tb.cn/h.TVTzZg2"),
            ("https://item.jd.com/100012043978.html", "https://3.cn/-35RF2ah"),
            ("https://mobile.yangkeduo.com/goods.html?goods_id=520813250866", "https://p.pinduoduo.com/AbCdEfGh"),
        ]
        var found: Set<String> = []
        for (link, short) in items {
            let conversion = Conversion(try Resource(link: link))
            let card = try conversion.converted(to: .card).text
            let texts = [link, short, card] + conversion.allLinks().filter { $0.form == .app }.map(\.text)
            #expect(texts.count >= 4)
            for text in texts { found.insert(try decision(text)) }
        }
        #expect(found.count == 1, "\(found)")
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

private struct MessageAnswer: VectorExcerpt {
    let matches: [Span]

    struct Span: VectorExcerpt {
        let start: Int
        let end: Int
        let decision: Decision
        let opens: String?

        struct Decision: VectorExcerpt {
            let action: String
            let reason: String
            let rule: String?
        }

        var fields: SpanFields {
            SpanFields(
                start: start, end: end, action: decision.action, reason: decision.reason, rule: decision.rule,
                opens: opens)
        }
    }
}

private struct MessageRewriting: VectorExcerpt {
    let kept: [Kept]

    struct Kept: VectorExcerpt {
        let error: Answer.Failure
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
