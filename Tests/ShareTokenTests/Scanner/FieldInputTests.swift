// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Inputs on which the reading was wrong or fine in November 2026, beside the conformance data of others.
@Suite struct FieldInputTests {
    private static let file = URL(filePath: Conformance.folder ?? "").appending(path: "../samples/field-2026.jsonl")
    private static let isPresent = Conformance.isPresent && FileManager.default.isReadableFile(atPath: file.path)

    /// The kinds of rows that no platform, or another form of one, is all there is to.
    private static let others = ["new:", "platform-missing", "scheme-missing"]

    /// The kinds of which no row may be wrong: where a link ends, and what belongs together.
    private static let held = [
        "", "cut-link", "hanzi-path-cut", "hanzi-query-cut", "baidu-surl-takes-tail", "baidu-code-lost",
        "baidu-share-lost", "baidu-code-of-other-share", "jd-token-lost", "protocol-relative-missed",
        "zero-width-in-host", "foreign-token-named-taobao", "douyin-closed-token-missed", "scheme-link-cut-badly",
        "issue-scan", "title-wrong-or-lost",
    ]

    /// How many inputs are read right at least; the number only rises.
    private static let floor = 61

    @Test(.enabled(if: isPresent, "no samples/field-2026.jsonl beside SHARE_TOKEN_CONFORMANCE"))
    func inputsAreReadRight() throws {
        let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
        let inputs = try lines.map { try FieldInput($0) }.filter { input in
            !Self.others.contains { input.kind.hasPrefix($0) }
        }
        #expect(inputs.count > 120)
        let wrong = inputs.filter { !$0.isRight() }
        for input in wrong where Self.held.contains(input.kind) && Self.exceptions[input.id] == nil {
            Issue.record("\(input.id) \(input.kind): \(input.text)")
        }
        let right = inputs.count - wrong.count
        #expect(right >= Self.floor, "wrong: \(wrong.map { "\($0.id) \($0.kind)" })")
        let needless = Set(Self.exceptions.keys).subtracting(wrong.map(\.id))
        #expect(needless == [], "exceptions that explain nothing")
    }

    /// The inputs of those kinds that stay as they are, and why.
    private static let exceptions = [
        "B0369": "the list is that of a longer text: seven of its links do not stand in this one",
        "pan-12": "the platform of the link has no file yet",
    ]
}
