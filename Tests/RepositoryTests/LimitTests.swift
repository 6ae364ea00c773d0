// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenOpenSSL
import Testing

@testable import ShareToken

/// The table of limits agrees with the code and with the vectors and tests that it names.
@Suite struct LimitTests {
    /// A row of the table.
    struct Row {
        let name: String
        let most: String
        let beyond: String
        let requirement: String
        /// The vector or test at the limit, and the one beyond it.
        let evidence: [String]

        init(_ line: Substring) throws {
            let cells = line.split(separator: " | ").map { $0.trimming { "| ".contains($0) } }
            try #require(cells.count == 6, "\(line)")
            (name, most, beyond, requirement) = (cells[0], cells[1], cells[2], cells[3])
            evidence = cells[4...].map { $0.trimming { $0 == "`" } }
        }

        /// The number at the start of the second cell.
        var number: Int? { most.prefixMatch(of: /[0-9,]+/).flatMap { Int($0.0.replacing(",", with: "")) } }

        /// The error code beyond the limit; nil if the cell is not a code.
        var code: String? { beyond.wholeMatch(of: /`([a-z0-9-]+)`/).map { String($0.1) } }
    }

    /// The members of a vector that the tests compare.
    struct Vector: Decodable {
        let id: String
        let spec: String
        let result: String
        let error: String?
    }

    let rows: [Row]

    init() throws {
        let lines = try SpecificationTests.text("Limits").split(separator: "\n").filter { $0.hasPrefix("| ") }
        rows = try lines.dropFirst().map { try Row($0) }
    }

    @Test func everyVectorIsThereAndShowsIt() throws {
        struct File: Decodable { let tests: [Vector] }
        var vectors: [String: Vector] = [:]
        for path in Repository.files("Vectors", suffix: ".json") where path.split(separator: "/").count == 3 {
            guard !path.hasPrefix("Vectors/schema/"), !path.hasPrefix("Vectors/fuzz/") else { continue }
            let data = try Data(contentsOf: Repository.root.appending(path: path))
            for test in (try? JSONDecoder().decode(File.self, from: data))?.tests ?? [] { vectors[test.id] = test }
        }
        for row in rows where row.evidence[0].split(separator: "/").count == 3 && !row.evidence[0].hasPrefix("Tests/") {
            let at = try #require(vectors[row.evidence[0]], "\(row.evidence[0])")
            let beyond = try #require(vectors[row.evidence[1]], "\(row.evidence[1])")
            #expect(at.id != beyond.id)
            #expect(beyond.error == row.code, "\(beyond.id)")
            // No member of a trust list lies 64 deep: the vector at that depth is read, and then refused as
            // `unknown-member`.
            #expect(at.result == "valid" || at.error == "unknown-member", "\(at.id)")
        }
    }

    /// A limit without a vector has a test.
    @Test func everyTestIsThere() throws {
        var sources: [String: String] = [:]
        for path in Repository.files("Tests", suffix: "Tests.swift") {
            sources[String(path.split(separator: "/").last?.dropLast(6) ?? "")] = try Repository.text(path)
        }
        for name in rows.flatMap(\.evidence) where name.contains(".") {
            let parts = name.split(separator: ".").map(String.init)
            guard !name.hasPrefix("Tests/") else {
                #expect(try Repository.text(name).contains("256 MiB"))
                continue
            }
            #expect(try #require(sources[parts[0]], "\(name)").contains("func \(parts[1])("), "\(name)")
        }
    }

