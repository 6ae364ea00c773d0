// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link as it was pasted, and its risks.
package struct LinkRiskTest: VectorTest {
    package static let schema = "link-risk"

    package let label: VectorLabel
    package let input: VectorInput
    private let start: Int?
    private let end: Int?
    /// The text that is shown in place of the link; nil if the link itself is shown.
    package let displayText: String?
    package let risks: [RiskFields]?

    package var mistake: String? {
        unless((start == nil) == (end == nil), "start and end go together")
            ?? unless((risks == nil) == (label.error != nil), "a valid case has risks")
            ?? unless(
                0 <= start ?? 0 && start ?? 0 <= end ?? 0 && end ?? 0 <= input.bytes.count,
                "start and end lie in the input")
    }

    /// The place of the link in the input, in bytes of UTF-8; nil if the link is the whole input.
    package var link: Range<Int>? { start.flatMap { start in end.map { start..<$0 } } }

    package func difference(_ keys: VectorKeys) -> String? {
        let text = Array(input.bytes[link ?? input.bytes.indices])
        return label.difference { () throws(ShareTokenError) in
            try URLRecord(parsing: text)
        } check: { record in
            let report = RiskReport(of: record, in: input.bytes, link: link, displayText: displayText)
            return expect(risks, (withTarget(text) ?? report.risks).map(RiskFields.init), "risks")
        }
    }

    /// The risks of the text and of the target that it wraps; nil if it wraps no target.
    private func withTarget(_ text: [UInt8]) -> [Risk]? {
        guard let canonical = try? CanonicalURL(ofUTF8: text), !canonical.unwrapped.isEmpty else { return nil }
        return canonical.risks(in: input.bytes, link: link)
    }
}

/// A risk, as `risks` members spell it.
package struct RiskFields: Decodable, Sendable, Hashable, CustomStringConvertible {
    package let code: String
    package let severity: String
    package let offset: Int

    package init(code: String, severity: String, offset: Int) {
        self.code = code
        self.severity = severity
        self.offset = offset
    }

    init(_ risk: Risk) {
        self.init(code: risk.code.rawValue, severity: risk.severity.name, offset: risk.offset)
    }

    package var description: String { "\(severity) \(code) at byte \(offset)" }
}
