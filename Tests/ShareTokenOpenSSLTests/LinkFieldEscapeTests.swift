// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// An issuer that is bound to one app tries to lead elsewhere through a link in a field, which the app may open
/// instead.
@Suite struct LinkFieldEscapeTests {
    /// The kinds that have a field of type `link`, with the name of the field.
    private static let fields = Platform.all.flatMap(\.kinds).flatMap { kind in
        kind.fields.filter(\.type.isLink).map { (kind, $0.name) }
    }

    /// Spellings of links to another owner's page that a browser or an app could follow.
    private static let spellings: [String] = {
        let hosts = [
            "evil.example", "EVIL.example", "evil.example.", "evil.example:443", "evil.example:8443",
            "mall.example@evil.example",
            "mall.example:x@evil.example", "evil.example\\@mall.example", "evil%2Eexample", "ｅｖｉｌ.example",
            "evil。example",
            "192.0.2.1", "0xC0000201", "3221225985", "[2001:db8::1]", "localhost", "xn--evl-jma.example",
            "evıl.example",
        ]
        let schemes = [
            "https://", "HTTPS://", "https:/", "https:", "https:\\\\", "https:\\", "https:///", "http://", "HTTP:",
            "//", "\\\\",
            "/\\", "\\/", " https://", "  //", "\u{a0}https://", "ftp://", "ws:", "wss://", "%68ttps://",
            "https%3A%2F%2F",
            "https%253A%252F%252F", "%20https://", "%09https://", "ht%09tps://", "https:%2F%2F", "javascript://",
            "data://",
            "intent://", "market://", "weixin://",
        ]
        let others = [
            "javascript:alert(1)", "JavaScript:alert(1)", "java%09script:alert(1)", "data:text/html,a", "vbscript:a",
            "file:///etc/passwd", "intent:#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fevil.example;end",
            "about:blank", "blob:https://evil.example/a", "view-source:https://evil.example/",
            "https://link.zhihu.com/?target=https%3A%2F%2Fevil.example%2F",
            "dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fevil.example%2F",
            "dingtalk://dingtalkclient/page/anything?url=https%3A%2F%2Fevil.example%2F",
            "feishu://applink.feishu.cn/client/web_url/open?url=https%3A%2F%2Fevil.example%2F",
            "https://applink.feishu.cn/client/web_url/open?url=https%3A%2F%2Fevil.example%2F",
            "market://details?id=com.evil", "weixin://dl/business/?appid=wx0000000000000000", "mailto:a@evil.example",
        ]
        return schemes.flatMap { scheme in hosts.map { "\(scheme)\($0)/phish" } } + others
    }()

    /// Signs a token with a spelling as the value of a field, without the checks of the library's own initialisers.
    private func token(
        _ kind: ResourceKind, _ field: String, _ value: String, by issuer: ListedIssuer
    ) throws -> Token {
        let values = kind.fields.map { other -> String? in
            if other.name == field { return value }
            guard !other.isOptional else { return nil }
            return other.type.characters.map { String(repeating: "1", count: $0) } ?? "a1"
        }
        let signer = TokenSigner(issuer.key)
        return try signer.sign(
            TokenContent(
                unchecked: signer.suite, keyID: signer.keyID, issuedAt: ListedIssuer.now, lifetime: .thirtyDays,
                claims: .none,
                target: TokenTarget(Resource(unchecked: kind, values: values))))
    }

    @Test func noSpellingPasses() throws {
        #expect(Self.spellings.count >= 500)
        #expect(Set(Self.fields.map(\.0.platform)) == ["dingtalk", "feishu"])
        for (kind, field) in Self.fields {
            // An issuer that runs the platform may vouch for its kinds, but not for the links in their fields.
            let digits = kind.app.flatMap { app in kind.fields.first { $0.name == app.name }?.type.characters }
            let id = digits.map { String(repeating: "1", count: $0) } ?? "a1"
            let bindings =
                kind.app == nil
                ? IssuerBindings(platforms: [kind.platform])
                : IssuerBindings(miniPrograms: [.init(platform: kind.platform, id: id)])
            let issuer = try ListedIssuer(bindings: bindings)
            let verifier = try issuer.verifier()
            let plain = kind.fields.first { $0.name == field }?.isOptional ?? false
            if plain {
                // Without the field, the issuer may vouch for the target.
                let token = try token(kind, "", "", by: issuer)
                #expect(verifier.verdicts(on: token, at: ListedIssuer.now).isValid, "\(kind.platform) \(kind.name)")
            }
            for value in Self.spellings {
                let token = try token(kind, field, value, by: issuer)
                #expect(
                    verifier.verdicts(on: token, at: ListedIssuer.now).failure?.code == .targetNotBound,
                    "\(kind.platform) \(field) \(value)")
            }
        }
    }
}
