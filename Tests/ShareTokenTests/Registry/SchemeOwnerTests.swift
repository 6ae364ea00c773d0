// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// An app scheme has the same owner in the scanner, the risk report, the canonical URL and a conversion.
@Suite struct SchemeOwnerTests {
    /// The schemes of templates and wrappers of platforms, except those that are fields.
    private static let schemes: [String] = {
        let templates = Platform.all.flatMap(\.kinds).flatMap(\.links).map(\.template)
        let wrappers = Platform.all.flatMap(\.wrappers).map { String(decoding: $0.scheme, as: UTF8.self) }
        let schemes = templates.compactMap { $0.split(separator: ":").first.map(String.init) } + wrappers
        return Set(schemes).filter { !["https", "intent"].contains($0) && !$0.contains("{") }.sorted()
    }()

    private static let nobody = Registry(platforms: [])

    @Test func thereAreSuch() {
        #expect(Self.schemes.count > 60)
        #expect(Self.schemes.contains("tbopen") && Self.schemes.contains("suning"))
    }

    @Test(arguments: schemes)
    func everyoneNamesOneOwner(scheme: String) throws {
        let link = "\(scheme)://nobody-has-this-place/x?y=1"
        let match = try #require(ShareScanner(link).first { _ in true })
        let owner = try #require(match.platform, "the scanner knows no owner")
        #expect(Platform.all.contains { $0.id == owner && Self.holds($0, scheme) }, "\(owner) has no such scheme")
        #expect(!match.risks.contains { $0.code == .unknownScheme })
        #expect(!RiskReport(of: try URLRecord(parsing: link), in: link).contains(.unknownScheme))
        if let canonical = try? CanonicalURL(of: link) {
            #expect(canonical.platform == owner)
            #expect(match.resource?.kind.platform == owner)
        }
        // With a registry without platforms, the scheme has no owner anywhere.
        let stranger = try #require(ShareScanner(link, registry: Self.nobody).first { _ in true })
        #expect(stranger.platform == nil && stranger.risks.contains { $0.code == .unknownScheme })
        #expect(throws: ShareTokenError(.unsupportedScheme)) { try CanonicalURL(of: link, registry: Self.nobody) }
    }

    /// Whether a template or a wrapper of a platform has a scheme.
    private static func holds(_ platform: Platform, _ scheme: String) -> Bool {
        platform.kinds.contains { kind in kind.links.contains { $0.template.hasPrefix("\(scheme)://") } }
            || platform.wrappers.contains { $0.scheme == Array(scheme.utf8) }
    }

    /// If a template with a field for the scheme reads a link, the risk report does not call the scheme unknown.
    @Test(arguments: ["snssdk4711://microapp?app_id=tt0a1b2c3d4e5f6a7b01", "nobody://miniapp/com.example.app/pages/a"])
    func aLinkThatIsReadHasNoUnknownScheme(link: String) throws {
        let canonical = try CanonicalURL(of: link)
        #expect(canonical.resource != nil)
        #expect(!canonical.risks(in: Array(link.utf8)).contains { $0.code == .unknownScheme })
    }
}
