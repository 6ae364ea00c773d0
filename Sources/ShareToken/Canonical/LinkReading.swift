// SPDX-License-Identifier: Apache-2.0

/// One URL, its parameters, and what the tables know of its host and page.
struct LinkReading: Sendable {
    let url: URLRecord
    let parameters: [QueryParameter]
    private let entry: SiteIndex.Entry?
    private let isExact: Bool

    /// The platform's pattern that the URL is of.
    let match: PatternMatch?

    /// Reads a URL without credentials.
    init(_ url: consuming URLRecord) {
        let index = SiteIndex.shared
        let found = index.entry(url)
        let parameters = url.parameters
        match = index.match(url, parameters, found)
        entry = found?.entry
        isExact = found?.isExact ?? false
        self.parameters = parameters
        self.url = url
    }

    /// The bytes of the canonical URL.
    var canonicalURL: [UInt8] { match?.url ?? PageNormalizer(url, parameters, site).url() }

    /// Whether the URL is a short link, which only its platform's server can open.
    var isShortLink: Bool { match == nil && site.map { SiteIndex.shared.isShortLink(url, site: $0) } ?? false }

    /// The nearest site; nil if none is known.
    var site: Int? { entry?.site }

    /// Whether the host itself is known, and not only a domain above.
    var isOnKnownHost: Bool { isExact }

    /// The places of the wrappers that the URL could be one of.
    var wrappers: Range<Int> {
        guard let entry, match == nil, url.port == nil else { return 0..<0 }
        return isExact ? entry.wrappers : url.isWeb ? entry.subdomainWrappers : 0..<0
    }

    /// Whether a canonical URL can be made of this URL itself: of a page of any site, or of a link of a platform.
    var isFinal: Bool { url.isWeb || match != nil }

    /// Whether a canonical URL can be made of this URL, or perhaps of what it wraps.
    var leadsSomewhere: Bool { isFinal || !wrappers.isEmpty }

    /// The target that the URL wraps; nil if it wraps none.
    ///
    /// A page that wraps something once its trackers are gone wraps it now: its canonical URL would be another wrapper.
    var wrappedTarget: [UInt8]? {
        let wrappers = wrappers
        let target = target(in: wrappers)
        if let target, Wrapper.schemeEnd(target[...]) != nil { return target }
        guard !wrappers.isEmpty, url.isWeb, url.queryRange != nil else { return target }
        let clean = PageNormalizer(url, parameters, site).url()
        guard clean != url.hrefBytes, let page = try? URLRecord(parsing: clean) else { return target }
        let reading = LinkReading(page)
        return reading.target(in: reading.wrappers) ?? target
    }

    private func target(in wrappers: Range<Int>) -> [UInt8]? {
        for place in wrappers {
            if let target = SiteIndex.shared.wrappers[place].target(of: url, parameters) { return target }
        }
        return nil
    }
}
