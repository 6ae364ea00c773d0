// SPDX-License-Identifier: Apache-2.0

/// Compiles what platform files, site tables and wrappers declare into a ``SiteIndex``.
///
/// The first link of a process waits for this, so it copies no text, makes no array for a host and takes no template
/// apart.
struct SiteIndexBuilder {
    private(set) var hosts = HostTable()
    private(set) var patterns: [SiteIndex.PatternEntry] = []
    private(set) var heads: [PathHead] = []
    private(set) var sites: [SiteIndex.SiteEntry] = []
    private(set) var domains: [SiteIndex.SiteDomain] = []

    /// The hosts of the patterns, of the wrappers and of the sites, with the places of these.
    private var patternHosts: [(host: Int, place: Int)] = []
    private var subdomainPatternHosts: [(host: Int, place: Int)] = []
    private var wrapperHosts: [(host: Int, place: Int)] = []
    private var subdomainWrapperHosts: [(host: Int, place: Int)] = []
    private var siteHosts: [(host: Int, place: Int)] = []

    init(_ platforms: [Platform], _ others: [Site], _ wrappers: [Wrapper]) {
        // The bytes of each address in turn.
        var address: [UInt8] = []
        reserve(platforms.reduce(0) { $0 + $1.kinds.reduce(0) { $0 + $1.templates.count } })
        for platform in platforms {
            for kind in platform.kinds {
                for place in kind.templates.indices { add(place, of: kind, &address) }
            }
        }
        for place in wrappers.indices { add(wrappers[place], at: place) }
        for platform in platforms {
            for site in platform.sites { add(site, platform.id) }
        }
        for site in others { add(site, nil) }
    }

    /// The key of patterns that are not bound to a host: the path decides.
    static var anyHost: [UInt8] { [0x2A] }

    /// Makes room for so many patterns.
    private mutating func reserve(_ count: Int) {
        patterns.reserveCapacity(count)
        heads.reserveCapacity(count)
        patternHosts.reserveCapacity(count)
    }

    /// The number of the host of an address, which is added if need be.
    private mutating func host(at address: Span<UInt8>) -> Int { hosts.add(address, HostAddress(address).key) }

    private mutating func add(_ link: Int, of kind: ResourceKind, _ address: inout [UInt8]) {
        patterns.append(SiteIndex.PatternEntry(kind: kind, link: link))
        let template = kind.templates[link].text
        let utf8 = template.utf8
        let text = utf8.span
        // Most need not be put together to be looked up.
        if let origin = TemplateOrigin(plain: text) {
            patternHosts.append((host: hosts.add(text, origin.address.key), place: heads.count))
            heads.append(origin.head)
            return
        }
        let origin = TemplateOrigin(template, address: &address)
        let parts = origin.address
        let isAnywhere = origin.hasHostField && parts.host.isEmpty && parts.isWeb
        let host = isAnywhere ? hosts.add(Self.anyHost.span, 0..<1) : hosts.add(address.span, parts.key)
        let member = (host: host, place: heads.count)
        if origin.hasHostField, !parts.host.isEmpty {
            subdomainPatternHosts.append(member)
        } else {
            patternHosts.append(member)
        }
        heads.append(origin.head)
    }

    private mutating func add(_ wrapper: Wrapper, at place: Int) {
        let isOfSubdomains = wrapper.isOfSubdomains
        let address = wrapper.address.utf8
        let text = address.span
        let member = (host: host(at: text.extracting((isOfSubdomains ? 2 : 0)..<text.count)), place: place)
        if isOfSubdomains {
            subdomainWrapperHosts.append(member)
        } else {
            wrapperHosts.append(member)
        }
    }

    private mutating func add(_ site: Site, _ platform: String?) {
        sites.append(SiteIndex.SiteEntry(site: site, platform: platform))
        // The tables are numbered behind the one for all pages.
        let table = Int32(truncatingIfNeeded: ParameterTable.everywhere + sites.count)
        for domain in site.domains {
            let address = domain.utf8
            siteHosts.append((host(at: address.span), domains.count))
            domains.append(SiteIndex.SiteDomain(table: table))
        }
    }

    /// What is known of each host, as places in the arrays above and among the wrappers.
    func lists() -> SiteIndex.Lists {
        SiteIndex.Lists(
            patterns: HostLists(patternHosts, hostCount: hosts.count),
            subdomainPatterns: HostLists(subdomainPatternHosts, hostCount: hosts.count),
            wrappers: HostLists(wrapperHosts, hostCount: hosts.count),
            subdomainWrappers: HostLists(subdomainWrapperHosts, hostCount: hosts.count))
    }

    /// The nearest site of each host, which may be that of a domain above; -1 for none.
    ///
    /// Gives the sites their parents.
    mutating func nearestSites() -> [Int] {
        var own = [Int](repeating: -1, count: hosts.count)
        for (host, place) in siteHosts { own[host] = place }
        var nearest = own
        let shortest = siteHosts.reduce(.max) { min($0, hosts.length(of: $1.host)) }
        for host in 0..<hosts.count {
            let above = hosts.nearest(above: host, notBelow: shortest) { own[$0] >= 0 }
            guard let above else { continue }
            if own[host] < 0 {
                nearest[host] = own[above]
            } else {
                domains[own[host]].parent = Int32(truncatingIfNeeded: own[above])
            }
        }
        return nearest
    }
}
