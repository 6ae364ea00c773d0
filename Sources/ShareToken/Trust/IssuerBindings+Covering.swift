// SPDX-License-Identifier: Apache-2.0

extension IssuerBindings {
    /// The binding by which an issuer may speak for a target.
    package enum Coverage: Sendable, Hashable {
        /// The issuer runs the platform with this id.
        case platform(String)
        /// The target is a page on this domain or below it.
        case domain(String)
        /// The target is a page of this mini-program.
        case miniProgram(MiniProgram)
        /// The target is this app, and the app is confirmed.
        case app(App)
    }

    /// Whether an issuer with these bindings may speak for a resource, and for the links inside it.
    ///
    /// The time is linear in the number of bindings.
    package func covers(_ target: Resource, registry: Registry = .standard) -> Bool {
        coverage(of: target, registry: registry) != nil
    }

    /// The binding that covers a resource; nil if no binding does, or if no token can lead to the resource.
    ///
    /// * An issuer that runs a platform may speak for all of the platform.
    /// * A target that names a mini-program or an app by its id requires a binding to that id. A binding to the domain
    /// of
    ///   the page that opens it is not enough, and the app must be confirmed.
    /// * Any other target requires a binding to the host of its canonical https URL, or to a domain above the host that
    /// is
    ///   longer than the public suffix of the host.
    /// * A link in a field, such as a fallback page, requires a binding of its own. An issuer that runs the platform
    /// needs
    ///   none for links in texts and for links into the platform's own app.
    package func coverage(of target: Resource, registry: Registry = .standard) -> Coverage? {
        (try? NormalTarget(target, registry: registry)).flatMap { coverage(of: $0) }
    }

    /// The binding that covers a target; nil if no binding does.
    package func coverage(of target: NormalTarget) -> Coverage? {
        guard let coverage = coverage(of: target.resource, target.url) else { return nil }
        let runsPlatform = if case .platform = coverage { true } else { false }
        for link in target.links {
            // The platform answers for its texts, such as search terms, and for links into its own app, but not for
            // other pages.
            if runsPlatform, !link.isTyped || link.isOfOwnApp { continue }
            guard let resource = link.resource, self.coverage(of: resource, resource.url) != nil else { return nil }
        }
        return coverage
    }

    /// - Parameter url: The link of the resource, which is printed only if a domain decides.
    private func coverage(of resource: Resource, _ url: @autoclosure () -> String) -> Coverage? {
        let platform = resource.kind.platform
        if !IssuerBindings.isNobodys(platform: platform), platforms.contains(platform) { return .platform(platform) }
        // Without an id, which a smart program of Baidu may lack, the host decides.
        guard let app = resource.kind.app, let id = resource[app.name] else {
            return domain(of: url()).map { .domain($0) }
        }
        switch app.subject {
        case .nobodys: return nil
        case .miniProgram:
            return miniPrograms.first { $0.platform == platform && $0.id == id }.map { .miniProgram($0) }
        case .app(let systems):
            return apps.first { systems.contains($0.system) && $0.id == id && $0.confirmedBy != nil }.map { .app($0) }
        }
    }

    /// The bound domain that is the host of an https URL, or a parent domain of it; nil if there is none.
    private func domain(of url: String) -> String? {
        guard !domains.isEmpty, let record = try? URLRecord(parsing: url), record.schemeRange.count == 5,
            record.scheme == "https", !record.hasCredentials, record.port == nil, let range = record.hostRange
        else { return nil }
        let host = record.hrefBytes[range]
        // A host below its own public suffix, such as that of storage buckets, belongs to a tenant and not to the
        // domain.
        guard let suffix = PublicSuffix(ofHost: record.hrefBytes.span.extracting(range)) else { return nil }
        return domains.first { domain in
            let above = domain.utf8
            guard above.count > suffix.range.count, host.count >= above.count,
                host.suffix(above.count).elementsEqual(above)
            else { return false }
            return host.count == above.count || host[host.endIndex - above.count - 1] == ASCII.dot
        }
    }

    /// Whether no single issuer runs a platform.
    ///
    /// Such platforms are the web, the stores of Android, and the two forms of mini-programs that many platforms share.
    package static func isNobodys(platform: String) -> Bool {
        switch platform {
        case "web", "android", "miniapp", "quickapp": true
        default: false
        }
    }
}
