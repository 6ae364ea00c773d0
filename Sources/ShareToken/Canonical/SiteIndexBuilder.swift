// SPDX-License-Identifier: Apache-2.0

/// Compiles what platform files, site tables and wrappers declare into a ``SiteIndex``.
///
/// The first link of a process waits for this, so it copies no text, makes no array for a host and takes no template
/// apart.
struct SiteIndexBuilder {
    private(set) var hosts = HostTable()
    private(set) var patterns: [LinkPattern] = []
    private(set) var kinds: [ResourceKind] = []
    private(set) var heads: [PathHead] = []
    private(set) var sites: [SiteIndex.SiteEntry] = []

    /// The hosts of the patterns, of the wrappers and of the sites, with the places of these.
    private var patternHosts: [(host: Int, place: Int)] = []
    private var subdomainPatternHosts: [(host: Int, place: Int)] = []
    private var wrapperHosts: [(host: Int, place: Int)] = []
    private var subdomainWrapperHosts: [(host: Int, place: Int)] = []
    private var siteHosts: [(host: Int, place: Int)] = []

    init(_ platforms: [Platform], _ others: [Site], _ wrappers: [Wrapper]) {
        // The bytes of each address in turn.
        var address: [UInt8] = []
        for platform in platforms {
            for kind in platform.kinds {
                for pattern in kind.links { add(pattern, of: kind, &address) }
            }
        }
        for place in wrappers.indices { add(wrappers[place], at: place, &address) }
        var table = ParameterTable.everywhere
        for platform in platforms {
            for site in platform.sites {
                table += 1
                add(site, table, platform.id, &address)
            }
        }
        for site in others {
            table += 1
            add(site, table, nil, &address)
        }
    }

    /// The key of patterns that are not bound to a host: the path decides.
    static var anyHost: [UInt8] { [0x2A] }

    /// The number of the host of an address, which is added if need be.
    private mutating func host(at address: [UInt8]) -> Int { hosts.add(address.span, HostAddress(address.span).key) }

    private mutating func add(_ pattern: LinkPattern, of kind: ResourceKind, _ address: inout [UInt8]) {
        let origin = TemplateOrigin(pattern.template, address: &address)
        let parts = origin.address
        let isAnywhere = origin.hasHostField && parts.host.isEmpty && parts.isWeb
        let host = isAnywhere ? hosts.add(Self.anyHost.span, 0..<1) : hosts.add(address.span, parts.key)
        let member = (host: host, place: patterns.count)
        if origin.hasHostField, !parts.host.isEmpty {
            subdomainPatternHosts.append(member)
        } else {
            patternHosts.append(member)
        }
        patterns.append(pattern)
        kinds.append(kind)
        heads.append(origin.head)
    }

    private mutating func add(_ wrapper: Wrapper, at place: Int, _ address: inout [UInt8]) {
        let isOfSubdomains = wrapper.isOfSubdomains
        address.removeAll(keepingCapacity: true)
        address += wrapper.address.utf8.dropFirst(isOfSubdomains ? 2 : 0)
        let member = (host: host(at: address), place: place)
        if isOfSubdomains {
            subdomainWrapperHosts.append(member)
        } else {
            wrapperHosts.append(member)
        }
    }

    private mutating func add(_ site: Site, _ table: Int, _ platform: String?, _ address: inout [UInt8]) {
        for domain in site.domains {
            address.removeAll(keepingCapacity: true)
            address += domain.utf8
            siteHosts.append((host(at: address), sites.count))
            sites.append(SiteIndex.SiteEntry(site: site, table: table, platform: platform, parent: nil))
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
        for host in 0..<hosts.count {
            let above = hosts.nearest(above: host) { own[$0] >= 0 }
            guard let above else { continue }
            if own[host] < 0 { nearest[host] = own[above] } else { sites[own[host]].parent = own[above] }
        }
        return nearest
    }
}
