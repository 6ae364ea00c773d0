// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// One link and everything that its report holds.
struct RiskCase: Sendable, CustomTestStringConvertible {
    let text: String
    let shown: String?
    let risks: [String]

    init(_ text: String, shown: String? = nil, _ risks: String...) {
        self.text = text
        self.shown = shown
        self.risks = risks
    }

    var testDescription: String { text.debugDescription }

    /// The codes that the case is about.
    var codes: [String] { risks.map { String($0.prefix { $0 != " " }) } }

    /// The risks in the report of the link, as in `userinfo 8` or `ip-host 8 10.0.0.1`.
    func found() throws -> [String] {
        let record = try URLRecord(parsing: text)
        return RiskReport(of: record, in: text, displayText: shown).risks.map {
            "\($0.code.rawValue) \($0.offset)" + ($0.detail.isEmpty ? "" : " \($0.detail)")
        }
    }
}
