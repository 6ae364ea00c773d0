// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification of conversions and the code say the same.
@Suite struct ConvertSpecificationTests {
    let specification: String

    init() throws {
        specification = try Repository.text("Docs/Spec/Convert.md")
    }

    @Test func requirementIdsAreNumberedWithoutGaps() {
        let ids = specification.matches(of: /\*\*CNV-([0-9]+)\*\*/).compactMap { Int($0.1) }
        #expect(ids.count > 20)
        #expect(ids.sorted() == Array(1...max(ids.count, 1)))
    }

    @Test func everyFormIsDescribed() {
        let rows = specification.matches(of: /\n\| (`[a-z0-9_]+`(?:, `[a-z0-9_]+`)*) \| [^|\n]+ \|\n/)
        for form in TargetForm.all {
            #expect(specification.contains("| `\(form.rawValue)`") || specification.contains(", `\(form.rawValue)`"))
        }
        #expect(!rows.isEmpty)
    }

    @Test func everyReasonIsRegistered() {
        for entry in Loss.Reason.register {
            #expect(!entry.summary.isEmpty)
            #expect(specification.contains("| `\(entry.reason.rawValue)` |"), "\(entry.reason.rawValue)")
        }
        #expect(Set(Loss.Reason.register.map(\.reason)).count == Loss.Reason.register.count)
    }

    @Test func everyBudgetIsRegisteredWithItsLimit() {
        let units: [SizeBudget.Unit: String] = [
            .characters: "characters", .utf16: "UTF-16 code units", .bytes: "bytes of UTF-8",
        ]
        for budget in SizeBudget.all {
            let row = "| `\(budget.name)` | \(budget.limit) | \(units[budget.unit] ?? "") |"
            #expect(specification.contains(row), "\(row) is not in the register")
            #expect(!budget.source.isEmpty)
        }
    }

    @Test func theErrorsAreRegistered() {
        for code in [ShareTokenError.Code.noSuchForm, .overBudget] {
            #expect(specification.contains("| `\(code.rawValue)` |"), "\(code.rawValue) is not in the register")
        }
    }

    @Test func theSpecificationHasTheLengthOfOne() {
        let lines = specification.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect((150...301).contains(lines), "\(lines) lines")
    }
}
