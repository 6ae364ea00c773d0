// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// What is risky about the link as it was pasted, and about the target where wrappers were opened.
    ///
    /// A target has no place of its own in the text, as it stands there with escapes or in base 64; its risks have the
    /// offset of the link.
    ///
    /// - Parameters:
    ///   - text: The UTF-8 bytes that the link was made from, or a text around them.
    ///   - link: Where the link is in the text; nil if it is the whole text.
    public func risks(in text: [UInt8], link: Range<Int>? = nil) -> [Risk] {
        var risks = RiskReport(of: source, in: text, link: link).risks
        guard !unwrapped.isEmpty else { return risks }
        // A wrapper shows where it leads in the end.
        if risks.contains(where: { $0.code == .displayMismatch }),
            !RiskReport(of: target, in: text, link: link).risks.contains(where: { $0.code == .displayMismatch })
        {
            risks.removeAll { $0.code == .displayMismatch }
        }
        let start = link?.lowerBound ?? text.firstIndex { $0 > ASCII.space } ?? 0
        for risk in RiskReport(of: target, in: target.hrefBytes).risks
        where !risks.contains(where: { $0.code == risk.code }) {
            risks.append(Risk(risk.code, at: start, detail: risk.detail))
        }
        // The targets lost their credentials on the way.
        let hasCredentials = unwrapped.contains { $0.targetRepairs.contains { $0.code == .credentials } }
        if hasCredentials, !risks.contains(where: { $0.code == .userinfo }) { risks.append(Risk(.userinfo, at: start)) }
        return Array(RiskReport.sorted(risks).prefix(RiskReport.maximumCount))
    }
}
