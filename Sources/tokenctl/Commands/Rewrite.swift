// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl rewrite`: each link and token of a text in another form, and every other byte as it was.
struct Rewrite: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Converts the links and tokens inside a text to another form.",
        discussion: """
            Every other byte stays as it is. A link or token that cannot be converted stays too, and stderr says why. \
            Standard input is rewritten line by line, so that it can be a log that never ends; with --whole it is one \
            text, and offsets count from its start. With --policy and --scene, only what the policy opens, perhaps \
            after a warning, is converted.

            Examples:
              tokenctl rewrite --to app --system android < message.txt
              tokenctl rewrite --to token --key shop.pem < advertisement.txt > advertisement-signed.txt
              tokenctl rewrite --to url --json '看 https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE'
            """)

    @Argument(help: "Texts; without any, or with -, each line of stdin.")
    var texts: [String] = []

    @Option(help: "The form to convert to.")
    var to: TargetForm

    @OptionGroup var options: ConversionOptions

    @OptionGroup var decisions: DecisionOptions

    @Flag(help: "Take all of stdin as one text.")
    var whole = false

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object per line or text: {text, replaced[], kept[]}.")
    var json = false

    func validate() throws {
        if let objection = TokenMaker.objection(keys: options.keys, budget: nil) { throw ValidationError(objection) }
        if decisions.policy != nil || decisions.userMode != nil { try decisions.check(options.scene) }
        guard !whole || texts.isEmpty || texts == ["-"] else {
            throw ValidationError("--whole is for stdin, not for operands")
        }
    }

    func run() throws {
        let run = ConversionRun(
            trusted: try options.trusted(), maker: try options.maker(isNeeded: to == .token), options: options,
            budget: nil)
        let judge = try decisions.judge(in: options.scene, at: options.time, options.unknown) { _ in
            try options.trusted()
        }
        try options.passphrase.finish()
        let rewriter = Rewriter(to: to, on: options.system, allowing: options.allowed)
        let (json, isStream) = (json, texts.isEmpty || texts == ["-"])
        try RewriteRun.run(texts, whole: whole, jobs: jobs.jobs, state: (run: run, judge: judge)) { state, text in
            func issue(_ resource: Resource) throws(ShareTokenError) -> Token {
                guard let maker = state.run.maker else { throw ShareTokenError(.noPrivateKey) }
                return try maker.token(for: resource, writings: Token.writings).token
            }
            let rewriting: Rewriting
            if let message = state.judge?.read(text) {
                rewriting = rewriter.rewrite(message, issuing: issue)
            } else {
                rewriting = rewriter.rewrite(
                    text, verifying: { (token) throws(VerificationFailure) in try state.run.verified(token) },
                    issuing: issue)
            }
            if json {
                let line = JSONValue.rewriting(rewriting, of: text).line + (isStream ? "\n" : "")
                return RewriteRun.Result(bytes: Array(line.utf8), kept: rewriting.kept, notes: [])
            }
            let notes =
                rewriting.kept.map { "kept: \($0.line)" }
                + rewriting.replaced.flatMap(\.losses).map { "loss: \($0.line)" }
            return RewriteRun.Result(bytes: rewriting.text, kept: rewriting.kept, notes: notes)
        }
    }
}

extension Rewriting.Kept {
    /// The place that stayed and the reason, in one line for people.
    fileprivate var line: String {
        "bytes \(range.lowerBound)..<\(range.upperBound): \(error.code.rawValue): \(error.code.summary)"
    }
}
