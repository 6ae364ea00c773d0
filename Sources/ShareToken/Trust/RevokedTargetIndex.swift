// SPDX-License-Identifier: Apache-2.0

/// An index of revoked targets for look-ups by resource.
///
/// A look-up takes time linear in the length of the resource, whatever the number of revoked targets. A place is the
/// index of the revoked target in its list.
package struct RevokedTargetIndex: Sendable {
    private var resources: [ResourceIdentity: Int] = [:]
    private var miniPrograms: [IssuerBindings.MiniProgram: Int] = [:]
    private var apps: [IssuerBindings.App: Int] = [:]
    private var addresses = RevokedAddresses()

    /// The ids of mini-programs on any platform, for resources that do not name their platform.
    private var miniProgramIDs: [ByteKey: Int] = [:]

    private let registry: Registry

    /// Whether nothing is revoked.
    package let isEmpty: Bool

    /// Creates an index; links are read with the platforms of a registry.
    package init(_ targets: [RevokedTarget], registry: Registry = .standard) {
        self.registry = registry
        isEmpty = targets.isEmpty
        for (place, target) in targets.enumerated() {
            switch target {
            case .link(let link):
                // A wrapper of an app's own scheme, such as `intent:`, is no link of a resource.
                let opened = { (try? CanonicalURL(of: link, registry: registry))?.resource }
                guard let resource = (try? Resource(link: link, registry: registry)) ?? opened() else { continue }
                add(resource, place)
                // The target of a token is read without trackers and wrappers, so this form of the page is revoked as
                // well.
                if let normal = try? NormalTarget(resource, registry: registry).resource, normal != resource {
                    add(normal, place)
                }
            case .miniProgram(let program):
                RevokedTargetIndex.keep(place, program, &miniPrograms)
                RevokedTargetIndex.keep(place, ByteKey(program.id), &miniProgramIDs)
            case .app(let system, let id): add(system, id, place)
            case .host(let host): addresses.add(host: host, place)
            case .path(let host, let path): addresses.add(host: host, path: path, place)
            }
        }
        addresses.finish()
    }

    private mutating func add(_ resource: Resource, _ place: Int) {
        guard resource.kind.code != 0 else { return addresses.add(page: resource.url, place) }
        for identity in resource.identities { RevokedTargetIndex.keep(place, identity, &resources) }
        // With an unexpected parameter, the URL of the resource may count as a page that no platform knows. A URL with
        // a fragment is left out: without its fragment it would revoke every resource with the same URL.
        for address in resource.bare.webAddresses where !address.utf8.contains(ASCII.numberSign) {
            addresses.add(page: address, place)
        }
        // Other stores have the same app.
        guard let app = resource.kind.app, let id = resource[app.name], case .app(let systems) = app.subject else {
            return
        }
        for system in systems { add(system, id, place) }
    }

    private mutating func add(_ system: AppSystem, _ id: String, _ place: Int) {
        RevokedTargetIndex.keep(place, IssuerBindings.App(system: system, id: id), &apps)
    }

    private static func keep<Key>(_ place: Int, _ key: Key, _ places: inout [Key: Int]) {
        if places[key] == nil { places[key] = place }
    }

    /// The place of a revoked target that covers a resource; nil if there is none.
    package func place(of target: Resource) -> Int? {
        guard !isEmpty else { return nil }
        return ownPlace(of: target) ?? knownPage(at: target).flatMap { ownPlace(of: $0) }
    }

    /// The platform resource of a page on another port or with dots at the end of its host; nil for any other page.
    ///
    /// No platform knows such a page, but the server of the platform may answer it.
    private func knownPage(at target: Resource) -> Resource? {
        guard target.kind.code == 0, let record = try? URLRecord(parsing: target.url), let range = record.hostRange
        else {
            return nil
        }
        let bytes = record.hrefBytes
        var host = bytes[range]
        while host.last == ASCII.dot { host = host.dropLast() }
        guard host.count < range.count || record.port != nil else { return nil }
        let link = Array("https://".utf8) + host + bytes[record.pathRange.lowerBound...]
        return try? Resource(platformLink: String(decoding: link, as: UTF8.self), registry: registry)
    }

    private func ownPlace(of target: Resource) -> Int? {
        if let place = app(of: target) { return place }
        if !resources.isEmpty {
            for identity in target.broadIdentities {
                if let place = resources[identity] { return place }
            }
        }
        guard !addresses.isEmpty else { return nil }
        for address in target.webAddresses {
            if let place = addresses.place(of: address) { return place }
        }
        return nil
    }

    /// The place of the revoked mini-program or app that a resource names; nil if there is none.
    private func app(of target: Resource) -> Int? {
        guard let app = target.kind.app, let id = target[app.name] else { return nil }
        switch app.subject {
        case .nobodys: return miniProgramIDs[ByteKey(id)]
        case .miniProgram: return miniPrograms[IssuerBindings.MiniProgram(platform: target.kind.platform, id: id)]
        case .app(let systems):
            for system in systems {
                if let place = apps[IssuerBindings.App(system: system, id: id)] { return place }
            }
            return nil
        }
    }
}
