// SPDX-License-Identifier: Apache-2.0

/// The risks of a pasted link.
///
/// A report refuses nothing; a policy decides. Its cost is linear in the length of the text and of the URL. An ordinary
/// link to a known platform takes a short cut.
public struct RiskReport: Sendable, Hashable {
    /// The risks, sorted by offset and then by code; at most 64.
    public let risks: [Risk]

    /// The greatest number of risks of a report; further risks are dropped.
    package static let maximumCount = 64

    /// Creates the report on a link as it was pasted.
    ///
    /// - Parameters:
    ///   - record: The URL that the link was parsed to.
    ///   - text: The UTF-8 bytes that were parsed, or a text around them.
    ///   - link: The range of the parsed bytes in the text; nil if they are the whole text. If the text writes the link
    ///     as Markdown (`[shown](link)`) and `displayText` is nil, the text in the brackets is the display text.
    ///   - displayText: The text that people see in place of the link; nil if there is none.
    ///   - registry: The platforms that are known.
    public init(
        of record: URLRecord, in text: [UInt8], link: Range<Int>? = nil, displayText: String? = nil,
        registry: Registry = .standard
    ) {
        if link == nil, displayText == nil, OrdinaryLink.holdsNothing(record, text.span, registry.names) {
            risks = []
            return
        }
        var scan = RiskScan(record, text, link: link, registry: registry)
        scan.run(displayText: displayText.map { Array($0.utf8) })
        risks = scan.risks.count < 2 ? scan.risks : Self.sorted(scan.risks)
    }

    /// Creates the report on a link as it was pasted, given as a string.
    ///
    /// - Parameters:
    ///   - record: The URL that the link was parsed to.
    ///   - text: The text that was parsed; offsets are those of its UTF-8 bytes.
    ///   - displayText: The text that people see in place of the link; nil if there is none.
    ///   - registry: The platforms that are known.
    public init(
        of record: URLRecord, in text: String, displayText: String? = nil, registry: Registry = .standard
    ) {
        self.init(of: record, in: Array(text.utf8), displayText: displayText, registry: registry)
    }

    private init(risks: [Risk]) {
        self.risks = risks
    }

    /// Creates the report on a link alone, with offsets into the link; empty if the link does not parse.
    package init(of url: String, registry: Registry = .standard) {
        let link = Array(url.utf8)
        if let record = try? URLRecord(parsing: link) {
            self.init(of: record, in: link, registry: registry)
        } else {
            self.init(risks: [])
        }
    }

    /// The greatest severity of the risks; nil if there are no risks.
    public var worst: Risk.Severity? {
        var worst: Risk.Severity?
        for risk in risks where worst.map({ $0 < risk.severity }) ?? true { worst = risk.severity }
        return worst
    }

    /// Whether one of the risks is a danger.
    public var isDangerous: Bool { worst == .danger }

    /// Whether a code is among the risks.
    package func contains(_ code: Risk.Code) -> Bool {
        risks.contains { $0.code == code }
    }

    /// Sorts risks by offset and then by code.
    static func sorted(_ risks: [Risk]) -> [Risk] {
        risks.sorted { left, right in
            left.offset != right.offset ? left.offset < right.offset : left.code.rawValue < right.code.rawValue
        }
    }
}
