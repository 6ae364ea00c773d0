// SPDX-License-Identifier: Apache-2.0

/// The link patterns, wrappers and roles of parameters of each host, found in one look-up.
final class SiteIndex: Sendable {
    /// The places of the entries of each host.
    struct Lists: Sendable {
        let patterns: HostLists
        /// The patterns of its subdomains, for links whose first label is a field.
        let subdomainPatterns: HostLists
        let wrappers: HostLists
        /// The wrappers of its subdomains.
        let subdomainWrappers: HostLists
    }

    /// A site with its platform.
    final class SiteEntry: Sendable {
        let site: PlatformSite
        /// The id of the site's platform; nil for a site without a platform file.
        let platform: String?

        /// The roles of its parameters; compiled on first use, as a process reads links of few sites.
        private let lazyParameters = LazyReference<ParameterTable>()
        @inline(__always)
        fileprivate var parameters: ParameterTable { lazyParameters.value { ParameterTable(site.rules) } }

        init(_ site: PlatformSite, platform: String?) {
            self.site = site
            self.platform = platform
        }
    }

    /// A pattern by its kind and its place among the kind's links.
    struct PatternEntry: Sendable {
        let kind: UInt16
        let link: UInt16
    }

    /// A host of the table by its number, and whether a URL has this host and not only a subdomain of it.
    typealias Found = (host: Int, isExact: Bool)

    let hosts: NameTable
    let lists: Lists
    private let patterns: [PatternEntry]
    /// The heads of the paths that the patterns read.
    private let heads: [PathHead]
    /// The nearest domain with a site at or above each host; -1 if there is none.
    private let nearestDomains: [Int16]
    /// The nearest domain with a site above each domain of a site; -1 if there is none.
    private let parentDomains: [Int16]
    /// The site of each domain.
    private let sitesOfDomains: [UInt16]

    /// For each site the range of the sites of its platform; empty for one without a platform file.
    private let families: [Range<Int>]

    /// The entry for any host whose page has a place that a pattern names.
    private let anywhere: Int?

    private let kinds: [ResourceKind]
    private let sites: [SiteEntry]
    private let wrappers: [Wrapper]

    /// Compiles the declarations of platforms, and sites and wrappers without a platform; linear in the number of
    /// templates.
    init(_ platforms: [Platform], sites: [PlatformSite], wrappers: [Wrapper]) {
        var builder = SiteIndexBuilder()
        for platform in platforms { builder.add(platform) }
        for wrapper in wrappers { builder.add(wrapper) }
        for site in sites { builder.add(site, of: nil) }
        builder.findNearestDomains()
        builder.findBareHosts()
        hosts = builder.hosts
        lists = builder.lists
        (patterns, heads) = (builder.patterns, builder.heads)
        (nearestDomains, parentDomains) = (builder.nearestDomains, builder.parentDomains)
        sitesOfDomains = builder.sitesOfDomains
        (kinds, self.sites, self.wrappers) = (builder.kinds, builder.sites, builder.wrappers)
        families = Self.families(builder.sites)
        let anyHost = NameTable.anyHost
        anywhere = hosts.number(of: anyHost.span, anyHost.indices)
    }

    /// The roles of parameters on any page.
    private static let everywhere = ParameterTable(ParameterRule.everywhere)

    /// A kind by its number.
    @inline(__always)
    private func kind(_ number: UInt16) -> ResourceKind { kinds[Int(number)] }

    /// The pattern at a place of the index.
    func pattern(at place: Int) -> LinkPattern { kind(patterns[place].kind).links[Int(patterns[place].link)] }

    /// The wrapper at a place of the index.
    func wrapper(at place: Int) -> Wrapper { wrappers[place] }

    /// The domain with a site at or above a host, by its place; nil if there is none.
    @inline(__always)
    func site(of host: Int) -> Int? { nearestDomains[host] < 0 ? nil : Int(nearestDomains[host]) }

