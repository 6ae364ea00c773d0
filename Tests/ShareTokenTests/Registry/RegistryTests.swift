// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// A registry of two platforms gives the answers of two platforms, wherever it is asked.
@Suite struct RegistryTests {
    private static let two = Registry(platforms: [.bilibili, .taobao])
    private static let item = "https://item.jd.com/100012043978.html"
    private static let known = "https://item.taobao.com/item.htm?id=520813250866"

    @Test func theBuiltInOneHasAllPlatforms() {
        #expect(Registry.standard.platforms.map(\.id) == Platform.all.map(\.id))
        #expect(Registry.standard.platform("jd")?.name == Platform.jd.name)
        #expect(Registry.standard.kind("item", platform: "jd")?.platform == "jd")
        #expect(Registry.standard.kind("page", platform: "web")?.code == 0)
        #expect(Registry.standard == .standard && Registry.standard != Self.two)
    }

    @Test func whatItHas() {
        #expect(Self.two.platform("taobao")?.id == "taobao" && Self.two.platform("jd") == nil)
        #expect(Self.two.kind("item", platform: "taobao")?.code == 1)
        #expect(Self.two.kind("item", platform: "jd") == nil)
        #expect(Self.two.kind("page", platform: "web")?.code == 0)
    }

    @Test func canonicalURLs() throws {
        let pages = (
            try CanonicalURL(of: Self.item + "?utm_source=a&ad_od=share", registry: Self.two),
            try CanonicalURL(of: Self.item + "?utm_source=a&ad_od=share")
        )
        #expect(pages.0.platform == nil && pages.0.resource == nil)
        #expect(
            pages.0.url == Self.item + "?ad_od=share", "the tracker of any page is gone, that of the platform is not")
        #expect(pages.1.platform == "jd" && pages.1.url == Self.item)
        #expect(try CanonicalURL(of: Self.known + "&spm=a", registry: Self.two).url == Self.known)
        // The names of removed parameters are computed later, with the same registry.
        #expect(pages.0.removed.map(\.name) == ["utm_source"])
        #expect(pages.1.removed.map(\.name) == ["utm_source", "ad_od"])
        let wrapper = "https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2F"
        #expect(try CanonicalURL(of: wrapper, registry: Self.two).unwrapped.isEmpty)
        #expect(try CanonicalURL(of: wrapper).url == "https://example.com/")
    }

    @Test func scanning() {
        let text = "看 item.jd.com/1.html 和 \(Self.known) 和 BV17x411w7KC 和 https://b23.tv/abc1234 【京东】\(Self.item)"
        let matches = Array(ShareScanner(text, registry: Self.two))
        #expect(matches.map(\.platform) == ["taobao", "bilibili", "bilibili", nil])
        #expect(matches.last?.label == nil && matches.last?.resource == nil)
        let all = Array(ShareScanner(text))
        #expect(all.map(\.platform) == ["jd", "taobao", "bilibili", "bilibili", "jd"])
        #expect(all.last?.label == "京东")
        let meeting = "#腾讯会议：694-179-234"
        #expect(Array(ShareScanner(meeting, registry: Self.two)).isEmpty)
        #expect(ShareScanner(meeting).map(\.platform) == ["tencent_meeting"])
        #expect(LinkScanner("看 item.jd.com/1.html", registry: Self.two).map(\.range) == [])
        var stream = LinkStream(registry: Self.two)
        stream.append("看 item.jd.com/1.html 和 item.taobao.com/item.htm?id=1 ".utf8)
        stream.finish()
        var found: [LinkScanner.Link] = []
        while let link = stream.next() { found.append(link) }
        #expect(found.count == 1)
    }

    @Test func answersOfAResolver() throws {
        let short = try #require(ShareScanner("https://b23.tv/abc1234", registry: Self.two).first { _ in true })
        #expect(short.isOpaque && short.resolved(by: Self.item).resolution?.resource == nil)
        #expect(short.resolved(by: Self.known).resolution?.resource?.kind.platform == "taobao")
        #expect(OpaqueShare(try ShareSelection(inUTF8: Array("https://3.cn/abc".utf8), registry: Self.two)) == nil)
        let selection = try ShareSelection(inUTF8: Array("https://b23.tv/abc1234".utf8), registry: Self.two)
        let share = try #require(OpaqueShare(selection))
        #expect(share.platform?.id == "bilibili")
    }

    @Test func sharedLinks() throws {
        let text = Array("\(Self.item) \(Self.known)".utf8)
        #expect(try ShareSelection(inUTF8: text, registry: Self.two).match().platform == "taobao")
        #expect(try ShareSelection(inUTF8: text).match().platform == "jd")
        #expect(try Resource(sharedText: Self.item, registry: Self.two).kind.code == 0)
        #expect(ScanMatch(link: Array(Self.item.utf8), registry: Self.two).resource == nil)
    }

    @Test func resources() throws {
        #expect(try Resource(link: Self.item, registry: Self.two).kind.code == 0)
        #expect(try Resource(link: Self.known, registry: Self.two).kind.code == 1)
        #expect(throws: ShareTokenError(.unknownLink)) { try Resource(platformLink: Self.item, registry: Self.two) }
        #expect(throws: ShareTokenError(.unknownResource)) {
            try Resource(platform: "jd", kind: "item", fields: [("sku", "1")], registry: Self.two)
        }
        #expect(try Resource(platform: "jd", kind: "item", fields: [("sku", "1")]).kind.platform == "jd")
    }

    @Test func cards() throws {
        let json =
            #"{"app":"com.tencent.tuwen.lua","meta":{"news":{"title":"a","jumpUrl":"\#(Self.item)"}},"view":"news"}"#
        #expect(try Card(ark: Array(json.utf8), registry: Self.two).resource().kind.code == 0)
        #expect(try Card(ark: Array(json.utf8)).resource().kind.platform == "jd")
        #expect(ShareScanner(json, registry: Self.two).map(\.resource?.kind.code) == [0])
    }
}
