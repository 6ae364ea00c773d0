// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl scan`: every link and token of a text.
struct Scan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds every link and token in a text, and says whose each is.",
        discussion: """
            A record is one text. Links, app links, short links, mini-program links, share tokens and other platforms' \
            tokens (口令) are found in order; nothing is asked of any server, and no token is verified. Offsets count \
            bytes of UTF-8. A line is: start-end, form, platform/kind, canonical URL or what was found, with tabs between.

            Examples:
              tokenctl scan '【淘宝】https://e.tb.cn/h.X?tk=sDuOg3Id11h CZ356 「灯」'
              tokenctl scan --json < messages.txt | jq -r '.matches[].url'
              tokenctl scan --json --whole < chat.txt
            """)

    @Argument(help: "Texts; without any, or with -, one a line from stdin.")
    var texts: [String] = []

    @Flag(help: "Print one JSON object a record.")
    var json = false

    @Flag(help: "Take all of stdin as one text, whatever lines it has.")
    var whole = false

    func run() throws {
        var status = ExitStatus.notAKnownForm
        var output = Output()
        try TextRun.run(texts, isWhole: whole, beforeWaiting: { output.flush() }) { text in
            // Each match goes out as it is found: a long text may have more of them than the memory holds.
            var separator = json ? "{\"matches\":[" : ""
            for match in ShareScanner(utf8: text) {
                status = .ok
                if json {
                    output.bytes(Array((separator + JSONValue.match(match, in: text).line).utf8))
                    separator = ","
                } else {
                    output.line(line(match, in: text))
                }
            }
            if json { output.line((separator == "," ? "" : separator) + "]}") }
        }
        output.flush()
        if status != .ok {
            talk("nothing was found")
            throw ExitCode(status.rawValue)
        }
    }

    /// A match for people, on one line whatever the text has.
    private func line(_ match: ScanMatch, in text: [UInt8]) -> String {
        let found = String(decoding: text[match.range], as: UTF8.self).onOneLine
        let name = [match.platform ?? "?", match.kind ?? "?"].joined(separator: "/")
        let place = "\(match.range.lowerBound)-\(match.range.upperBound)"
        return [place, match.form.rawValue, name, match.url ?? found].joined(separator: "\t")
    }
}
