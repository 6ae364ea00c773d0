// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust diff`.
struct TrustDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what changes between two trust lists.",
        discussion: """
            One line per change: + for a new value, - for a removed one, ~ for a changed one. No signature is checked.

            Examples:
              tokenctl trust diff list-6.json list-7.json
              tokenctl trust diff list-6.json list-7.json --json
            """)

    @Argument(help: "The file of the older list.")
    var old: String

    @Argument(help: "The file of the newer list.")
    var new: String

    @Flag(help: "Print one JSON object per change.")
    var json = false

    func run() throws {
        let before = try TrustText.facts(try ListFile(old).signed.list)
        let after = try TrustText.facts(try ListFile(new).signed.list)
        var output = Output()
        for path in Set(before.keys).union(after.keys).sorted() {
            let (left, right) = (before[path] ?? [], after[path] ?? [])
            if left.count == 1, right.count == 1, !TrustText.isSet(path) {
                guard left != right, let from = left.first, let to = right.first else { continue }
                write("changed", path, from, to, &output)
                continue
            }
            for value in left.subtracting(right).sorted() { write("removed", path, value, nil, &output) }
            for value in right.subtracting(left).sorted() { write("added", path, nil, value, &output) }
        }
        output.flush()
    }

    private func write(_ change: String, _ path: String, _ old: String?, _ new: String?, _ output: inout Output) {
        if json {
            output.line(
                JSONValue.object([
                    "change": .string(change), "path": .string(path), "old": .optional(old), "new": .optional(new),
                ]).line)
        } else if let old, let new {
            output.line("~ \(path) \(old) → \(new)".onOneLine)
        } else {
            output.line("\(new == nil ? "-" : "+") \(path) \(new ?? old ?? "")".onOneLine)
        }
    }
}
