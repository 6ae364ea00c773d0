// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

/// `tokenctl trust show`.
struct TrustShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a trust list, without checking who signed it.",
        discussion: """
            Examples:
              tokenctl trust show list.json
              tokenctl trust show list.json --json | jq -r '.issuers[].id'
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        try TrustShow.reporting(json) {
            let file = try ListFile(list)
            var output = Output()
            if json {
                output.line(try TrustText.json(file.signed).line)
            } else {
                for line in try TrustText.lines(file.signed) { output.line(line.onOneLine) }
            }
            output.flush()
        }
    }

    /// Runs a body; with JSON, its failure is printed as an object as well.
    static func reporting(_ json: Bool, _ body: () throws -> Void) throws {
        do { try body() } catch {
            guard json, let cause = Failure(caught: error)?.error else { throw error }
            var output = Output()
            output.line(JSONValue.object(["ok": .bool(false), "error": .error(cause)]).line)
            output.flush()
            throw error
        }
    }
}
