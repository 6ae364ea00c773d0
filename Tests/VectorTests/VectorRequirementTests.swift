// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

/// The specification and the vectors name each other's parts.
@Suite struct VectorRequirementTests {
    /// What no vector of links can show: that a reader is a function of its input and fast, what a program hands on, what
    /// a detail says or a resolver answers, that a finder of cards is linear; and which link of a text counts and how
    /// tokens are made of it, which other vectors show.
    private static let untestable = Set(
        [1, 6, 10, 51, 55, 56, 57].map { "LNK-\($0)" } + [1, 29, 30, 31].map { "SCN-\($0)" } + ["CRD-29", "CNV-1"])

    @Test(arguments: ["Token", "Link", "Card", "Scan", "Convert"])
    func everyRequirementHasAVectorAndEveryVectorARequirement(document: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let spec = try String(contentsOf: root.appending(path: "Docs/Spec/\(document).md"), encoding: .utf8)
        let required = Set(spec.matches(of: /\*\*((TOK|LNK|CRD|SCN|CNV)-[0-9]+)\*\*/).map { String($0.1) })
        let prefix = try #require(
            ["Token": "TOK-", "Link": "LNK-", "Template": "TPL-", "Scan": "SCN-", "Card": "CRD-", "Convert": "CNV-"][
                document])
        let report = try cited().filter { $0.hasPrefix(prefix) }
        #expect(required.allSatisfy { $0.hasPrefix(prefix) })
        let missing = required.subtracting(report).subtracting(Self.untestable)
        #expect(missing.sorted() == [], "requirements without a vector")
        #expect(report.subtracting(required).sorted() == [], "vectors without a requirement")
    }

    private func cited() throws -> Set<String> {
        let corpus = try VectorCorpus.ofThisPackage()
        var specs: Set<String> = []
        specs.formUnion(try corpus.tests(TokenDecodeTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(TokenEncodeTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(TokenVerifyTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(TokenScanTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(TokenReadTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(KeyImportTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(PlatformTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkFindTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkParseTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkCanonicalTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkUnwrapTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkRiskTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(LinkSuffixTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(CardReadTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(CardMakeTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(CardFindTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(ScanTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(ConvertTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(RewriteTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(ShareTextTest.self).map(\.label.spec))
        specs.formUnion(try corpus.tests(BudgetTest.self).map(\.label.spec))
        return specs
    }
}