    @inline(__always)
    private func entry(_ domain: Int) -> SiteEntry { sites[Int(sitesOfDomains[domain])] }

    /// The site of a domain.
    func site(at domain: Int) -> PlatformSite { entry(domain).site }

    /// The id of the platform whose site a domain has; nil for a site without a platform file.
    func platform(at domain: Int) -> String? { entry(domain).platform }

    /// The nearest domain with a site above a domain.
    @inline(__always)
    func parent(of domain: Int) -> Int? { parentDomains[domain] < 0 ? nil : Int(parentDomains[domain]) }

    /// The known host of an app link by its scheme alone, or by its host with any scheme.
    private func looseHost(_ url: URLRecord) -> Int? {
        let text = url.hrefBytes
        let scheme = text[url.schemeRange] + Array("://".utf8)
        if let found = hosts.number(of: scheme.span, scheme.indices) { return found }
        guard let range = url.hostRange else { return nil }
        let host = Array("://".utf8) + text[range]
        return hosts.number(of: host.span, host.indices)
    }

    /// The known host of a URL, otherwise a known domain above it; nil if there is none.
    ///
    /// For a host with a port only the site is known.
    func host(of url: URLRecord) -> Found? {
        let end = url.hostRange?.upperBound ?? 0
        guard end > 0,
            let found = hosts.findHost(url.hrefBytes.span, url.isWeb ? url.hostRange ?? 0..<0 : 0..<end)
        else { return url.isWeb ? nil : looseHost(url).map { ($0, true) } }
        if !url.isWeb, !found.isWhole, let loose = looseHost(url) { return (loose, true) }
        return (found.number, found.isWhole && url.port == nil)
    }

    /// Whether a URL on the pages of a site is a short link, which only its platform's server can open.
    func isShortLink(_ url: URLRecord, site: Int) -> Bool {
        let (bytes, path) = (url.hrefBytes, url.pathRange)
        let site = entry(site).site
        if site.isShortLink { return path.count > 1 || url.queryRange != nil }
        return site.shortPaths.contains { prefix in
            let prefix = prefix.utf8
            guard path.count > prefix.count, bytes[path].starts(with: prefix) else { return false }
            let rest = bytes[(path.lowerBound + prefix.count)..<path.upperBound]
            return rest.firstIndex(of: ASCII.slash).map { $0 == rest.endIndex - 1 && rest.count > 1 } ?? true
        }
    }

    /// The role of a parameter on the pages of a site; a nil site stands for any page.
    func role(of parameter: QueryParameter, _ text: Span<UInt8>, site: Int?) -> ParameterRole {
        let name = parameter.name(text)
        guard parameter.isNameEncoded else { return role(named: text, name, site) }
        let decoded = PercentEncoding.decode(text.extracting(name))
        return role(named: decoded.span, decoded.indices, site)
    }

    @inline(__always)
    private func role(named text: Span<UInt8>, _ name: Range<Int>, _ site: Int?) -> ParameterRole {
        let key = ParameterTable.Key(text, name)
        var next = site
        while let site = next {
            let role = entry(site).parameters.role(of: key, text, name)
            if role != .unknown { return role }
            next = parent(of: site)
        }
        let role = Self.everywhere.role(of: key, text, name)
        guard role == .unknown, let site, entry(site).site.isShortLink else { return role }
        // Nothing stays in a short link, but what tells an account has the name that it has on the pages it leads to.
        for place in families[Int(sitesOfDomains[site])]
        where sites[place].parameters.role(of: key, text, name) == .identity {
            return .identity
        }
        return .unknown
    }

    /// The sites of the platform that a domain belongs to; none for a site without a platform file.
    func family(of domain: Int) -> ArraySlice<SiteEntry> { sites[families[Int(sitesOfDomains[domain])]] }

