// SPDX-License-Identifier: Apache-2.0

/// Compiles what platform files, site tables and wrappers declare into a ``SiteIndex``.
struct SiteIndexBuilder {
    /// A pattern, its kind, and how the paths that it reads begin.
    struct Known: Sendable {
        let kind: ResourceKind
        let pattern: LinkPattern
        let head: PathHead
    }

    private(set) var hosts = HostTable()
    private var names: [[UInt8]] = []
    private var patterns: [[Known]] = []
    private var subdomainPatterns: [[Known]] = []
    private var wrappers: [[Wrapper]] = []
    private var subdomainWrappers: [[Wrapper]] = []
    private var ownSites: [Int?] = []
    private var sites: [SiteIndex.SiteEntry] = []
    private(set) var extractions: [Extraction] = []
    private var schemeUses: [(name: [UInt8], platform: String, count: Int)] = []
    private(set) var tables: [[ParameterRule]] = [ParameterRule.everywhere]

    init(_ platforms: [Platform], _ others: [Site], _ wrappers: [Wrapper]) {
        for kind in platforms.flatMap({ $0.kinds }) {
            for pattern in kind.links {
                let origin = pattern.origin
                addScheme(origin.scheme, kind.platform)
                let host = host(origin.scheme, origin.isOnAnyHost ? SiteIndexBuilder.anyHost : origin.host)
                if origin.hasHostField, !origin.host.isEmpty {
                    subdomainPatterns[host].append(Known(kind: kind, pattern: pattern, head: origin.head))
                } else {
                    patterns[host].append(Known(kind: kind, pattern: pattern, head: origin.head))
                }
            }
        }
        for wrapper in wrappers {
            for name in wrapper.hosts {
                let host = host(wrapper.scheme, Array(name.utf8))
                if wrapper.isOfSubdomains {
                    subdomainWrappers[host].append(wrapper)
                } else {
                    self.wrappers[host].append(wrapper)
                }
            }
        }
        for platform in platforms {
            for wrapper in platform.wrappers { addScheme(wrapper.scheme, platform.id) }
            for site in platform.sites {
                add(site, platform.id)
                for domain in site.domains {
                    let parts = Array(domain.utf8).split(separator: ASCII.colon, maxSplits: 1)
                    if parts.count == 2 { addScheme(Array(parts[0]), platform.id) }
                }
            }
        }
        for site in others { add(site, nil) }
    }

    /// Counts a scheme other than https for a platform.
    private mutating func addScheme(_ scheme: [UInt8], _ platform: String) {
        guard !scheme.elementsEqual("https".utf8) else { return }
        if let place = schemeUses.firstIndex(where: { $0.name == scheme && $0.platform == platform }) {
            schemeUses[place].count += 1
        } else {
            schemeUses.append((scheme, platform, 1))
        }
    }

    /// The schemes of app links, and the platform whose each is: the one that has most to say of it.
    var schemes: [(name: [UInt8], platform: String)] {
        var owners: [(name: [UInt8], platform: String, count: Int)] = []
        for use in schemeUses {
            guard let place = owners.firstIndex(where: { $0.name == use.name }) else {
                owners.append(use)
                continue
            }
            if use.count > owners[place].count { owners[place] = use }
        }
        return owners.map { ($0.name, $0.platform) }
    }

    /// The key of patterns that are not bound to a host: the path decides.
    static var anyHost: [UInt8] { [0x2A] }

    /// The number of a host, which is added if need be.
    private mutating func host(_ scheme: [UInt8], _ name: [UInt8]) -> Int {
        let isWeb = scheme.elementsEqual("https".utf8)
        let key = isWeb ? name : scheme + [ASCII.colon, ASCII.slash, ASCII.slash] + name
        let number = hosts.add(key)
        if number == names.count {
            names.append(key)
            patterns.append([])
            subdomainPatterns.append([])
            wrappers.append([])
            subdomainWrappers.append([])
            ownSites.append(nil)
        }
        return number
    }

    /// The number of the domain of a site, which may be the host of app links, written with its scheme.
    private mutating func host(of domain: String) -> Int {
        let parts = Array(domain.utf8).split(separator: ASCII.colon, maxSplits: 1).map { Array($0) }
        guard parts.count == 2 else { return host(Array("https".utf8), Array(domain.utf8)) }
        return host(parts[0], Array(parts[1].dropFirst(2)))
    }

    private mutating func add(_ site: Site, _ platform: String?) {
        let start = extractions.count
        extractions += site.extractions
        for domain in site.domains {
            ownSites[host(of: domain)] = sites.count
            sites.append(
                SiteIndex.SiteEntry(
                    table: tables.count, extractions: start..<extractions.count, isShortLink: site.isShortLink,
                    shortPaths: site.shortPaths.map { Array($0.utf8) }, platform: platform, parent: nil))
        }
        tables.append(site.rules)
    }

    /// The site of the nearest domain above a host; for an app link the one of its host, too.
    private func siteAbove(_ number: Int) -> Int? {
        let name = names[number]
        for index in name.indices.dropLast() where name[index] == ASCII.dot || name[index] == ASCII.slash {
            let suffix = Array(name[(index + 1)...])
            if let found = hosts.find(suffix.span, suffix.indices), found.isWhole, let site = ownSites[found.number] {
                return site
            }
        }
        return nil
    }

    /// The patterns of subdomains of the domain right above a host, for hosts that are known themselves.
    private func subdomainPatterns(above number: Int) -> [Known] {
        guard let dot = names[number].firstIndex(of: ASCII.dot) else { return [] }
        return hosts.number(of: Array(names[number][(dot + 1)...])).map { subdomainPatterns[$0] } ?? []
    }

    /// What is known of each host, and the arrays that the ranges of it are into.
    func content() -> (
        entries: [SiteIndex.Entry], patterns: [Known], wrappers: [Wrapper],
        sites: [SiteIndex.SiteEntry]
    ) {
        var entries: [SiteIndex.Entry] = []
        var sites = sites
        var allPatterns: [Known] = []
        var allWrappers: [Wrapper] = []
        for number in names.indices {
            var entry = SiteIndex.Entry()
            let own = patterns[number] + subdomainPatterns(above: number)
            entry.patterns = allPatterns.count..<allPatterns.count + own.count
            allPatterns += own
            entry.subdomainPatterns = allPatterns.count..<allPatterns.count + subdomainPatterns[number].count
            allPatterns += subdomainPatterns[number]
            entry.wrappers = allWrappers.count..<allWrappers.count + wrappers[number].count
            allWrappers += wrappers[number]
            entry.subdomainWrappers = allWrappers.count..<allWrappers.count + subdomainWrappers[number].count
            allWrappers += subdomainWrappers[number]
            let above = siteAbove(number)
            entry.site = ownSites[number] ?? above
            if let own = ownSites[number] { sites[own].parent = above }
            entries.append(entry)
        }
        return (entries, allPatterns, allWrappers, sites)
    }
}
