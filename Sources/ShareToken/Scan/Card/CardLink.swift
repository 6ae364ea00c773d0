// SPDX-License-Identifier: Apache-2.0

/// A link of a card, read as one link: what a client opens is all of it, not what a text around a link could hold.
struct CardLink {
    /// Where it leads.
    let canonical: CanonicalURL

    /// What is risky about it and about the title that is shown in its place.
    let risks: [Risk]

    /// Reads a link; linear in its length.
    ///
    /// - Throws: What ``CanonicalURL/init(ofUTF8:)`` throws, but `no-link` for what has no scheme, and `dangerous-link` for
    ///   one that runs code; at 0.
    init(_ link: String, title: String = "") throws(ShareTokenError) {
        let bytes = CardLink.spelled(Array(link.utf8))
        do throws(ShareTokenError) { canonical = try CanonicalURL(ofUTF8: bytes) } catch {
            let record = try? URLRecord(parsing: bytes)
            let isDangerous = record.map { RiskReport(of: $0, in: bytes).isDangerous } ?? false
            throw ShareTokenError(isDangerous ? .dangerousLink : error.code == .missingScheme ? .noLink : error.code)
        }
        var found = canonical.risks(in: bytes)
        // The link itself may stand for the title.
        if !title.isEmpty, title != link, title != canonical.url {
            // The title is what people see in the place of the link, and it is the target that they come to.
            let shown = RiskReport(of: canonical.target, in: canonical.target.hrefBytes, displayText: title)
            found += shown.risks.filter { $0.code == .displayMismatch }
        }
        risks = found
    }

    /// The bytes of a link, with a scheme if it has none and with entities undone, if all of the text is one link.
    private static func spelled(_ text: [UInt8]) -> [UInt8] {
        var links = LinkScanner(utf8: text)
        guard let link = links.next(), link.range == 0..<text.count else { return text }
        return link.url(in: text)
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
