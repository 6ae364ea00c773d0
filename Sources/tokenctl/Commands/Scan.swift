// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl scan`: every link and token of a text.
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds every link and token in a text, and says whose each is.",
        discussion: """
            A record is one text. Links, app links, short links, mini-program links, share tokens and other platforms' \
            tokens (口令) are found in order; no server is asked. Offsets count bytes of UTF-8. A line has, with tabs \
            between: start-end, form, platform/kind, and the canonical URL or else the text found. If there are \
            several texts, the number of the text and a colon come first.

            With --policy and --scene, tokens are verified, and each link, card and token gets the decision of the \
            policy: its action and reason end the line. Of a very long text only the beginning is decided on; the \
            rest is over-budget.

            Examples:
              tokenctl scan '【淘宝】https://e.tb.cn/h.X?tk=sDuOg3Id11h CZ356 「灯」'
              tokenctl scan --json < messages.txt | jq -r '.matches[].url'
              tokenctl scan --json --whole < chat.txt
              tokenctl scan --policy neutral --scene wechat.group < messages.txt
            """)

    @Argument(help: "Texts; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @Flag(help: "Print one JSON object per record.")
    var json = false

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Take all of stdin as one text, whatever lines it has.")
    var whole = false

    @OptionGroup var fail: FailOptions

    @OptionGroup var decisions: DecisionOptions

    @OptionGroup var keys: VerifyingKeyOptions

    @OptionGroup var trust: TrustOptions

    @OptionGroup var time: TimeOptions

    @Option(help: "The scene in which the text was pasted, such as wechat.chat.")
    var scene: Scene?

    @OptionGroup var unknown: UnknownOptions

    func validate() throws {
        guard decisions.policy == nil else { return try decisions.check(scene) }
        for (name, isThere) in [
            ("--scene", scene != nil), ("--public-key", !keys.publicKeys.isEmpty), ("--trust", trust.trust != nil),
        ] where isThere { throw ValidationError("\(name) goes with --policy") }
    }

    func run() throws {
        let isOne = whole || texts.count == 1 && texts != ["-"]
        let judge = try decisions.judge(in: scene, at: time, unknown) { policy in
            try keys.keys(list: try trust.list(at: time.present, keys.passphrase), policy: policy)
        }
        try keys.passphrase.finish()
        var run = ScanRun(
            json: json, saysPlace: !isOne, jobs: jobs.jobs, isOnIdentity: fail.isOnIdentity, judge: judge)
        try TextRun.run(texts, isWhole: whole, beforeWaiting: { run.flush() }) { run.take($0) }
        run.flush()
        if run.exposesAny { throw ExitCode(ExitStatus.denied.rawValue) }
        guard run.foundAny else {
            talk("nothing was found")
            throw ExitCode(ExitStatus.notAKnownForm.rawValue)
        }
    }
}
