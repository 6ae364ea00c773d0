// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenVectors
import Testing

/// The specification and the vectors name each other's parts.
@Suite struct VectorRequirementTests {
    @Test func everyRequirementHasAVectorAndEveryVectorARequirement() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let spec = try String(contentsOf: root.appending(path: "Docs/Spec/Token.md"), encoding: .utf8)
        let required = Set(spec.matches(of: /\*\*(TOK-[0-9]+)\*\*/).map { String($0.1) })
        let report = try cited()
        #expect(required.subtracting(report).sorted() == [], "requirements without a vector")
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
        return specs
    }
}
