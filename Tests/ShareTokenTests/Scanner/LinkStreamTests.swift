// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

@Suite struct LinkStreamTests {
    /// A text that is cut anywhere gives the links of the whole text.
    @Test(
        "Cut everywhere",
        arguments: [
            "看https://a.cn/b，item.jd.com/1.html 和ｈｔｔｐｓ：／／ａ．ｃｎ／ｂ，再看 https://例子。测试。。。。。。。。好",
            "x://a?b={\"c\":\"d e\"} https://s.taobao.com/search?q=手机手机手机手机手机手机，好 s.taobao.com/search?q=手机手机手机 好",
            "intent:#Intent;a=b;end intent:#Intent;a=b https://web.archive.org/web/2020/https://a.cn/b",
            "https://a.cn/1https://b.cn/2,https://c.cn/?u=https://d.cn me@taobao.com taobao.com...taobao.com",
            #"{"u":"https:\/\/a.cn\/b?q=\u676d\ud83d\ude00\u0026c","v":"https:\u002F\u002Fa.cn\u002Fb"} https:\\\/\\\/a.cn\\\/b"#,
            "[CQ:share,url=https://a.cn/b,title=https://item。jd。com/1.html,c] &#x2F;taobao.com https://a.cn/b\\\"",
            "<https://a.cn/b打开> [x](https://a.cn/b_(甲)) `https://a.cn/b中` https://tieba.baidu.com/f?kw=C语言吧&fr=index",
            "https://zh.wikipedia.org/wiki/T恤·b（c）/1 https://a.cn/b#提取码：ab12 https://b23.\u{200B}tv/x\u{200B}?p=2 //3.cn/a",
            "https://abc中文.cn https://e.com／login@evil.example/ https://a.cn，me@qq.com http://a.cn'/> https://b23。tv打开 好",
            #"{"a":"https://e.com\u0040b.cn/ https://b23.\u200btv/x\nhello","b":"https://b\u0032\u0033.tv/x"} https://a.cn/b"#,
            "\"https://item.taobao.com/item.htm?id=520813250866这个\" https://zh.wikipedia.org/wiki/b_(c)中 https://a.cn/x-ไทย",
            "(https://a.cn/b_(c))!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!! https://a.cn/b&quot; '\u{FEFF}https://a.cn'x",
        ])
    func cuts(text: String) {
        let bytes = Array(text.utf8)
        let whole = Array(LinkScanner(utf8: bytes))
        #expect(!whole.isEmpty)
        for cut in bytes.indices {
            var stream = LinkStream()
            var links: [LinkScanner.Link] = []
            for piece in [bytes[..<cut], bytes[cut...]] {
                stream.append(piece)
                while let link = stream.next() { links.append(link) }
            }
            stream.finish()
            while let link = stream.next() { links.append(link) }
            #expect(links == whole, "cut at \(cut)")
        }
    }

