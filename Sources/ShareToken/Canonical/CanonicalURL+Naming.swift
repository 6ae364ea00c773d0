// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// The id of the platform whose the target is, even where no kind of the platform has such pages; nil if nobody's.
    public var platform: String? {
        if let kind = reading.match?.kind { return kind.platform }
        return reading.site.flatMap { SiteIndex.shared.sites[$0].platform }
    }

    /// What a short link has behind its host, or behind the path of short links there, without the slashes at either
    /// end; nil if the target is no short link.
    public var shortLinkCode: String? {
        shortLinkRange.map { String(decoding: reading.url.hrefBytes[$0], as: UTF8.self) }
    }

    /// Whether the target is a short link, which only its platform's server can open.
    public var isShortLink: Bool { shortLinkRange != nil }

    private var shortLinkRange: Range<Int>? {
        guard reading.isShortLink, reading.url.isWeb, let site = reading.site else { return nil }
        let bytes = reading.url.hrefBytes
        var path = reading.url.pathRange
        for prefix in SiteIndex.shared.sites[site].site.shortPaths where bytes[path].starts(with: prefix.utf8) {
            path = path.lowerBound + prefix.utf8.count..<path.upperBound
            break
        }
        while !path.isEmpty, bytes[path.lowerBound] == ASCII.slash { path = path.lowerBound + 1..<path.upperBound }
        while !path.isEmpty, bytes[path.upperBound - 1] == ASCII.slash { path = path.lowerBound..<path.upperBound - 1 }
        return path.isEmpty ? nil : path
    }

    /// In what form the link as given writes what it is about: a wrapper, a short link, or one of the platform's.
    public var form: LinkForm {
        guard unwrapped.isEmpty else { return .wrapper }
        if let match = reading.match { return SiteIndex.shared.patterns[match.place].form }
        return isShortLink ? .shortLink : .url
    }
}

extension LinkForm {
    /// An opaque https link that only its platform's server can open.
    public static let shortLink = LinkForm(rawValue: "short_link")
    /// A link that carries its target.
    public static let wrapper = LinkForm(rawValue: "wrapper")
    /// A share token of this library's.
    public static let shareToken = LinkForm(rawValue: "share_token")
    /// A card of a chat app.
    public static let card = LinkForm(rawValue: "card")
}
