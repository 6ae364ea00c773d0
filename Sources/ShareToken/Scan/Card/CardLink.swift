// SPDX-License-Identifier: Apache-2.0

/// A link of a card, read as one link: a client opens all of it, unlike a link that text stands around.
struct CardLink {
    /// The target, in canonical form.
    let canonical: CanonicalURL

    /// The risks of the link and of the title that is shown in its place.
    let risks: [Risk]

    /// Reads a link, if the whole text is one; linear in its length.
    ///
    /// A missing scheme is added, and entities are decoded.
    ///
    /// - Throws: The errors of ``CanonicalURL/init(ofUTF8:registry:)``, but `no-link` for a text without a scheme, and
    ///   `dangerous-link` for a link that runs code; the offset is 0.
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
        // The title may be the link itself.
        if !title.isEmpty, title != link, title != canonical.url {
            // People see the title in the place of the link, and the canonical target is where they arrive.
            let shown = RiskReport(
                of: canonical.target, in: canonical.target.hrefBytes, displayText: title, registry: registry)
            found += shown.risks.filter { $0.code == .displayMismatch }
        }
        risks = found
    }

    /// The resource that the link leads to.
    ///
    /// - Throws: `unsupported-scheme` for a page of no platform that https does not reach.
    func resource() throws(ShareTokenError) -> Resource {
        if let resource = canonical.resource { return resource }
        return try canonical.page(at: 0)
    }

    /// Whether the link can be passed on unchanged: it has no danger and no login.
    var isHarmless: Bool {
        !risks.contains { $0.severity == .danger || $0.code == .credentialParameter }
            && !canonical.removed.contains { $0.parameterClass == .session }
    }
}
