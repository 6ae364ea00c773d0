// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// A revoked resource of any kind of any platform stays revoked, however its link is written.
@Suite struct RevocationPropertyTests {
    private static let kinds = Platform.all.flatMap(\.kinds)

    /// Resources of a kind, each with an index that revokes its canonical link, as a trust list names it.
    private static func revoked(of kind: ResourceKind) -> [(resource: Resource, index: RevokedTargetIndex)] {
        (kind.samples(wild: false) + kind.samples(wild: true)).compactMap { sample in
            guard let resource = try? Resource(link: sample.url), resource.kind.code == kind.code else { return nil }
            return (resource, RevokedTargetIndex([.link(resource.url)]))
        }
    }

    private static func names(_ resource: Resource) -> String {
        "\(resource.kind.platform) \(resource.kind.name) \(resource.fields.map { "\($0.name)=\($0.value)" })"
    }

    /// Whether two resources name the same pages of a mini-program, if any.
    private static func isSamePage(_ left: Resource, _ right: Resource) -> Bool {
        (left.kind.app?.pages ?? []).allSatisfy { left[$0] == right[$0] }
    }

    @Test("Under every optional parameter", arguments: kinds.indices)
    func optionalFields(number: Int) {
        let kind = Self.kinds[number]
        let samples = kind.samples(wild: false) + kind.samples(wild: true)
        let pages = kind.app?.pages ?? []
        var count = 0
        for (revoked, index) in Self.revoked(of: kind) {
            let bare = revoked.bare
            #expect(index.place(of: bare) == 0, "\(Self.names(bare))")
            for other in samples {
                // Another page is another target, unless the whole mini-program is revoked.
                let isWhole = pages.allSatisfy { revoked[$0] == nil }
                let values = kind.fields.indices.map { field in
                    if let value = bare.values[field] { return value as String? }
                    return pages.contains(kind.fields[field].name) && !isWhole ? nil : other.values[field]
                }
                guard let dressed = try? Resource(kind, values: values, registry: .standard) else { continue }
                count += 1
                #expect(index.place(of: dressed) == 0, "\(Self.names(revoked)) as \(Self.names(dressed))")
            }
        }
        #expect(count > 0, "\(kind.platform) \(kind.name)")
    }

    @Test("In every form", arguments: kinds.indices)
    func forms(number: Int) throws {
        let kind = Self.kinds[number]
        var count = 0
        for (revoked, index) in Self.revoked(of: kind) {
            for system in [nil, AppSystem.ios, .android, .harmony] {
                for converted in Conversion(revoked).allLinks(on: system) where converted.form != .card {
                    // A page that carries an app link is a wrapper of it.
                    let back = try CanonicalURL(of: converted.text).resource ?? Resource(link: converted.text)
                    guard Self.isSamePage(back, revoked) else { continue }
                    count += 1
                    #expect(index.place(of: back) == 0, "\(Self.names(revoked)) as \(converted.text)")
                    let named = RevokedTargetIndex([.link(converted.text)])
                    #expect(named.place(of: revoked) == 0, "\(Self.names(revoked)) by \(converted.text)")
                }
            }
        }
        // A code to pay somebody is converted to nothing (CNV-31).
        #expect((count > 0) == (kind.name != "payment_code"), "\(kind.platform) \(kind.name)")
    }

    @Test("With parameters and fragments that nobody expects", arguments: kinds.indices)
    func additions(number: Int) throws {
        let kind = Self.kinds[number]
        var count = 0
        for (revoked, index) in Self.revoked(of: kind) {
            let link = revoked.url
            guard link.hasPrefix("https://"), !link.contains("#") else { continue }
            let mark = link.contains("?") ? "&" : "?"
            for addition in ["#a", "\(mark)x=1", "\(mark)spm=a.b.c", "\(mark)utm_source=a#b", "\(mark)", "\(mark)x"] {
                for host in [link, Self.upperHost(link), Self.host(link, "."), Self.host(link, ":8443")] {
                    guard let target = try? Resource(link: host + addition) else { continue }
                    count += 1
                    #expect(index.place(of: target) == 0, "\(link) as \(host + addition)")
                }
            }
            let canonical = try CanonicalURL(of: link + mark + "utm_source=a#b")
            let target = try canonical.resource ?? Resource(link: canonical.url)
            #expect(index.place(of: target) == 0, "\(link) as \(canonical.url)")
        }
        let printed = kind.links.filter(\.isPrinted).map(\.template)
        let isOnTheWeb = printed.contains { $0.hasPrefix("https://") && !$0.contains("#") }
        #expect(count > 0 || !isOnTheWeb, "\(kind.platform) \(kind.name)")
    }

    private static func upperHost(_ link: String) -> String { "HTTPS://" + host(link).uppercased() + rest(link) }
    private static func host(_ link: String, _ end: String) -> String { "https://" + host(link) + end + rest(link) }
    private static func host(_ link: String) -> String { String(link.dropFirst(8).prefix { $0 != "/" && $0 != "?" }) }
    private static func rest(_ link: String) -> String { String(link.dropFirst(8).drop { $0 != "/" && $0 != "?" }) }

    @Test("By the mini-program, the app and the host", arguments: kinds.indices)
    func wider(number: Int) {
        let kind = Self.kinds[number]
        for resource in kind.samples(wild: false) {
            if let app = kind.app, let id = resource[app.name] {
                let targets: [RevokedTarget]
                switch app.subject {
                case .miniProgram: targets = [.miniProgram(.init(platform: kind.platform, id: id))]
                case .nobodys: targets = [.miniProgram(.init(platform: "wechat", id: id))]
                case .app(let systems): targets = systems.map { .app(system: $0, id: id) }
                }
                for target in targets {
                    #expect(RevokedTargetIndex([target]).place(of: resource) == 0, "\(Self.names(resource))")
                }
            }
            guard resource.url.hasPrefix("https://") else { continue }
            let host = Self.host(resource.url)
            for target in [RevokedTarget.host(host), .path(host: host, path: "/")] {
                #expect(RevokedTargetIndex([target]).place(of: resource) == 0, "\(target) \(resource.url)")
            }
            #expect(RevokedTargetIndex([.host("a.\(host)")]).place(of: resource) == nil)
        }
    }

    @Test("Another one is not revoked", arguments: kinds.indices)
    func others(number: Int) {
        let kind = Self.kinds[number]
        let all = kind.samples(wild: false)
        for (revoked, index) in Self.revoked(of: kind) {
            let identities = Set(revoked.identities)
            for other in all where identities.isDisjoint(with: other.broadIdentities) {
                #expect(index.place(of: other) == nil, "\(Self.names(revoked)) is not \(Self.names(other))")
            }
        }
    }
}
