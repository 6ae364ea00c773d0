// SPDX-License-Identifier: Apache-2.0

/// What is risky about a pasted link.
///
/// A report never refuses anything: it tells, and a policy decides. Making one is linear in the length of the text and
/// of the URL, and costs next to nothing for an ordinary link to a known platform.
public struct RiskReport: Sendable, Hashable {
    /// The risks by their offsets, those at the same offset by their codes; at most ``maximumCount``.
    public let risks: [Risk]

    /// The most risks that a report lists; what is found beyond them is dropped.
    public static let maximumCount = 64

    /// Looks at a link as it was pasted.
    ///
    /// - Parameters:
    ///   - record: The URL that the link was parsed to.
    ///   - text: The UTF-8 bytes that were parsed, or a text around them.
    ///   - link: Where in the text the parsed bytes lie; nil if they are the whole text. If the text writes the link as
    ///     Markdown does (`[shown](link)`) and there is no `displayText`, what stands in the brackets is one.
    ///   - displayText: What is shown to people in the place of the link, if anything is.
    public init(of record: URLRecord, in text: [UInt8], link: Range<Int>? = nil, displayText: String? = nil) {
        if link == nil, displayText == nil, OrdinaryLink.holdsNothing(record, text.span) {
            risks = []
            return
        }
        var scan = RiskScan(record, text, link: link)
        scan.run(displayText: displayText.map { Array($0.utf8) })
        risks = scan.risks.count < 2 ? scan.risks : Self.sorted(scan.risks)
    }

    /// Looks at a link as it was pasted, given as a string.
    ///
    /// - Parameters:
    ///   - record: The URL that the link was parsed to.
    ///   - text: The text that was parsed; offsets are those of its UTF-8 bytes.
    ///   - displayText: What is shown to people in the place of the link, if anything is.
    public init(of record: URLRecord, in text: String, displayText: String? = nil) {
        self.init(of: record, in: Array(text.utf8), displayText: displayText)
    }

    private init(risks: [Risk]) {
        self.risks = risks
    }

    /// Looks at a link that stands for itself; offsets are into that.
    package init(of url: String) {
        let link = Array(url.utf8)
        if let record = try? URLRecord(parsing: link) {
            self.init(of: record, in: link)
        } else {
            self.init(risks: [])
        }
    }

    /// The greatest severity of all risks; nil if there are none.
    public var worst: Risk.Severity? {
        var worst: Risk.Severity?
        for risk in risks where worst.map({ $0 < risk.severity }) ?? true { worst = risk.severity }
        return worst
    }

    /// Whether one of the risks is a danger.
    public var isDangerous: Bool { worst == .danger }

    /// Whether a code is among the risks.
    public func contains(_ code: Risk.Code) -> Bool {
        risks.contains { $0.code == code }
    }

    /// Risks by their offsets, those at the same offset by their codes.
    static func sorted(_ risks: [Risk]) -> [Risk] {
        risks.sorted { left, right in
            left.offset != right.offset ? left.offset < right.offset : left.code.rawValue < right.code.rawValue
        }
    }
}
