// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A breach of the rules of `Vectors/README.md` in a file of vectors.
package struct VectorIssue: Sendable, Hashable, CustomStringConvertible {
    /// The path of the file below the folder.
    package let file: String
    /// The id of the test; empty if the file as a whole is meant.
    package let id: String
    package let message: String

    package var description: String { id.isEmpty ? "\(file): \(message)" : "\(file): \(id): \(message)" }
}

extension VectorCorpus {
    /// Checks the files without running them: names, ids, counts, error codes, formatting.
    package func lint() -> [VectorIssue] {
        var linter = VectorLinter()
        for file in files {
            do throws(VectorError) {
                let kind = try VectorCorpus.kind(of: file)
                try linter.lint(file, kind)
                if try VectorFormatter.canonical(file) != file.bytes {
                    linter.issues.append(VectorIssue(file: file.path, id: "", message: "is not in its canonical form"))
                }
            } catch {
                linter.issues.append(VectorIssue(file: error.file, id: "", message: error.message))
            }
        }
        return linter.issues
    }
}

/// The state of a check of all files.
struct VectorLinter {
    var issues: [VectorIssue] = []
    private var ids: Set<String> = []

    mutating func lint(_ file: VectorFile, _ kind: (any VectorTest.Type)?) throws(VectorError) {
        if let kind {
            try lintTests(file, kind)
        } else {
            let document = try file.document(VectorKeyDocument.self)
            lint(document.head, file)
            if Set(document.keys.map(\.name)).count < document.keys.count {
                issues.append(VectorIssue(file: file.path, id: "", message: "two keys have one name"))
            }
        }
    }

    private mutating func lintTests<Test: VectorTest>(_ file: VectorFile, _ type: Test.Type) throws(VectorError) {
        let document = try file.document(VectorDocument<Test>.self)
        lint(document.head, file)
        for test in document.tests { lint(test.label, file) }
    }

    private mutating func lint(_ head: VectorHead, _ file: VectorFile) {
        if !isLine(head.feature) {
            issues.append(VectorIssue(file: file.path, id: "", message: "the feature is not one line"))
        }
        if !head.spec.hasPrefix("Docs/") || !head.spec.hasSuffix(".md") {
            issues.append(VectorIssue(file: file.path, id: "", message: "the spec is no document"))
        }
    }

    private mutating func lint(_ label: VectorLabel, _ file: VectorFile) {
        func report(_ message: String) {
            issues.append(VectorIssue(file: file.path, id: label.id, message: message))
        }
        if !ids.insert(label.id).inserted { report("the id is used twice") }
        let words = label.id.split(separator: "/", omittingEmptySubsequences: false)
        if !label.id.hasPrefix(file.idPrefix) || words.count != 3 || !words.allSatisfy(isStableWord) {
            report("the id is not \(file.idPrefix)topic/fact in words of a-z and 0-9 joined by hyphens")
        }
        if !isRequirement(label.spec) { report("the spec is no requirement") }
        if !isLine(label.comment) { report("the comment is not one line") }
        if let code = label.error?.code, !ShareTokenError.Code.register.contains(where: { $0.code == code }) {
            report("the error \(code.rawValue) is not in the register")
        }
    }

    /// Whether a text is the prefix of a specification and a number.
    private func isRequirement(_ text: String) -> Bool {
        let prefixes = ["TOK-", "LNK-", "TPL-", "CRD-", "SCN-", "CNV-", "TRU-", "POL-"]
        return prefixes.contains(String(text.prefix(4))) && UInt(text.dropFirst(4)) != nil
    }

    private func isLine(_ text: String) -> Bool {
        !text.isEmpty && !text.contains(where: \.isNewline) && text.utf8.count <= 200
    }

    private func isStableWord(_ word: Substring) -> Bool {
        NameGrammar.flaw(of: Array(word.utf8).span) == nil && !word.contains(".") && !word.contains("_")
    }
}
