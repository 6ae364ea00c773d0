// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Inputs on which the reading was wrong or fine in November 2026, beside the conformance data of others.
@Suite struct FieldInputTests {
    private static let file = URL(filePath: Conformance.folder ?? "").appending(path: "../samples/field-2026.jsonl")
    private static let isPresent = Conformance.isPresent && FileManager.default.isReadableFile(atPath: file.path)

    /// The kinds of rows that no platform, or another form of one, is all there is to.
    private static let others = ["new:", "platform-missing", "scheme-missing"]

    @Test(.enabled(if: isPresent, "no samples/field-2026.jsonl beside SHARE_TOKEN_CONFORMANCE"))
    func inputsAreReadRight() throws {
        let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
        let inputs = try lines.map { try FieldInput($0) }.filter { input in
            !Self.others.contains { input.kind.hasPrefix($0) }
        }
        #expect(inputs.count == 129)
        let wrong = inputs.filter { !$0.isRight() }
        for input in wrong where Self.exceptions[input.id] == nil {
            Issue.record("\(input.id) \(input.kind): \(input.text)")
        }
        let needless = Set(Self.exceptions.keys).subtracting(wrong.map(\.id))
        #expect(needless == [], "exceptions that explain nothing")
    }

    /// The inputs that stay as they are, and why.
    private static let exceptions = [
        "B0369": "the list is that of a longer text: seven of its links do not stand in this one",
        "pan-12": "the platform of the link has no file yet",
        "pan-15": "the link ends right; its code is a field once the platform has a file",
        "pan-19": "the link ends right; its code is a field once the platform has a file",
        "uf-32": "a short link, as /u/ and /ca/ of the host are: only the server knows whose contact it is",
        "uf-33": "a short link: only the server knows where an affiliate's link leads",
    ]
}
