// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// An issuer that is bound to one domain tries to vouch for others.
@Suite struct BindingEscapeTests {
    private func code(_ issuer: ListedIssuer, _ link: String) throws -> ShareTokenError.Code? {
        try issuer.verifier().verdicts(on: issuer.token(link), at: ListedIssuer.now).failure?.code
    }

    @Test(arguments: [
        "https://evil.com/", "https://taobao.com.evil.cn/", "https://eviltaobao.com/", "https://taobao.com.cn/",
        "https://taobao.co/", "https://com/", "https://xn--tobao-4ve.com/", "https://taobao.com-evil.com/",
        "https://www.xn--tobao-xqa.com/a", "https://taobao.com:8443/",
    ])
    func anotherDomain(_ link: String) throws {
        #expect(try code(ListedIssuer(), link) == .targetNotBound)
    }

    @Test(arguments: [
        "https://taobao.com/", "https://item.taobao.com/item.htm?id=1", "https://a.b.taobao.com/x",
        "https://TAOBAO.com/x",
    ])
    func theDomainAndThoseBelow(_ link: String) throws {
        #expect(try code(ListedIssuer(), link) == nil)
    }

    @Test func aTrailingDotIsAnotherHost() throws {
        #expect(try code(ListedIssuer(), "https://www.taobao.com./page") == .targetNotBound)
    }

    @Test func aLookAlikeInUnicode() throws {
        // The second letter is Cyrillic.
        #expect(try code(ListedIssuer(), "https://www.t\u{0430}obao.com/page") == .targetNotBound)
    }

    @Test func aUserName() throws {
        #expect(throws: ShareTokenError.self) { try Resource(link: "https://taobao.com@evil.com/") }
        #expect(try code(ListedIssuer(), "https://evil.com/taobao.com/") == .targetNotBound)
        #expect(try code(ListedIssuer(), "https://evil.com/?https://taobao.com/") == .targetNotBound)
    }

    @Test func anothersMiniProgram() throws {
        let mine = IssuerBindings(
            domains: ["taobao.com", "weixin.qq.com"],
            miniPrograms: [.init(platform: "wechat", id: "wx4e1ba651bbe36d01")])
        let link = "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index"
        #expect(try code(ListedIssuer(bindings: mine), link) == nil)
        let other = "weixin://dl/business/?appid=wx4e1ba651bbe36d02&path=pages/index"
        #expect(try code(ListedIssuer(bindings: mine), other) == .targetNotBound)
        #expect(try code(ListedIssuer(), link) == .targetNotBound)
        let elsewhere = IssuerBindings(miniPrograms: [.init(platform: "qq", id: "wx4e1ba651bbe36d01")])
        #expect(try code(ListedIssuer(bindings: elsewhere), link) == .targetNotBound)
    }

    @Test func aPlatformIsNotItsCompetitor() throws {
        let taobao = IssuerBindings(platforms: ["taobao"])
        #expect(try code(ListedIssuer(bindings: taobao), "https://item.taobao.com/item.htm?id=1") == nil)
        #expect(try code(ListedIssuer(bindings: taobao), "https://item.jd.com/1.html") == .targetNotBound)
        #expect(try code(ListedIssuer(bindings: taobao), "https://www.taobao.com/unknown") == .targetNotBound)
    }

    @Test func noBindingIsNoTrust() throws {
        #expect(
            try code(ListedIssuer(bindings: IssuerBindings()), "https://item.taobao.com/item.htm?id=1")
                == .targetNotBound)
    }
}
