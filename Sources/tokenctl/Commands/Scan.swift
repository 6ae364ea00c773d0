// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl scan`: every link and token of a text.
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds every link and token in a text, and says whose each is.",
        discussion: """
            A record is one text. Links, app links, short links, mini-program links, share tokens and other platforms' \
            tokens (口令) are found in order; no server is asked, and no token is verified. Offsets count bytes of \
            UTF-8. A line has, with tabs between: start-end, form, platform/kind, and the canonical URL or else the \
            text found. If there are several texts, the number of the text and a colon come first.

            Examples:
              tokenctl scan '【淘宝】https://e.tb.cn/h.X?tk=sDuOg3Id11h CZ356 「灯」'
              tokenctl scan --json < messages.txt | jq -r '.matches[].url'
              tokenctl scan --json --whole < chat.txt
            """)

    @Argument(help: "Texts; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @Flag(help: "Print one JSON object per record.")
    var json = false

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Take all of stdin as one text, whatever lines it has.")
    var whole = false

    @OptionGroup var fail: FailOptions

    func run() throws {
        let isOne = whole || texts.count == 1 && texts != ["-"]
        var run = ScanRun(json: json, saysPlace: !isOne, jobs: jobs.jobs, isOnIdentity: fail.isOnIdentity)
        try TextRun.run(texts, isWhole: whole, beforeWaiting: { run.flush() }) { run.take($0) }
        run.flush()
        if run.exposesAny { throw ExitCode(ExitStatus.denied.rawValue) }
        guard run.foundAny else {
            talk("nothing was found")
            throw ExitCode(ExitStatus.notAKnownForm.rawValue)
        }
    }
}
