// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl convert`: a source of any form to another form of the same resource.
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Converts a link, token or card to another form of the same target.",
        discussion: """
            A record is a link of any form, a token, a share text that holds one of them, a card (JSON or XML), or a \
            JSON object with platform, kind and fields. Tokens are verified as decode does. The form goes to stdout. A \
            part of the record that the form cannot express is a loss; losses go to stderr, one per line.

            Examples:
              tokenctl convert --to app 'https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1'
              tokenctl convert --to url '￥1…￥'
              tokenctl convert --to all --json < links.txt
            """)

    @Argument(help: "Links, tokens, cards or texts; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @Option(help: "The form to convert to.")
    var to: FormArgument

    @Option(help: "Refuse forms that do not fit. Of several keys, the first whose token fits signs.")
    var budget: SizeBudget?

    @OptionGroup var options: ConversionOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Take all of stdin as one record, whatever lines it has.")
    var whole = false

    @Flag(help: "Print one JSON object per record.")
    var json = false

    func validate() throws {
        if let objection = TokenMaker.objection(keys: options.keys, budget: budget) {
            throw ValidationError(objection)
        }
    }

    func run() throws {
        let run = ConversionRun(
            trusted: try options.trusted(), maker: try options.maker(isNeeded: signs, budget: budget),
            options: options, budget: budget)
        try options.passphrase.finish()
        try RecordRun.run(texts, isWhole: whole, jobs: jobs.jobs, state: run) { run, record in
            var result = run.source(record)
            if let conversion = result.conversion, result.error == nil {
                run.convert(conversion, to: to, &result)
            }
            let notes = json ? [] : result.notes + result.losses.map { "loss: \($0.line)" }
            return output(result, record, notes)
        }
    }

    /// Whether a new token is asked for.
    private var signs: Bool { to == .all || to == .one(.token) }

    private func output(_ result: ConversionRun.Result, _ record: [UInt8], _ notes: [String]) -> RecordResult {
        guard json else {
            if let error = result.error { return .failure(json: nil, error, notes: notes) }
            guard to != .all, let form = result.forms.first else { return .value(result.multiForm, notes: notes) }
            var done = RecordResult.value(form.text, notes: notes)
            done.isVerbatim = true
            return done
        }
        var members = JSONValue.conversion(
            input: record, result.conversion, forms: result.forms, losses: result.leftOut, risks: result.risks,
            error: result.error)
        members["available"] = .array(result.available.map { .string($0.rawValue) })
        let line = JSONValue.object(members).line
        return result.error.map { .failure(json: line, $0) } ?? .value(line)
    }
}

extension Loss {
    /// The loss in one line for people.
    var line: String { "\(field) (\(form.argument)): \(reason.rawValue): \(reason.summary)" }
}
