// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification, the code and the translations say the same.
@Suite struct SpecificationTests {
    @Test func requirementIdsAreNumberedWithoutGaps() throws {
        let ids = try Repository.text("Docs/Spec/Token.md").matches(of: /\*\*TOK-([0-9]+)\*\*/).compactMap { Int($0.1) }
        #expect(ids.sorted() == Array(1...max(ids.count, 1)))
    }

    @Test func everyErrorCodeIsRegistered() throws {
        // The codes of what only a platform's server can open belong to the specification of matches.
        let spec = try Repository.text("Docs/Spec/Token.md") + Repository.text("Docs/Spec/Scan.md")
        let url = Set(
            ["missing-scheme", "empty-host", "bad-host", "bad-port", "port-out-of-range", "bad-ipv4", "bad-ipv6"]
                + ["unclosed-ipv6", "bad-idna", "url-too-long", "nested-too-deep"]
                + CardSpecificationTests.codes.map(\.rawValue) + ["no-such-form", "over-budget"])
        for (code, summary) in ShareTokenError.Code.register {
            #expect(!summary.isEmpty)
            // The codes of the URL parser belong to the specification of links, those of JSON, XML and
            // conversions to others.
            guard !url.contains(code.rawValue) else { continue }
            #expect(spec.contains("| `\(code.rawValue)` |"), "\(code.rawValue) is not in the register")
        }
        let registered = Set(ShareTokenError.Code.register.map(\.code.rawValue))
        #expect(registered.count == ShareTokenError.Code.register.count)
        for row in spec.matches(of: /\n\| `([a-z0-9-]+)` \| [^|\n]+ \| [^|\n]+ \| [0-9]+ \|/) {
            #expect(registered.contains(String(row.1)), "\(row.1) is not in the code")
        }
    }

    @Test func everyResourceCodeIsRegistered() throws {
        let spec = try Repository.text("Docs/Spec/Register.md")
        for kind in Platform.all.flatMap(\.kinds) {
            #expect(
                spec.contains("| \(kind.code) | `\(kind.platform)` | `\(kind.name)` |"),
                "\(kind.platform) \(kind.name) is not in the register")
        }
    }

    @Test func theSpecificationHasTheLengthOfOne() throws {
        let lines = try Repository.text("Docs/Spec/Token.md").split(separator: "\n", omittingEmptySubsequences: false)
        #expect((300...501).contains(lines.count), "\(lines.count) lines")
    }
}
