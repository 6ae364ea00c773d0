// SPDX-License-Identifier: Apache-2.0

/// Compiles the declarations of platform files, site tables and wrappers for a ``SiteIndex``.
struct SiteIndexBuilder {
    private(set) var hosts = NameTable(capacity: 600, isExact: true)

    private(set) var patterns: [SiteIndex.PatternEntry] = []
    private(set) var heads: [PathHead] = []
    private(set) var kinds: [ResourceKind] = []
    private(set) var wrappers: [Wrapper] = []
    private(set) var sites: [SiteIndex.SiteEntry] = []
    private(set) var sitesOfDomains: [UInt16] = []
    private(set) var nearestDomains: [Int16] = []
    private(set) var parentDomains: [Int16] = []

    /// The hosts of the domains of sites.
    private var domains: [Int] = []

    private typealias Member = (host: Int, place: Int)
    private var ownPatterns: [Member] = []
    private var subdomainPatterns: [Member] = []
    private var ownWrappers: [Member] = []
    private var subdomainWrappers: [Member] = []

    /// Reserves room for some 50 platforms.
    init() {
        patterns.reserveCapacity(800)
        heads.reserveCapacity(800)
        ownPatterns.reserveCapacity(800)
    }

    mutating func add(_ platform: Platform) {
        for kind in platform.kinds { add(kind) }
        for wrapper in platform.wrappers { add(wrapper) }
        for site in platform.sites { add(site, of: platform.id) }
    }

    private mutating func add(_ kind: ResourceKind) {
        var address: [UInt8] = []
        let templates = kind.templates
        // A landing page has a wrapper instead, which leads from the page that carries a link to that link.
        for place in templates.indices where templates[place].landing.isEmpty {
            let utf8 = templates[place].text.utf8
            if let origin = TemplateOrigin(plain: utf8.span) {
                add(origin, hosts.add(utf8.span, origin.address.key), link: place)
            } else {
                let origin = TemplateOrigin(templates[place].text, address: &address)
                let isAnywhere = origin.hasHostField && origin.address.host.isEmpty && origin.address.isWeb
                let name = isAnywhere ? NameTable.anyHost : address
                add(origin, hosts.add(name.span, isAnywhere ? name.indices : origin.address.key), link: place)
            }
        }
        kinds.append(kind)
    }

    /// Adds a link of the next kind, by its place among the kind's links.
    private mutating func add(_ origin: TemplateOrigin, _ host: Int, link: Int) {
        if origin.hasHostField, !origin.address.host.isEmpty {
            subdomainPatterns.append((host, patterns.count))
        } else {
            ownPatterns.append((host, patterns.count))
        }
        patterns.append(
            SiteIndex.PatternEntry(
                kind: UInt16(truncatingIfNeeded: kinds.count), link: UInt16(truncatingIfNeeded: link)))
        heads.append(origin.head)
    }

    mutating func add(_ wrapper: Wrapper) {
        let utf8 = wrapper.address.utf8
        let isOfSubdomains = wrapper.isOfSubdomains
        let text = utf8.span.extracting((isOfSubdomains ? 2 : 0)..<utf8.count)
        let member = (hosts.add(text, HostAddress(text).key), wrappers.count)
        if isOfSubdomains { subdomainWrappers.append(member) } else { ownWrappers.append(member) }
        wrappers.append(wrapper)
    }

    /// Adds a site of a platform, by its id; nil for a site without a platform file.
    mutating func add(_ site: PlatformSite, of platform: String?) {
        for domain in site.domains {
            let utf8 = domain.utf8
            domains.append(hosts.add(utf8.span, HostAddress(utf8.span).key))
            sitesOfDomains.append(UInt16(truncatingIfNeeded: sites.count))
        }
        sites.append(SiteIndex.SiteEntry(site, platform: platform))
    }

    /// Reads the patterns of `www.` at the domain without it, too, if that has a site; the domain's own come first.
    mutating func findBareHosts() {
        var isDomain = [Bool](repeating: false, count: hosts.count)
        for host in domains { isDomain[host] = true }
        for index in ownPatterns.indices {
            guard let bare = hosts.hostWithoutWWW(ownPatterns[index].host), isDomain[bare] else { continue }
            ownPatterns.append((bare, ownPatterns[index].place))
        }
    }

    /// Finds the nearest domain with a site at or above each host.
    mutating func findNearestDomains() {
        var own = [Int16](repeating: -1, count: hosts.count)
        for (place, host) in domains.enumerated() { own[host] = Int16(truncatingIfNeeded: place) }
        nearestDomains = own
        parentDomains = [Int16](repeating: -1, count: domains.count)
        for host in 0..<hosts.count {
            guard let above = hosts.nearestDomain(above: host, where: { own[$0] >= 0 }) else { continue }
            if own[host] < 0 {
                nearestDomains[host] = own[above]
            } else {
                parentDomains[Int(own[host])] = own[above]
            }
        }
    }

    /// The patterns and wrappers of each host.
    var lists: SiteIndex.Lists {
        SiteIndex.Lists(
            patterns: HostLists(ownPatterns, hostCount: hosts.count),
            subdomainPatterns: HostLists(subdomainPatterns, hostCount: hosts.count),
            wrappers: HostLists(ownWrappers, hostCount: hosts.count),
            subdomainWrappers: HostLists(subdomainWrappers, hostCount: hosts.count))
    }
}
