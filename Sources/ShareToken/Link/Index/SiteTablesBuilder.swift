// SPDX-License-Identifier: Apache-2.0

extension SiteTables {
    /// Makes the tables from what platforms, sites and wrappers declare.
    ///
    /// - Parameters:
    ///   - platforms: The first platforms of the roll-call.
    ///   - sites: The sites without a platform file.
    ///   - wrappers: The wrappers without a platform file.
    package init(
        _ platforms: [Platform], sites: [PlatformSite] = PlatformSite.others, wrappers: [Wrapper] = Wrapper.others
    ) {
        var builder = SiteTablesBuilder()
        for platform in platforms {
            for kind in platform.kinds { builder.add(kind) }
            builder.tables.kindCounts.append(UInt8(platform.kinds.count))
        }
        for wrappers in platforms.map({ $0.wrappers }) + [wrappers] {
            for wrapper in wrappers { builder.add(wrapper) }
            builder.tables.wrapperCounts.append(UInt8(wrappers.count))
        }
        for sites in platforms.map({ $0.sites }) + [sites] {
            for site in sites { builder.add(site) }
            builder.tables.siteCounts.append(UInt8(sites.count))
        }
        builder.findNearestDomains()
        builder.findBareHosts()
        self = builder.tables
        hosts = builder.hosts.text
    }
}

/// Compiles what platform files, site tables and wrappers declare into ``SiteTables``.
private struct SiteTablesBuilder {
    var tables = SiteTables()
    var hosts = HostTable()

    /// The hosts of the domains of sites.
    private var domains: [Int] = []

    mutating func add(_ kind: ResourceKind) {
        var address: [UInt8] = []
        for template in kind.templates {
            let origin = TemplateOrigin(template.text, address: &address)
            let parts = origin.address
            let isAnywhere = origin.hasHostField && parts.host.isEmpty && parts.isWeb
            let isOfSubdomains = origin.hasHostField && !parts.host.isEmpty
            tables.patternHosts.append(host(isAnywhere ? HostTable.anyHost : Array(address[parts.key]), isOfSubdomains))
            tables.patternHeads.append(origin.head.word)
        }
        tables.linkCounts.append(UInt8(kind.templates.count))
    }

    mutating func add(_ wrapper: Wrapper) {
        let address = Array(wrapper.address.utf8.dropFirst(wrapper.isOfSubdomains ? 2 : 0))
        tables.wrapperHosts.append(host(Array(address[HostAddress(address.span).key]), wrapper.isOfSubdomains))
    }

    mutating func add(_ site: PlatformSite) {
        for domain in site.domains {
            let address = Array(domain.utf8)
            domains.append(hosts.add(address.span, HostAddress(address.span).key))
        }
        tables.domainCounts.append(UInt8(site.domains.count))
    }

    private mutating func host(_ name: [UInt8], _ isOfSubdomains: Bool) -> UInt16 {
        UInt16(hosts.add(name.span, name.indices)) | (isOfSubdomains ? SiteTables.ofSubdomains : 0)
    }

    /// Has the patterns of `www.` read at the domain without it, too, where that has a site.
    mutating func findBareHosts() {
        let domains = Set(domains)
        for (place, host) in tables.patternHosts.enumerated() where host < SiteTables.ofSubdomains {
            guard let bare = hosts.withoutWWW(Int(host)), domains.contains(bare) else { continue }
            tables.barePatterns.append(UInt16(place))
            tables.bareHosts.append(UInt16(bare))
        }
    }

    mutating func findNearestDomains() {
        var own = [Int16](repeating: -1, count: hosts.count)
        for (place, host) in domains.enumerated() { own[host] = Int16(place) }
        tables.nearestDomains = own
        tables.parentDomains = [Int16](repeating: -1, count: domains.count)
        for host in 0..<hosts.count {
            guard let above = hosts.nearest(above: host, where: { own[$0] >= 0 }) else { continue }
            if own[host] < 0 {
                tables.nearestDomains[host] = own[above]
            } else {
                tables.parentDomains[Int(own[host])] = own[above]
            }
        }
    }
}
