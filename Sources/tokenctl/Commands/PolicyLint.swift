// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl policy lint`.
struct PolicyLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Proves that policies answer every question, and each in one way only.",
        discussion: """
            Exit status: 0 if this is proved; 65 if not, with the place and the smallest question that shows it.

            Example:
              tokenctl policy lint neutral my-policy.json
            """)

    @Argument(help: PolicyArgument.help)
    var policies: [PolicyArgument]

    @Flag(help: "Print one JSON object per policy.")
    var json = false

    func run() throws {
        var output = Output()
        var worst = ExitStatus.ok
        for policy in policies { worst = max(worst, lint(policy, &output)) }
        output.flush()
        guard worst == .ok else { throw ExitCode(worst.rawValue) }
    }

    private func lint(_ policy: PolicyArgument, _ output: inout Output) -> ExitStatus {
        let bytes: [UInt8]
        do { bytes = try policy.bytes() ?? [] } catch {
            // A file that cannot be read does not keep the others from being checked.
            let failure = Failure(caught: error)
            talk(failure?.description ?? "\(policy.text.onOneLine): cannot be read")
            if json { output.line(JSONValue.lint(policy.text, [], notes: [], isRead: false).line) }
            return failure?.status ?? .ioError
        }
        do throws(ShareTokenError) {
            let preset = ScenePolicy.preset(named: policy.text)
            let draft: PolicyDraft
            if let preset { draft = preset.draft } else { draft = try PolicyDraft(json: bytes) }
            let problems = draft.problems()
            report(policy, draft, problems, bytes, &output)
            return problems.isEmpty ? .ok : .badData
        } catch {
            let position = TextPosition(ofByte: error.offset, in: bytes)
            output.line(
                json
                    ? JSONValue.lint(policy.text, [], notes: [], error: (error, position)).line
                    : "\(policy.place(error.offset, bytes)): \(error.code.rawValue): \(error.code.summary)")
            return ExitStatus(error.code)
        }
    }

    private func report(
        _ policy: PolicyArgument, _ draft: PolicyDraft, _ problems: [PolicyProblem], _ bytes: [UInt8],
        _ output: inout Output
    ) {
        var notes = draft.unfamiliarNames().map {
            "rule \($0.rule): no \($0.dimension.rawValue) \($0.name) is registered"
        }
        let proved = problems.isEmpty ? try? ScenePolicy(draft) : nil
        if let proved { notes += proved.unusedRules.map { "rule \($0): decides no question" } }
        if json {
            let places = problems.map { ($0, TextPosition(ofByte: draft.offset(of: $0), in: bytes)) }
            output.line(JSONValue.lint(policy.text, places, notes: notes).line)
            return
        }
        for problem in problems {
            output.line("\(policy.place(draft.offset(of: problem), bytes)): \(PolicyWords.problem(problem))".onOneLine)
        }
        for note in notes { output.line("\(policy.text): note: \(note)".onOneLine) }
        if let proved {
            output.line(
                "\(policy.text): total and free of contradictions: \(draft.rules.count) rules, "
                    + "\(proved.questionCount) kinds of questions")
        }
    }
}
