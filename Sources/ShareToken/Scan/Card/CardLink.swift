// SPDX-License-Identifier: Apache-2.0

/// A link of a card, read as one link: what a client opens is all of it, not what a text around a link could hold.
struct CardLink {
    /// Where it leads.
    let canonical: CanonicalURL

    /// What is risky about it and about the title that is shown in its place.
    let risks: [Risk]

    /// Reads a link, with a scheme if it has none and with entities undone, if all of it is one; linear in its length.
    ///
    /// - Throws: What ``CanonicalURL/init(ofUTF8:registry:)`` throws, but `no-link` for what has no scheme, and
    ///   `dangerous-link` for one that runs code; at 0.
    init(_ link: String, title: String = "", registry: Registry) throws(ShareTokenError) {
        let text = Array(link.utf8)
        var links = LinkScanner(utf8: text, registry: registry)
        let whole = links.next().flatMap { $0.range == text.indices ? $0 : nil }
        let match = whole.map { SpelledLink(text, $0).read(registry) } ?? ScanMatch(link: text, registry: registry)
        if let error = match.error {
            let isDangerous = match.risks.contains { $0.severity == .danger }
            throw ShareTokenError(isDangerous ? .dangerousLink : error.code == .missingScheme ? .noLink : error.code)
        }
        guard let canonical = match.canonical else { throw ShareTokenError(.noLink) }
        self.canonical = canonical
        var found = match.risks
        // The link itself may stand for the title.
        if !title.isEmpty, title != link, title != canonical.url {
            // The title is what people see in the place of the link, and it is the target that they come to.
            let shown = RiskReport(
                of: canonical.target, in: canonical.target.hrefBytes, displayText: title, registry: registry)
            found += shown.risks.filter { $0.code == .displayMismatch }
        }
        risks = found
    }

    /// What it leads to.
    ///
    /// - Throws: `unsupported-scheme` for a page of no platform that is not reached by https.
    func resource() throws(ShareTokenError) -> Resource {
        if let resource = canonical.resource { return resource }
        return try canonical.page(at: 0)
    }

    /// Whether it can be passed on as it is: no danger, no login.
    var isHarmless: Bool {
        !risks.contains { $0.severity == .danger || $0.code == .credentialParameter }
            && !canonical.removed.contains { $0.parameterClass == .session }
    }
}