    /// Random texts of pieces that begin, end and continue links.
    @Test func piecesOfChance() {
        var state: UInt64 = 0x5EED
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<3000 {
            let bytes = (0...below(30)).flatMap { _ in Array(Self.parts[below(Self.parts.count)].utf8) }
            let whole = Array(LinkScanner(utf8: bytes))
            var end = 0
            for link in whole {
                #expect(link.range.lowerBound >= end && !link.range.isEmpty && link.range.upperBound <= bytes.count)
                end = link.range.upperBound
            }
            var stream = LinkStream()
            var links: [LinkScanner.Link] = []
            var start = 0
            while start < bytes.count {
                let next = min(bytes.count, start + 1 + below(9))
                stream.append(bytes[start..<next])
                while let link = stream.next() { links.append(link) }
                start = next
            }
            stream.finish()
            while let link = stream.next() { links.append(link) }
            #expect(links == whole, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private static let parts = [
        "https://", "http://", "HTTP://", "x://", "//", "：//", "ｈｔｔｐｓ", "：", "／", "．", "Ａ", "intent:#Intent;", ";end",
        "a.cn", "taobao.com", "v.douyin.com", "xhslink.com/m/1", "例子", "/", "?q=", "=", "&", "&amp;", "&quot;", "#",
        "%3D",
        "中", "，", "。", " ", "\n", "(", ")", "[", "]", "'", "\"", "<", "{\"a\":\"", "\"}", "{", "@", ":8080", ".", "..",
        "!",
        "\u{200B}", "😂", "￥", "\\", "a", "http",
        "zh.wikipedia.org/wiki/", "baike.baidu.com\\/item\\/", "pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV", "//3.cn/a",
        "b23.", "tv/BV1tHaA6qEXL", "](", "`", "href=", "&lt;", "&gt;", "提取码", "ab12", "--", "_", "%20", "%23", "_(",
        "·", "（", "）", "’", "/b", "?b=", "&c=d", ".html", "\\u4e2d", "é",
        "\\u0040", "\\u200b", "\\u002e", "\\nb", "me@", "localhost", "；", "~", "$", "？", "-ไทย", "[::1]",
    ]

    @Test func offsetsAreThoseOfTheWholeText() {
        var stream = LinkStream()
        var links: [LinkScanner.Link] = []
        for number in 0..<3000 {
            stream.append(Array("第\(number)条 https://a.cn/\(number)。".utf8))
            while let link = stream.next() { links.append(link) }
            #expect(stream.kept < 4096)
        }
        stream.finish()
        while let link = stream.next() { links.append(link) }
        let text = (0..<3000).map { "第\($0)条 https://a.cn/\($0)。" }.joined()
        #expect(links == Array(LinkScanner(text)))
        #expect(links.count == 3000)
    }

    @Test func aLinkThatIsTooLongIsGivenAndPassedOver() throws {
        let limit = LinkScanner.maximumLength
        let bytes = Array(
            ("看https://a.cn/" + String(repeating: "x", count: limit) + "https://b.cn/ https://c.cn/").utf8)
        let whole = Array(LinkScanner(utf8: bytes))
        #expect(whole.map(\.range) == [3..<limit + 4, bytes.count - 13..<bytes.count])
        #expect(whole.map(\.isTooLong) == [true, false])
        #expect(throws: ShareTokenError(.urlTooLong, at: 3 + limit)) {
            try Resource(sharedUTF8: Array(bytes[..<(limit + 8)]))
        }

        var stream = LinkStream()
        var links: [LinkScanner.Link] = []
        var most = 0
        for start in stride(from: 0, to: bytes.count, by: 1000) {
            stream.append(bytes[start..<min(start + 1000, bytes.count)])
            most = max(most, stream.kept)
            while let link = stream.next() { links.append(link) }
        }
        stream.finish()
        while let link = stream.next() { links.append(link) }
        #expect(links == whole)
        #expect(most < 2 * limit)
    }

    @Test func aLinkOfTheGreatestLengthIsNotTooLong() {
        let link = "https://a.cn/" + String(repeating: "x", count: LinkScanner.maximumLength - 13)
        #expect(Array(LinkScanner(link + " ")).map(\.isTooLong) == [false])
        #expect(Array(LinkScanner(link + "x")).map(\.isTooLong) == [true])
    }

    /// Hostile text in small pieces is kept no longer than needed, and read in the time of its length.
    @Test(arguments: ["http://", "￥", "【", "a.a", "a.taobao.com.", "{", "a://{\"", "intent:#Intent;", "https://例"])
    func hostile(piece: String) {
        var stream = LinkStream()
        let bytes = Array(String(repeating: piece, count: 100).utf8)
        var count = 0
        for _ in 0..<(1 << 18) / bytes.count {
            stream.append(bytes)
            while stream.next() != nil { count += 1 }
            #expect(stream.kept <= 1 << 18)
        }
        stream.finish()
        while stream.next() != nil { count += 1 }
        let text = Array(String(repeating: piece, count: (1 << 18) / bytes.count * 100).utf8)
        #expect(count == LinkScanner(utf8: text).reduce(0) { sum, _ in sum + 1 })
    }
}
