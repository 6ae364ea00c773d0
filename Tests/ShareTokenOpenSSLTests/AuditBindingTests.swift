// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Findings 3, 4 and 15 of the audit of 2026-11-30, on bindings and revocations.
@Suite struct AuditBindingTests {
    private func code(_ issuer: ListedIssuer, _ link: String) throws -> ShareTokenError.Code? {
        try issuer.verifier().verdicts(on: issuer.token(link), at: ListedIssuer.now).failure?.code
    }

    /// Finding 3: a revoked video was valid again with a time or a part.
    @Test(arguments: ["", "?t=1", "?p=2", "?p=2&t=1"])
    func aRevokedVideo(_ rest: String) throws {
        var issuer = try ListedIssuer(bindings: IssuerBindings(platforms: ["bilibili"]))
        let video = "https://www.bilibili.com/video/BV17x411w7KC"
        issuer.list.revoked.targets = [Revocation(.link(video), reason: .unlawful, at: ListedIssuer.now)]
        #expect(try code(issuer, video + rest) == .revokedTarget)
        #expect(try code(issuer, "https://www.bilibili.com/video/BV1xx411c7mD" + rest) == nil)
    }

    /// Finding 3: a revoked page of a mini-program was valid again with a query or as another version.
    @Test(arguments: ["", "&query=a%3D1", "&env_version=trial", "&query=a%3D1&env_version=develop"])
    func aRevokedPageOfAMiniProgram(_ rest: String) throws {
        var issuer = try ListedIssuer(bindings: IssuerBindings(platforms: ["wechat"]))
        let page = "weixin://dl/business/?appid=wx0123456789abcdef&path=pages/index"
        issuer.list.revoked.targets = [Revocation(.link(page), reason: .fraud, at: ListedIssuer.now)]
        #expect(try code(issuer, page + rest) == .revokedTarget)
        #expect(try code(issuer, page + "2" + rest) == nil)
        let program = IssuerBindings.MiniProgram(platform: "wechat", id: "wx0123456789abcdef")
        issuer.list.revoked.targets = [Revocation(.miniProgram(program), reason: .fraud, at: ListedIssuer.now)]
        #expect(try code(issuer, page + "2" + rest) == .revokedTarget)
    }

    /// Finding 3: a revoked item was valid again as a web page with one more parameter.
    @Test(arguments: ["", "&x=1", "#a", "&utm_source=b"])
    func aRevokedItemAsAPage(_ rest: String) throws {
        var issuer = try ListedIssuer()
        let item = "https://item.taobao.com/item.htm?id=520813250866"
        let page = try Resource(platform: "web", kind: "page", fields: [("url", item + rest)])
        let signer = TokenSigner(issuer.key)
        let token = try signer.sign(
            TokenContent(
                suite: signer.suite, keyID: signer.keyID, issuedAt: ListedIssuer.now, lifetime: .thirtyDays,
                target: page))
        #expect(try issuer.verifier().verdicts(on: token, at: ListedIssuer.now).failure == nil)
        issuer.list.revoked.targets = [Revocation(.link(item), reason: .fraud, at: ListedIssuer.now)]
        #expect(try issuer.verifier().verdicts(on: token, at: ListedIssuer.now).failure?.code == .revokedTarget)
    }

    /// A revoked page stays revoked as the fallback page of a mini-program.
    @Test func aRevokedPageInsideATarget() throws {
        var issuer = try ListedIssuer(
            bindings: IssuerBindings(
                domains: ["mall.example"], miniPrograms: [.init(platform: "dingtalk", id: "1234567890123456")]))
        let link =
            "dingtalk://dingtalkclient/action/open_mini_app?miniAppId=1234567890123456&page=pages/index"
            + "&fallback_url=https%3A%2F%2Fmall.example%2Fevil%3Fx%3D1"
        #expect(try code(issuer, link) == nil)
        issuer.list.revoked.targets = [
            Revocation(.path(host: "mall.example", path: "/evil"), reason: .fraud, at: ListedIssuer.now)
        ]
        #expect(try code(issuer, link) == .revokedTarget)
    }