    /// The range of the sites of each site's platform; the builder adds those of one platform after one another.
    private static func families(_ sites: [SiteEntry]) -> [Range<Int>] {
        var families: [Range<Int>] = []
        families.reserveCapacity(sites.count)
        var start = 0
        while start < sites.count {
            let platform = sites[start].platform
            var end = start + 1
            while platform != nil, end < sites.count, sites[end].platform == platform { end += 1 }
            for _ in start..<end { families.append(start..<(platform == nil ? start : end)) }
            start = end
        }
        return families
    }

    /// The first pattern of a platform that a URL without credentials matches; links in its fields stay as they are.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - parameters: Its parameters.
    ///   - found: Its host; see ``host(of:)``.
    func pattern(of url: URLRecord, _ parameters: [QueryParameter], _ found: Found?) -> PatternMatch? {
        guard !url.isWeb || url.port == nil else { return nil }
        guard let (host, isExact) = found else {
            guard url.isWeb, let anywhere else { return nil }
            return match(url, parameters, lists.patterns, of: anywhere, site: nil)
        }
        let site = site(of: host)
        guard isExact else {
            guard url.isWeb else { return nil }
            return match(url, parameters, lists.subdomainPatterns, of: host, site: site)
        }
        if let match = match(url, parameters, lists.patterns, of: host, site: site) { return match }
        guard url.isWeb, let domain = domain(above: url) else { return nil }
        return match(url, parameters, lists.subdomainPatterns, of: domain, site: site)
    }

    /// The known domain that a URL's host is without its first label.
    private func domain(above url: URLRecord) -> Int? {
        guard let host = url.hostRange, let dot = url.hrefBytes[host].firstIndex(of: ASCII.dot) else { return nil }
        return hosts.number(of: url.hrefBytes.span, dot + 1..<host.upperBound)
    }

    @inline(__always)
    private func match(
        _ url: URLRecord, _ parameters: [QueryParameter], _ lists: HostLists, of host: Int, site: Int?
    ) -> PatternMatch? {
        let list = lists.list(of: host)
        guard !list.isEmpty else { return nil }
        let roles = ParameterRoles(index: self, site: site)
        let head = PathHead.word(url.hrefBytes.span, url.pathRange)
        for index in list {
            let place = lists.place(index)
            guard heads[place].isHead(of: head) else { continue }
            let pattern = patterns[place]
            let kind = kind(pattern.kind)
            guard let values = kind.content(ofLink: Int(pattern.link)).values(in: url, parameters, roles),
                kind.isComplete(values.present), !values.haveDots || kind.firstLink(values, { _ in true }) != nil
            else { continue }
            return PatternMatch(place: place, kind: kind, values: values)
        }
        return nil
    }
}

/// A pattern that a URL matches, and the values of its fields there.
struct PatternMatch: Sendable {
    /// The place of the pattern in the index.
    let place: Int
    let kind: ResourceKind
    var values: FieldValues

    var resource: Resource { Resource(unchecked: kind, values: values.strings(count: kind.fields.count)) }

    /// The bytes of the canonical link.
    var url: [UInt8] { kind.firstLink(values) { _ in true } ?? [] }
}

/// The roles of parameters on the pages of a site.
struct ParameterRoles: Sendable {
    let index: SiteIndex
    /// The site by one of its domains; nil for any page.
    let site: Int?

    /// The role of a parameter.
    @inline(__always)
    func role(of parameter: QueryParameter, _ text: Span<UInt8>) -> ParameterRole {
        index.role(of: parameter, text, site: site)
    }

    /// Whether the site, or a site of a domain above it, counts a fragment as empty.
    func callEmpty(_ fragment: Span<UInt8>) -> Bool {
        var next = site
        while let domain = next {
            if index.site(at: domain).emptyFragments.contains(where: { fragment.equals($0) }) { return true }
            next = index.parent(of: domain)
        }
        return false
    }
}

extension URLRecord {
    /// Whether the scheme is http or https.
    var isWeb: Bool { offsets.scheme == .https || offsets.scheme == .http }
}
