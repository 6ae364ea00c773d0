// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

/// The specification and the vectors name each other's parts.
@Suite struct VectorRequirementTests {
    /// What no vector of links can show: that a reader is a function of its input and fast, what a program hands on,
    /// what a detail says or a resolver answers, that a finder of cards is linear; and which link of a text counts and
    /// how tokens are made of it, which other vectors show; that all keys with an id are tried, what a verifier keeps,
    /// when a receiver stores, and that a long list is no slower.
    private static let untestable = Set(
        [1, 6, 10, 51, 55, 56, 57].map { "LNK-\($0)" } + [1, 29, 30, 31].map { "SCN-\($0)" } + ["CRD-29", "CNV-1"]
            + [38, 43, 53, 62].map { "TRU-\($0)" })

    private static let prefixes = [
        "Token": "TOK", "Link": "LNK", "Template": "TPL", "Scan": "SCN", "Card": "CRD", "Convert": "CNV",
        "Trust": "TRU", "Policy": "POL",
    ]

    @Test(arguments: prefixes.keys.sorted())
    func everyRequirementHasAVectorAndEveryVectorARequirement(document: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let spec = try String(contentsOf: root.appending(path: "Docs/Spec/\(document).md"), encoding: .utf8)
        let required = Set(spec.matches(of: /\*\*([A-Z]+-[0-9]+)\*\*/).map { String($0.1) })
        let prefix = try #require(Self.prefixes[document]) + "-"
        let cited = Set(try VectorCorpus.ofThisPackage().labels().map(\.spec).filter { $0.hasPrefix(prefix) })
        #expect(required.allSatisfy { $0.hasPrefix(prefix) })
        let missing = required.subtracting(cited).subtracting(Self.untestable)
        #expect(missing.sorted() == [], "requirements without a vector")
        #expect(cited.subtracting(required).sorted() == [], "vectors without a requirement")
    }
}