    /// Finding 3: a revoked web page was valid again with one more parameter.
    @Test(arguments: ["", "&x=1", "#a", "&x=1#a"])
    func aRevokedPage(_ rest: String) throws {
        var issuer = try ListedIssuer(bindings: IssuerBindings(domains: ["mall.example"]))
        issuer.list.revoked.targets = [
            Revocation(.link("https://mall.example/a?id=1"), reason: .fraud, at: ListedIssuer.now)
        ]
        #expect(try code(issuer, "https://mall.example/a?id=1" + rest) == .revokedTarget)
        #expect(try code(issuer, "https://mall.example/a?id=2" + rest) == nil)
    }

    /// No token of a revoked issuer is valid, whatever the status of its keys.
    @Test func aRevokedIssuer() throws {
        var issuer = try ListedIssuer()
        let link = "https://item.taobao.com/item.htm?id=520813250866"
        issuer.list.revoked.issuers = [Revocation("another", reason: .fraud, at: ListedIssuer.now)]
        #expect(try code(issuer, link) == nil)
        issuer.list.revoked.issuers.append(Revocation("mall", reason: .fraud, at: ListedIssuer.now))
        #expect(try code(issuer, link) == .revokedIssuer)
        #expect(try issuer.accepted().revocation(ofIssuer: "mall")?.reason == .fraud)
    }

    /// A link in a field can be revoked like the target itself.
    @Test func anyOfSeveral() throws {
        var issuer = try ListedIssuer()
        issuer.list.revoked.targets = [Revocation(.host("evil.example"), reason: .fraud, at: ListedIssuer.now)]
        let list = try issuer.accepted()
        let item = try Resource(link: "https://item.taobao.com/item.htm?id=1")
        let page = try Resource(link: "https://www.evil.example/")
        #expect(list.revocation(ofAny: [item]) == nil)
        #expect(list.revocation(ofAny: [item, page])?.subject == .host("evil.example"))
        #expect(list.revocation(of: page)?.reason == .fraud)
    }

    /// Finding 4: a site that named another owner's app could vouch for it.
    @Test func anAppThatASiteNames() throws {
        let certificate = Array(repeating: "AB", count: 32).joined(separator: ":")
        let file = """
            [{"relation": ["delegate_permission/common.handle_all_urls"], "target": {"namespace": "android_app",
              "package_name": "com.tencent.mm", "sha256_cert_fingerprints": ["\(certificate)"]}}]
            """
        var bindings = IssuerBindings()
        try bindings.add(Association(reading: Array(file.utf8), as: .assetLinks), from: "evil-site.example")
        #expect(bindings.apps.map(\.id) == ["com.tencent.mm"])
        let app = "market://details?id=com.tencent.mm"
        #expect(try code(ListedIssuer(bindings: bindings), app) == .targetNotBound)
        bindings.apps[0].confirmedBy = certificate
        #expect(try code(ListedIssuer(bindings: bindings), app) == nil)
        // A later association file of the site does not remove the confirmation.
        try bindings.add(Association(reading: Array(file.utf8), as: .assetLinks), from: "evil-site.example")
        #expect(try code(ListedIssuer(bindings: bindings), app) == nil)
    }

    /// Finding 15: a domain above a public suffix covered other owners' domains below the suffix.
    @Test(arguments: [
        ("amazonaws.com", "https://bucket.s3.amazonaws.com/a", false),
        ("amazonaws.com", "https://s3.amazonaws.com/a", false),
        ("amazonaws.com", "https://aws.amazonaws.com/a", true),
        ("amazonaws.com", "https://amazonaws.com/a", true),
        ("bucket.s3.amazonaws.com", "https://bucket.s3.amazonaws.com/a", true),
        ("kawasaki.jp", "https://a.b.kawasaki.jp/", false),
        ("kawasaki.jp", "https://b.kawasaki.jp/", false),
        ("kawasaki.jp", "https://city.kawasaki.jp/", false),
        ("city.kawasaki.jp", "https://www.city.kawasaki.jp/", true),
        ("b.kobe.jp", "https://a.b.kobe.jp/", false),
    ])
    func aDomainAboveASuffix(_ domain: String, _ link: String, _ isCovered: Bool) throws {
        #expect(try IssuerBindings(domains: [domain]).covers(Resource(link: link)) == isCovered, "\(link)")
    }
}
