// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification of links and the code say the same.
@Suite struct LinkSpecificationTests {
    let specification: String

    init() throws {
        specification = try Repository.text("Docs/Spec/Link.md")
    }

    @Test func requirementIdsAreNumberedWithoutGaps() {
        let ids = specification.matches(of: /\*\*LNK-([0-9]+)\*\*/).compactMap { Int($0.1) }
        #expect(ids.count > 40)
        #expect(ids.sorted() == Array(1...max(ids.count, 1)))
    }

    @Test func everyRiskIsRegisteredWithItsSeverity() {
        for entry in Risk.Code.register {
            let row = "| `\(entry.code.rawValue)` | \(entry.severity.name) |"
            #expect(specification.contains(row), "\(row) is not in the register")
        }
    }

    @Test func theErrorsOfURLsAreRegistered() {
        let codes: [ShareTokenError.Code] = [
            .missingScheme, .emptyHost, .badHost, .badIPv4, .badIPv6, .unclosedIPv6, .badPort, .portOutOfRange,
            .badIDNA,
            .urlTooLong, .nestedTooDeep,
        ]
        for code in codes {
            #expect(specification.contains("| `\(code.rawValue)` |"), "\(code.rawValue) is not in the register")
        }
    }

    @Test func theSpecificationHasTheLengthOfOne() {
        let lines = specification.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect((300...501).contains(lines), "\(lines) lines")
    }
}
