// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

/// The specification and the vectors name each other's parts.
@Suite struct VectorRequirementTests {
    /// The requirements that no vector can show; for each there is a test of that name.
    ///
    /// They say that a reader is a function of its input and fast, or they are about details of risks, printed output,
    /// answers of a resolver, and caches of a verifier.
    private static let named: Set = [
        "LNK-1", "LNK-10", "LNK-51", "LNK-57", "SCN-1", "SCN-30", "SCN-31", "CRD-29", "CNV-1", "TRU-43",
        "SCN-34", "TPL-18", "TRU-53", "TRU-62",
    ]

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
        #expect(Self.named.intersection(cited) == [], "these have vectors now")
        #expect(required.allSatisfy { $0.hasPrefix(prefix) })
        let missing = required.subtracting(cited).subtracting(Self.named)
        #expect(missing.sorted() == [], "requirements without a vector")
        #expect(cited.subtracting(required).sorted() == [], "vectors without a requirement")
    }

    @Test func everyRequirementWithoutAVectorHasATest() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        var found: Set<String> = []
        for folder in try FileManager.default.contentsOfDirectory(atPath: tests.path) where folder.hasSuffix("Tests") {
            let files = FileManager.default.enumerator(atPath: tests.appending(path: folder).path)
            for case let file as String in try #require(files) where file.hasSuffix(".swift") {
                let text = try String(contentsOf: tests.appending(path: folder).appending(path: file), encoding: .utf8)
                found.formUnion(text.matches(of: #/@Test\(\s*"([A-Z]+-[0-9]+): /#).map { String($0.1) })
            }
        }
        #expect(Self.named.subtracting(found).sorted() == [])
    }
}
