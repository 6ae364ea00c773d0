// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The register says of every mini-program and app by which field it is named.
@Suite struct AppNameTests {
    /// Kinds of mini-programs and of stores that name none by an id: a domain or the platform covers them.
    private static let nameless: Set<String> = [
        "android search", "appgallery service_link", "miniapp page", "wechat url_link", "wechat url_scheme",
        "xiaomi_market product",
    ]

    @Test func everyMiniProgramAndAppIsInTheTable() {
        let table = Set(
            AppName.miniPrograms.map { "\($0.platform) \($0.kind)" } + AppName.apps.map { "\($0.platform) \($0.kind)" })
        for kind in Platform.all.flatMap(\.kinds) where [.miniProgram, .appStore].contains(kind.category) {
            let name = "\(kind.platform) \(kind.name)"
            #expect(table.contains(name) != Self.nameless.contains(name), "\(name)")
        }
    }

    @Test func everyFieldOfTheTableIsThere() throws {
        let entries =
            AppName.miniPrograms.map { ($0.platform, $0.kind, $0.field) }
            + AppName.apps.map { ($0.platform, $0.kind, $0.field) }
        for (platform, name, field) in entries {
            let kind = try #require(ResourceKind.named(name, platform: platform), "\(platform) \(name)")
            #expect(kind.fields.contains { $0.name == field }, "\(platform) \(name) \(field)")
        }
    }
}
