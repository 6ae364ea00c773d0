// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import Testing

/// The Public Suffix List itself, and the checks that its authors publish.
@Suite(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
struct PublicSuffixConformanceTests {
    private static func text(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: Conformance.folder ?? "").appendingPathComponent("psl")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// A domain in ASCII; nil if it is no host.
    private static func canonical(_ domain: String) -> String? {
        (try? URLRecord(parsing: "https://\(domain)/"))?.host
    }

    /// The rules of the list, read from it once more, are those of the table, with their sections.
    @Test func theTableIsTheList() throws {
        var expected: Set<String> = []
        var count = 0
        var section = "icann"
        for line in try Self.text("public_suffix_list.dat").split(separator: "\n") {
            if line.contains("===BEGIN PRIVATE DOMAINS===") { section = "private" }
            let rule = line.prefix { $0 != " " && $0 != "\t" }
            guard !rule.isEmpty, !rule.hasPrefix("//") else { continue }
            let mark = rule.hasPrefix("!") ? "!" : rule.hasPrefix("*.") ? "*." : ""
            let domain = try #require(Self.canonical(String(rule.dropFirst(mark.count))))
            expected.insert("\(section) \(mark)\(domain)")
            count += 1
        }
        let rules = SuffixTable.shared.rules().map { "\($0.isPrivate ? "private" : "icann") \($0.rule)" }
        #expect(count == 10248)
        #expect(rules.count == count)
        #expect(SuffixTable.ruleCount == count)
        #expect(Set(rules) == expected)
    }

    /// Four of the 82 lines are commented out: they hold for a list that has the rule `local`.
    @Test func everyPublishedCheckAgrees() throws {
        var agreed = 0
        var count = 0
        for line in try Self.text("test_psl.txt").split(separator: "\n") where line.hasPrefix("checkPublicSuffix(") {
            let arguments = line.dropFirst("checkPublicSuffix(".count).dropLast(2).split(separator: ",")
                .map { $0.trimmingCharacters(in: .whitespaces) }
                .map { $0 == "null" ? nil : $0.trimmingCharacters(in: CharacterSet(charactersIn: "'")) }
            let host = arguments[0].flatMap(Self.canonical)
            let domain = host.flatMap { PublicSuffix.registrableDomain(ofHost: $0) }.map { String($0) }
            let expected = arguments[1].flatMap(Self.canonical)
            #expect(domain == expected, "\(line)")
            count += 1
            if domain == expected { agreed += 1 }
        }
        #expect(count == 78)
        #expect(agreed == 78)
    }
}