    @Test func everyRequirementIsThere() throws {
        var ids: Set<String> = ["this page"]
        for specification in SpecificationTests.all {
            let text = try SpecificationTests.text(specification.name)
            ids.formUnion(text.matches(of: /\*\*([A-Z]+-[0-9]+)\*\*/).map { String($0.1) })
        }
        for row in rows { #expect(ids.contains(row.requirement), "\(row.name)") }
    }

    /// The limits that are constants of the code, by the names of their rows.
    private static let constants = [
        "text that one token is read from": Token.maximumTextLength,
        "URL as given": URLRecord.maximumLength, "URL serialised": URLRecord.maximumLength,
        "host beyond ASCII": IDNA.maximumLength, "label beyond ASCII": Punycode.maximumLength,
        "Punycode of a label": Punycode.maximumLength,
        "from a code of OneBot to its link": LinkBody.codeReach,
        "from a character beyond ASCII to a sign": LinkBody.signReach,
        "from a character beyond ASCII to a delimiter": LinkBody.delimiterReach,
        "from the end of a host to an `@`": LinkBody.authorityReach,
        "from a character beyond ASCII to a dot of its host": LinkHost.maximumLength,
        "backslashes of an escape in a link": LinkEscape.maximumDepth,
        "known host without a scheme": LinkHost.maximumLength, "link in a text": LinkScanner.maximumLength,
        "wrappers of a link": WrapperChain.maximumDepth, "their targets together": WrapperChain.maximumLength,
        "risks of a report": RiskReport.maximumCount, "URL without a warning": RiskScan.maximumLength,
        "parameters without a warning": RiskScan.maximumParameters,
        "card of QQ": Card.maximumLength, "card of WeChat": Card.maximumLength, "card in a text": Card.maximumLength,
        "arrays and objects inside one another": JSONDocument.maximumDepth,
        "elements inside one another": JSONDocument.maximumDepth,
        "arrays and objects of it inside one another": JSONDocument.maximumDepth,
        "between a link and a token of one pair": ShareScanner.reach,
        "between a token and a link of one pair": ShareScanner.reach,
        "from a label to its match": ShareScanner.reach, "from a title to its link": ShareScanner.reach,
        "title in brackets": ShareContext.maximumLength, "bytes that a companion begins in": Companion.reach,
        "names of a mini-program link together": ForeignTokenReader.maximumNameLength,
        "answers of a resolver for one match": Resolver.maximumSteps,
        "source of a conversion": URLRecord.maximumLength,
        "label or title of a share text": ShareText.maximumLength,
        "policy": JSONDocument.maximumLength, "name in a policy": NameGrammar.maximumLength,
        "text for people in a policy": PolicyReader.maximumTextLength,
        "rules": PolicyDraft.maximumRuleCount, "names in a list": PolicyDraft.maximumListCount,
        "sources": PolicyDraft.maximumRuleCount, "names in a dimension": PolicyDraft.maximumNameCount,
        "kinds of questions": PolicyDraft.maximumCellCount, "violations of an audit": PolicyAudit.maximumFindingCount,
        "trust list": TrustList.maximumLength, "issuers": TrustList.maximumIssuers,
        "keys of an issuer": TrustList.maximumKeys, "roots": TrustList.maximumKeys,
        "signatures": TrustList.maximumKeys, "apps of an issuer": TrustList.maximumKeys,
        "certificates of an app": TrustList.maximumKeys, "apps of an association file": TrustList.maximumKeys,
        "domains of an issuer": TrustList.maximumBindings, "platforms of an issuer": TrustList.maximumBindings,
        "mini-programs of an issuer": TrustList.maximumBindings,
        "revoked keys, and revoked tokens": TrustList.maximumRevocations,
        "revoked issuers": TrustList.maximumRevocations, "revoked targets": TrustList.maximumRevocations,
    ]

    @Test func everyNumberIsThatOfTheCode() {
        let names = Set(rows.map(\.name))
        #expect(names.count == rows.count)
        #expect(Self.constants.keys.filter { !names.contains($0) } == [])
        for row in rows {
            if let constant = Self.constants[row.name] { #expect(row.number == constant, "\(row.name)") }
        }
        for budget in SizeBudget.all { #expect(names.contains("budget `\(budget.name)`"), "\(budget.name)") }
        for row in rows {
            guard let budget = SizeBudget.all.first(where: { row.name == "budget `\($0.name)`" }) else { continue }
            #expect(row.number == budget.limit, "\(row.name)")
        }
    }
}

extension StringProtocol {
    /// The text without matching characters at its ends.
    fileprivate func trimming(_ isTaken: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isTaken($0) }), let last = lastIndex(where: { !isTaken($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
