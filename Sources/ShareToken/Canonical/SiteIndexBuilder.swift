// SPDX-License-Identifier: Apache-2.0

/// Compiles what platform files, site tables and wrappers declare into a ``SiteIndex``.
struct SiteIndexBuilder {
    private(set) var hosts = HostTable()
    private var names: [[UInt8]] = []
    private var patterns: [[(kind: ResourceKind, pattern: LinkPattern)]] = []
    private var wrappers: [[Wrapper]] = []
    private var subdomainWrappers: [[Wrapper]] = []
    private var ownSites: [Int?] = []
    private var sites: [SiteIndex.SiteEntry] = []
    private(set) var extractions: [Extraction] = []
    private(set) var tables: [[ParameterRule]] = [ParameterRule.everywhere]

    init(_ platforms: [Platform], _ others: [Site], _ wrappers: [Wrapper]) {
        for kind in platforms.flatMap({ $0.kinds }) {
            for pattern in kind.links {
                patterns[host(pattern.content.scheme, pattern.content.host)].append((kind, pattern))
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
        for site in platforms.flatMap({ $0.sites }) + others { add(site) }
    }

    /// The number of a host, which is added if need be.
    private mutating func host(_ scheme: [UInt8], _ name: [UInt8]) -> Int {
        let isWeb = scheme.elementsEqual("https".utf8)
        let key = isWeb ? name : scheme + [ASCII.colon, ASCII.slash, ASCII.slash] + name
        let number = hosts.add(key)
        if number == names.count {
            names.append(key)
            patterns.append([])
            wrappers.append([])
            subdomainWrappers.append([])
            ownSites.append(nil)
        }
        return number
    }

    private mutating func add(_ site: Site) {
        let start = extractions.count
        extractions += site.extractions
        for domain in site.domains {
            ownSites[host(Array("https".utf8), Array(domain.utf8))] = sites.count
            sites.append(
                SiteIndex.SiteEntry(
                    table: tables.count, extractions: start..<extractions.count, isShortLink: site.isShortLink,
                    parent: nil))
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

    /// What is known of each host, and the arrays that the ranges of it are into.
    func content() -> (
        entries: [SiteIndex.Entry], patterns: [(kind: ResourceKind, pattern: LinkPattern)], wrappers: [Wrapper],
        sites: [SiteIndex.SiteEntry]
    ) {
        var entries: [SiteIndex.Entry] = []
        var sites = sites
        var allPatterns: [(kind: ResourceKind, pattern: LinkPattern)] = []
        var allWrappers: [Wrapper] = []
        for number in names.indices {
            var entry = SiteIndex.Entry()
            entry.patterns = allPatterns.count..<allPatterns.count + patterns[number].count
            allPatterns += patterns[number]
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
