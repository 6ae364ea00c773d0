// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// Checks of all specifications; other suites compare a specification with the code.
@Suite struct SpecificationTests {
    /// The specifications with requirements, the prefix of their ids, and the least number of requirements.
    static let all: [(name: String, prefix: String, least: Int)] = [
        ("Card", "CRD", 21), ("Convert", "CNV", 21), ("Link", "LNK", 41),
        ("Policy", "POL", 21), ("Scan", "SCN", 26), ("Template", "TPL", 10),
        ("Token", "TOK", 60), ("Trust", "TRU", 48),
    ]

    static func text(_ name: String) throws -> String { try Repository.text("Docs/Spec/\(name).md") }

    @Test("Requirement ids are numbered without gaps", arguments: all.indices)
    func requirementIds(index: Int) throws {
        let (name, prefix, least) = Self.all[index]
        let ids = try Self.text(name).matches(of: /\*\*([A-Z]+)-([0-9]+)\*\*/)
        #expect(ids.allSatisfy { $0.1 == prefix })
        let numbers = ids.compactMap { Int($0.2) }.sorted()
        #expect(numbers.count >= least && numbers == Array(1...max(numbers.count, 1)))
    }

    @Test func everyErrorCodeIsInOneRegister() throws {
        var rows: [String] = []
        for specification in Self.all {
            for table in try Self.text(specification.name).split(separator: "\n\n")
            where table.hasPrefix("| code | meaning") {
                rows += table.matches(of: /\n\| `([a-z0-9-]+)` \|/).map { String($0.1) }
            }
        }
        #expect(rows.sorted() == ShareTokenError.Code.register.map(\.code.rawValue).sorted())
        #expect(Set(rows).count == rows.count)
        #expect(ShareTokenError.Code.register.allSatisfy { !$0.text.en.isEmpty })
    }

    @Test func everyResourceCodeIsRegistered() throws {
        let spec = try Repository.text("Docs/Spec/Register.md")
        for kind in Platform.all.flatMap(\.kinds) {
            #expect(
                spec.contains("| \(kind.code) | `\(kind.platform)` | `\(kind.name)` |"),
                "\(kind.platform) \(kind.name) is not in the register")
        }
    }
}
