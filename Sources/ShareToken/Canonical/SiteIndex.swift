// SPDX-License-Identifier: Apache-2.0

/// Everything that is known of a host, found in one look-up: link patterns, wrappers and the roles of parameters.
final class SiteIndex: Sendable {
    /// What is known of one host, as ranges and places in the arrays below.
    struct Entry: Sendable {
        var patterns = 0..<0
        /// The patterns of its subdomains, whose first label is a field.
        var subdomainPatterns = 0..<0
        var wrappers = 0..<0
        /// The wrappers of its subdomains.
        var subdomainWrappers = 0..<0
        /// The nearest site, which may be that of a domain above; nil if there is none.
        var site: Int?
    }

    /// A site on one of its domains.
    struct SiteEntry: Sendable {
        let table: Int
        let extractions: Range<Int>
        let isShortLink: Bool
        let shortPaths: [[UInt8]]
        /// The id of the platform whose it is; nil for a site without a platform file.
        let platform: String?
        /// The site of the nearest domain above that has one.
        var parent: Int?
    }

    let hosts: HostTable
    let entries: [Entry]
    let patterns: [LinkPattern]
    /// How the paths that the patterns read begin.
    let heads: [PathHead]
    /// The kinds of the patterns.
    let kinds: [ResourceKind]
    /// The schemes of app links, and the ids of the platforms whose they are.
    let schemes: [(name: [UInt8], platform: String)]
    let wrappers: [Wrapper]
    let sites: [SiteEntry]
    let extractions: [Extraction]
    let table: ParameterTable

    /// What is known of any host whose page has a place that a pattern names.
    private let anywhere: Entry?

    init(_ builder: SiteIndexBuilder) {
        let content = builder.content()
        hosts = builder.hosts
        entries = content.entries
        patterns = content.patterns.map { $0.pattern }
        heads = content.patterns.map { $0.head }
        kinds = content.patterns.map { $0.kind }
        schemes = builder.schemes
        wrappers = content.wrappers
        sites = content.sites
        extractions = builder.extractions
        table = ParameterTable(builder.tables)
        anywhere = hosts.number(of: SiteIndexBuilder.anyHost).map { content.entries[$0] }
    }

    /// The index of all platforms, sites and wrappers.
    static let shared = SiteIndex(SiteIndexBuilder(Platform.all, Site.others, Wrapper.all))

    /// The known host of an app link by its scheme alone, or by its host whatever the scheme is.
    private func looseEntry(_ url: URLRecord) -> Entry? {
        let text = url.hrefBytes
        if let found = hosts.number(of: text[url.schemeRange] + Array("://".utf8)) { return entries[found] }
        guard let host = url.hostRange else { return nil }
        return hosts.number(of: Array("://".utf8) + text[host]).map { entries[$0] }
    }

    /// What is known of a URL's host, and whether that is of the host itself and not only of a domain above; nil if
    /// nothing is.
    ///
    /// Of a host with a port only the site is known.
    func entry(_ url: URLRecord) -> (entry: Entry, isExact: Bool)? {
        let end = url.hostRange?.upperBound ?? 0
        guard end > 0,
            let found = hosts.find(url.hrefBytes.span, url.isWeb ? url.hostRange ?? 0..<0 : 0..<end)
        else { return url.isWeb ? nil : looseEntry(url).map { ($0, true) } }
        if !url.isWeb, !found.isWhole, let loose = looseEntry(url) { return (loose, true) }
        return (entries[found.number], found.isWhole && url.port == nil)
    }

    /// Whether a URL on the pages of a site is a short link, which only its platform's server can open.
    func isShortLink(_ url: URLRecord, site: Int) -> Bool {
        let (entry, bytes, path) = (sites[site], url.hrefBytes, url.pathRange)
        if entry.isShortLink { return path.count > 1 || url.queryRange != nil }
        return entry.shortPaths.contains { prefix in
            guard path.count > prefix.count, bytes[path].starts(with: prefix) else { return false }
            let rest = bytes[(path.lowerBound + prefix.count)..<path.upperBound]
            return rest.firstIndex(of: ASCII.slash).map { $0 == rest.endIndex - 1 && rest.count > 1 } ?? true
        }
    }

    /// What is known of a parameter on the pages of a site; nil stands for any page.
    @inline(__always)
    func role(of parameter: QueryParameter, _ text: Span<UInt8>, site: Int?) -> ParameterRole {
        var next = site
        while let site = next {
            let role = table.role(of: parameter, text, table: sites[site].table)
            if role != .unknown { return role }
            next = sites[site].parent
        }
        return table.role(of: parameter, text, table: ParameterTable.everywhere)
    }

    /// The first pattern of a platform that a URL without credentials is of.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - parameters: Its parameters.
    ///   - found: What is known of its host, and whether that is of the host itself.
    func match(
        _ url: URLRecord, _ parameters: [QueryParameter], _ found: (entry: Entry, isExact: Bool)?
    ) -> PatternMatch? {
        guard let (entry, isExact) = found else {
            guard url.isWeb, url.port == nil, let anywhere else { return nil }
            return match(url, parameters, anywhere.patterns, site: nil)
        }
        if isExact, let match = match(url, parameters, entry.patterns, site: entry.site) { return match }
        guard !entry.subdomainPatterns.isEmpty, url.isWeb, url.port == nil else { return nil }
        return match(url, parameters, entry.subdomainPatterns, site: entry.site)
    }

    private func match(
        _ url: URLRecord, _ parameters: [QueryParameter], _ places: Range<Int>, site: Int?
    ) -> PatternMatch? {
        let head = PathHead.word(url.hrefBytes.span, url.pathRange)
        for place in places where heads[place].isHead(of: head) {
            let kind = kinds[place]
            if let values = patterns[place].content.values(in: url, parameters, site: site),
                kind.isComplete(values.present)
            {
                return PatternMatch(place: place, kind: kind, values: values)
            }
        }
        return nil
    }
}

/// A pattern that a URL is of, and the values that it reads there.
struct PatternMatch: Sendable {
    /// The place of the pattern in the index.
    let place: Int
    let kind: ResourceKind
    let values: FieldValues

    var resource: Resource { Resource(unchecked: kind, values: values.strings(count: kind.fields.count)) }

    /// The bytes of the canonical link.
    var url: [UInt8] { kind.firstLink(values) { _ in true } ?? [] }
}

extension URLRecord {
    /// Whether the scheme is http or https.
    var isWeb: Bool { offsets.scheme == .https || offsets.scheme == .http }
}
