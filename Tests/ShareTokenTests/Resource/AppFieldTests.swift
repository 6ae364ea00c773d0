// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Every kind of a mini-program or app names the field with its id.
@Suite struct AppFieldTests {
    /// Kinds of mini-programs and of stores without an id: a domain or the platform covers them.
    private static let nameless: Set<String> = [
        "android search", "appgallery service_link", "wechat url_link", "wechat url_scheme", "xiaomi_market product",
    ]

    @Test func everyMiniProgramAndAppIsNamed() {
        for kind in Platform.all.flatMap(\.kinds) where [.miniProgram, .appStore].contains(kind.category) {
            let name = "\(kind.platform) \(kind.name)"
            #expect((kind.app != nil) != Self.nameless.contains(name), "\(name)")
        }
    }

    @Test func everyFieldIsThere() {
        for kind in Platform.all.flatMap(\.kinds) {
            guard let app = kind.app else { continue }
            #expect(kind.fields.contains { $0.name == app.name }, "\(kind.platform) \(kind.name) \(app.name)")
        }
    }
}
