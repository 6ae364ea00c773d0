// SPDX-License-Identifier: Apache-2.0

/// One URL, its parameters, and the tables' entries for its host and page.
struct LinkReading: Sendable {
    let url: URLRecord
    let parameters: [QueryParameter]
    private let host: SiteIndex.Found?

    /// The platforms that are known.
    let registry: Registry

    /// The platform's pattern that the URL matches.
    let match: PatternMatch?

    /// Whether the URL is a field of another one.
    let isNested: Bool

    /// The URL of the page without what it does not need, if that was asked already.
    private let cleanPage: [UInt8]?

    /// Reads a URL without credentials.
    init(_ url: consuming URLRecord, isNested: Bool = false, registry: Registry) {
        host = registry.index.host(of: url)
        let parameters = url.parameters
        var match = registry.match(url, parameters, host, isNested: isNested)
        var cleanPage: [UInt8]?
        if match == nil, let page = Self.cleanPage(url, parameters, host, registry) {
            cleanPage = page
            // The canonical URL would be that of a resource otherwise, and have another canonical URL itself.
            if page != url.hrefBytes, let record = try? URLRecord(parsing: page) {
                match = registry.match(record, record.parameters, registry.index.host(of: record), isNested: isNested)
            }
        }
        (self.match, self.cleanPage, self.isNested) = (match, cleanPage, isNested)
        self.registry = registry
        self.parameters = parameters
        self.url = url
    }

    /// The URL of a page with a query without what it does not need, on a host for which there are templates.
    private static func cleanPage(
        _ url: URLRecord, _ parameters: [QueryParameter], _ host: SiteIndex.Found?, _ registry: Registry
    ) -> [UInt8]? {
        let index = registry.index
        guard let host, host.isExact, url.isWeb, url.queryRange != nil,
            !index.lists.patterns.list(of: host.host).isEmpty
        else { return nil }
        return PageNormalizer(url, parameters, ParameterRoles(index: index, site: index.site(of: host.host))).url()
    }

    /// The bytes of the canonical URL.
    var canonicalURL: [UInt8] { match?.url ?? cleanPage ?? PageNormalizer(url, parameters, roles).url() }

    /// Whether the URL is a short link, which only its platform's server can open.
    var isShortLink: Bool { match == nil && site.map { registry.index.isShortLink(url, site: $0) } ?? false }

    /// The nearest site; nil if none is known.
    var site: Int? { host.flatMap { registry.index.site(of: $0.host) } }

    /// The roles of the parameters.
    var roles: ParameterRoles { ParameterRoles(index: registry.index, site: site) }

    /// Whether the host itself is known, and not only a domain above it.
    var isOnKnownHost: Bool { host?.isExact ?? false }

    /// The wrappers that the URL could match; nil if a pattern or a port rules them out.
    private var wrappers: (lists: HostLists, list: Range<Int>)? {
        guard let (host, isExact) = host, match == nil, url.port == nil, isExact || url.isWeb else { return nil }
        let lists = registry.index.lists
        let wrappers = isExact ? lists.wrappers : lists.subdomainWrappers
        return (wrappers, wrappers.list(of: host))
    }

    /// Whether the URL could be a wrapper, by its host.
    var mayWrap: Bool { wrappers.map { !$0.list.isEmpty } ?? false }

    /// Whether a canonical URL can be made of this URL itself: of a page of any site, or of a link of a platform.
    var isFinal: Bool { url.isWeb || match != nil }

    /// Whether a canonical URL can be made of this URL, or perhaps of a target that it wraps.
    var leadsSomewhere: Bool { isFinal || mayWrap }

    /// The target that the URL wraps; nil if there is none.
    ///
    /// A page that is a wrapper once its trackers are removed is one now: its canonical URL would be a wrapper
    /// otherwise.
    var wrappedTarget: [UInt8]? {
        let target = ownTarget
        if let target, Wrapper.schemeEnd(target[...]) != nil { return target }
        guard mayWrap, url.isWeb, url.queryRange != nil else { return target }
        let clean = cleanPage ?? PageNormalizer(url, parameters, roles).url()
        guard clean != url.hrefBytes, let page = try? URLRecord(parsing: clean) else { return target }
        return LinkReading(page, isNested: isNested, registry: registry).ownTarget ?? target
    }

    /// The target that the URL wraps before anything is removed.
    private var ownTarget: [UInt8]? {
        guard let (lists, list) = wrappers else { return nil }
        for index in list {
            let wrapper = registry.index.wrapper(at: lists.place(index))
            if let target = wrapper.target(of: url, parameters, registry: registry) { return target }
        }
        return nil
    }
}
