// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// The risks of the link as it was pasted and, if wrappers were opened, of its target; at most
    /// 64.
    ///
    /// The risks of a target have the offset of the link, because the text holds the target only with escapes or in
    /// base 64.
    ///
    /// - Parameters:
    ///   - text: The UTF-8 bytes that the link was made from, or a text around them.
    ///   - link: The range of the link in the text; nil if it is the whole text.
    public func risks(in text: [UInt8], link: Range<Int>? = nil) -> [Risk] {
        let registry = reading.registry
        var risks = RiskReport(of: source, in: text, link: link, registry: registry).risks
        guard !unwrapped.isEmpty else { return risks }
        // The display text of a wrapper may name the target.
        if risks.contains(where: { $0.code == .displayMismatch }),
            !RiskReport(of: target, in: text, link: link, registry: registry).contains(.displayMismatch)
        {
            risks.removeAll { $0.code == .displayMismatch }
        }
        let start = link?.lowerBound ?? text.firstIndex { $0 > ASCII.space } ?? 0
        for risk in RiskReport(of: target, in: target.hrefBytes, registry: registry).risks
        where !risks.contains(where: { $0.code == risk.code }) {
            risks.append(Risk(risk.code, at: start, detail: risk.detail))
        }
        // Unwrapping removed the credentials of the targets, so that no report shows them.
        let hasCredentials = unwrapped.contains { $0.targetRepairs.contains { $0.code == .credentials } }
        if hasCredentials, !risks.contains(where: { $0.code == .userinfo }) { risks.append(Risk(.userinfo, at: start)) }
        return Array(RiskReport.sorted(risks).prefix(RiskReport.maximumCount))
    }
}
