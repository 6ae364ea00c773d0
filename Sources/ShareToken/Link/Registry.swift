// SPDX-License-Identifier: Apache-2.0

/// The platforms that a reader of links and tokens knows: their links, their resources and their needless parameters.
///
/// All readers take a registry, ``standard`` by default, and their results keep using it.
///
/// ```swift
/// for match in ShareScanner(message, registry: .standard) { print(match.platform ?? "web") }
/// ```
///
/// A registry builds its table of hosts at once and the others on first use, on any thread. Two registries are equal if
/// they are one object.
public final class Registry: Sendable {
    /// The platforms, sorted by their ids.
    public let platforms: [Platform]

    /// The sites and wrappers without a platform file.
    package let sites: [PlatformSite]
    package let wrappers: [Wrapper]

    /// The index of hosts.
    ///
    /// It is built at once: every link asks it several times, and a check whether it is built would cost time at each.
    let index: SiteIndex

    private let lazyTokens = LazyReference<ForeignTokenIndex>()
    private let lazyNames = LazyReference<ProtectedIndex>()
    private let lazySchemes = LazyReference<AppSchemes>()
    private let lazyKinds = LazyReference<KindIndex>()

    /// The registry of all built-in platforms, sites and wrappers.
    public static let standard = Registry(
        platforms: Platform.all, sites: PlatformSite.others, wrappers: Wrapper.others)

    /// Creates a registry of some platforms, sorted by their ids.
    ///
    /// The names of well-known owners are protected in any registry: a registry with few platforms must not let others
    /// be imitated.
    package init(platforms: [Platform], sites: [PlatformSite] = [], wrappers: [Wrapper] = []) {
        self.platforms = platforms
        self.sites = sites
        self.wrappers = wrappers
        index = SiteIndex(platforms, sites: sites, wrappers: wrappers)
    }
}

extension Registry {
    /// The platform with an id; nil if there is none.
    public func platform(_ id: String) -> Platform? { kinds.platforms.number(of: id).map { platforms[$0] } }

    /// All wrappers of platforms, and of sites without a platform file.
    package var allWrappers: [Wrapper] { platforms.flatMap { $0.wrappers } + wrappers }

    /// The kind of a platform with a name, or the page of no platform; nil if there is none.
    package func kind(_ name: String, platform id: String) -> ResourceKind? {
        let page = ResourceKind.webPage
        if id == page.platform { return name == page.name ? page : nil }
        return platform(id)?.kinds.first { $0.name == name }
    }

    /// The kind with a resource code; nil if there is none.
    func kind(coded code: UInt32) -> ResourceKind? {
        let coded = kinds.byCode
        return code < coded.count ? coded[Int(code)] : nil
    }
}

/// The tables that a registry builds.
extension Registry {
    /// The tokens of platforms, and the labels that name platforms.
    @inline(__always)
    var tokens: ForeignTokenIndex { lazyTokens.value { ForeignTokenIndex(platforms) } }

    /// The names that others imitate.
    @inline(__always)
    var names: ProtectedIndex { lazyNames.value { ProtectedIndex(ProtectedName.all) } }

    /// The owners of the schemes of app links.
    @inline(__always)
    var schemes: AppSchemes { lazySchemes.value { AppSchemes(platforms) } }

    /// The platforms by their ids, and the kinds by their codes.
    @inline(__always)
    private var kinds: KindIndex { lazyKinds.value { KindIndex(platforms) } }

    /// The pattern of a platform that a URL without credentials matches; links in its fields become canonical.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - parameters: Its parameters.
    ///   - found: Its host; see ``SiteIndex/host(of:)``.
    ///   - isNested: Whether the URL is a field of another one. Its own fields then stay as they are, since links in
    ///     links could go on without end.
    func match(
        _ url: URLRecord, _ parameters: [QueryParameter], _ found: SiteIndex.Found?, isNested: Bool = false
    ) -> PatternMatch? {
        guard var match = index.pattern(of: url, parameters, found) else { return nil }
        if match.kind.hasLinkFields, !isNested { match.kind.makeLinksCanonical(&match.values, registry: self) }
        return match
    }
}

extension Registry: Hashable {
    /// Whether two registries are one object.
    public static func == (left: Registry, right: Registry) -> Bool { left === right }

    /// Feeds the identity of the object to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
