// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The specification of links agrees with the code.
@Suite struct LinkSpecificationTests {
    let specification: String

    init() throws {
        specification = try SpecificationTests.text("Link")
    }

    @Test func everyRiskIsRegisteredWithItsSeverity() {
        for entry in Risk.Code.register {
            let row = "| `\(entry.code.rawValue)` | \(entry.severity.name) |"
            #expect(specification.contains(row), "\(row) is not in the register")
        }
    }
}
