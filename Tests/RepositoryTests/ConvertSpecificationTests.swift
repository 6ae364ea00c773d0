// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The specification of conversions agrees with the code.
@Suite struct ConvertSpecificationTests {
    let specification: String

    init() throws {
        specification = try SpecificationTests.text("Convert")
    }

    @Test func everyFormIsDescribed() {
        for form in TargetForm.all {
            #expect(specification.contains("| `\(form.rawValue)`") || specification.contains(", `\(form.rawValue)`"))
        }
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
}
