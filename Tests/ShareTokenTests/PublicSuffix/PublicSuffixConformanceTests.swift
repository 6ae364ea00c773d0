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

    /// The rules of the list, read from its text, are those of the table, with their sections.
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

    /// A line of test_psl.txt, which has 82; four of them are commented out there.
    private struct Check {
        let line: String
        let isCommentedOut: Bool
        /// The host as the line has it, and as the parser of URLs reads it; nil if it reads none.
        let domain: String?
        let host: String?
        /// The registrable domain that the line expects.
        let expected: String?

        init?(_ line: Substring) {
            let bare = line.hasPrefix("//") ? line.dropFirst(2) : line
            guard bare.hasPrefix("checkPublicSuffix("), bare.hasSuffix(");") else { return nil }
            let arguments = bare.dropFirst("checkPublicSuffix(".count).dropLast(2).split(separator: ",")
                .map { $0.trimmingCharacters(in: .whitespaces) }
                .map { $0 == "null" ? nil : $0.trimmingCharacters(in: CharacterSet(charactersIn: "'")) }
            guard arguments.count == 2 else { return nil }
            self.line = String(line)
            isCommentedOut = bare.count < line.count
            domain = arguments[0]
            host = domain.flatMap(PublicSuffixConformanceTests.canonical)
            expected = arguments[1].flatMap(PublicSuffixConformanceTests.canonical)
        }

        /// The registrable domain by the table.
        var found: String? { host.flatMap { PublicSuffix.registrableDomain(ofHost: $0) }.map { String($0) } }
    }

    private static func checks() throws -> [Check] {
        try text("test_psl.txt").split(separator: "\n").compactMap { Check($0) }
    }

    @Test func all78LiveChecksAgree() throws {
        let checks = try Self.checks()
        #expect(checks.count == 82)
        let live = checks.filter { !$0.isCommentedOut }
        for check in live { #expect(check.found == check.expected, "\(check.line)") }
        #expect(live.count == 78)
        #expect(live.count { $0.found == $0.expected } == 78)
    }

    /// Of the four lines that the file comments out, all but the first contradict the list.
    ///
    /// They expect no registrable domain at or below `local`, as a top-level domain that is listed but not of the
    /// Internet. The list has no rule for `local`, so by the published algorithm the rule `*` prevails: the last label
    /// alone is the suffix, and one label more is the registrable domain.
    @Test func theFourCommentedOutChecksGiveWhatTheRuleStarSays() throws {
        let rules = SuffixTable.shared.rules().map(\.rule)
        #expect(!rules.contains { $0 == "local" || $0.hasSuffix(".local") })
        let commented = try Self.checks().filter(\.isCommentedOut)
        #expect(commented.map(\.domain) == ["local", "example.local", "b.example.local", "a.b.example.local"])
        #expect(commented.map(\.found) == [nil, "example.local", "example.local", "example.local"])
        #expect(commented.map(\.expected) == [nil, nil, nil, nil])
        #expect(commented.count { $0.found == $0.expected } == 1)
    }
}
