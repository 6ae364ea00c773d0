// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct LinkScannerTests {
    @Test(
        "Where links begin and end",
        arguments: [
            ("看这个https://v.douyin.com/iRNBho6a/，打开抖音", ["https://v.douyin.com/iRNBho6a/"]),
            ("【https://m.tb.cn/h.5xYz123】", ["https://m.tb.cn/h.5xYz123"]),
            ("“https://b23.tv/abc1234”", ["https://b23.tv/abc1234"]),
            ("https://3.cn/21E-LEnN亚安科海景房", ["https://3.cn/21E-LEnN"]),
            ("看看 https://item.jd.com/123.html.", ["https://item.jd.com/123.html"]),
            ("(see https://example.com/a_(b)) and", ["https://example.com/a_(b)"]),
            ("[x](https://example.com/a)", ["https://example.com/a"]),
            ("https://a.cn/1https://b.cn/2", ["https://a.cn/1", "https://b.cn/2"]),
            ("bhttps://example.com/x", ["https://example.com/x"]),
            ("HTTPS://EXAMPLE.COM/", ["HTTPS://EXAMPLE.COM/"]),
            ("8.2 nq:/ 刷脸 0@5.com :9pm Http:/T$", []),
            ("taobao://item.taobao.com/item.htm?id=1 打开", ["taobao://item.taobao.com/item.htm?id=1"]),
            (
                "openapp.jdmobile://virtual?params={\"skuId\":\"1\",\"a\":\"b\"} x",
                ["openapp.jdmobile://virtual?params={\"skuId\":\"1\",\"a\":\"b\"}"]
            ),
            ("看 https://例子.测试/path 吧", ["https://例子.测试/path"]),
            ("https://例子。测试，好", ["https://例子。测试"]), ("https://taobao.com打开", ["https://taobao.com"]),
            ("看 https://例子.测试。好", ["https://例子.测试"]), ("https://例子。测试。", ["https://例子。测试"]),
            ("https://，x", []), ("https://[::1]/a]", ["https://[::1]/a"]),
            ("://x", []), ("https://", []), ("a://", []),
        ])
    func spans(text: String, links: [String]) {
        let bytes = Array(text.utf8)
        #expect(LinkScanner(utf8: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) } == links)
    }

    @Test func hostileTextTakesLinearWork() {
        // A quadratic scanner would take hours over these.
        for piece in [
            "https://", "http://http://", "a://{", "a://{\"", "a://{\"a://{\":", "https://a)))))))))))", "://",
            "aaaaaaaa",
            "https://a]", "a.a", "a.", "taobao.com.", "taobao.com@", "￥", "【", "{", "intent:", "intent:#Intent;",
            ";end",
            "https://a/?=中", "https://taobao.com/?q=中https://", "x://a?=中", "taobao.com?q=中",
            "https://a.cn/?u=中=", "https：／／", "ｈｔｔｐ", "&quot;", "[](", "(https://a",
            "https://例", "。", "\u{FEFF}", "<https://a.cn/b中", "b中", "/b中", "](https://a.cn/b中", "（b", "\u{200B}b",
            "https://a，", "https://a中", "https://a!b", "https：／／a，", "https:\\/\\/a\\u0040", "\\u002e", "@a.cn，",
            "a.cn:x，",
            "提取码", "ab12提取码", "https://zh.wikipedia.org/wiki/b（", "https://a.cn/?q=%23中", "//3.cn/", "_(中",
        ] {
            let text = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
            let count = LinkScanner(utf8: Array(text.utf8)).reduce(0) { sum, _ in sum + 1 }
            #expect(count <= text.utf8.count)
        }
        for (head, piece) in [
            ("https://a.cn/", "b中"), ("https://a.cn/", "b中/"), ("https://a.cn/?q=", "b中&c="), ("https://", "b\u{200B}"),
            ("https://", "a@b.cn，"), ("https://例", "b中"), ("https://a.cn", "!b@c.cn"), ("https://a", "\\u0062"),
            ("https://zh.wikipedia.org/wiki/", "b（"), ("<https://a.cn/", "b中"), ("https://a.cn/?q=%23", "b中%23"),
        ] {
            let text = head + String(repeating: piece, count: (1 << 18) / piece.utf8.count)
            #expect(LinkScanner(utf8: Array(text.utf8)).reduce(0) { sum, _ in sum + 1 } >= 1)
        }
        let closing = "https://a" + String(repeating: ")", count: 1 << 20)
        #expect(LinkScanner(utf8: Array(closing.utf8)).reduce(0) { sum, _ in sum + 1 } == 1)
    }

    @Test func bytesThatAreNoUTF8AreSteppedOver() {
        let bytes =
            [0xFF, 0xC3] + Array("https://a.cn/".utf8) + [0xE4, 0xB8] + Array(" https://b.cn/?x=".utf8) + [
                0xED, 0xA0, 0x80,
            ]
        #expect(LinkScanner(utf8: bytes).map(\.range) == [2..<15, 18..<34])
    }

    @Test func aLinkThatIsGivenAsOneIsTakenByteForByte() throws {
        for text in ["https://example.com/a.", "https://example.com/a?b=1&amp;c=2", "https://example.com/~"] {
            let link = ScanMatch(link: Array(text.utf8))
            #expect(link.range == 0..<text.utf8.count && link.url == text)
        }
        #expect(throws: ShareTokenError(.dangerousLink, at: 0)) {
            try ScanMatch(link: Array("javascript:a()".utf8)).resource()
        }
    }

    @Test func whereALinkIsSpelledOtherwise() throws {
        let link = try ShareSelection(inUTF8: Array("看 item.taobao.com/item.htm?id=1&amp;spm=a，好".utf8)).match()
        #expect(link.range == 4..<43)
        #expect(try link.resource().url == "https://item.taobao.com/item.htm?id=1")
        #expect(link.risks == [])
        let wide = try Resource(sharedText: "ｈｔｔｐｓ：／／ｉｔｅｍ．ｔａｏｂａｏ．ｃｏｍ／ｉｔｅｍ．ｈｔｍ？ｉｄ＝１")
        #expect(wide.url == "https://item.taobao.com/item.htm?id=1")
        // Offsets are those of the text: of the colon after the host, and of the user name.
        let port = try ShareSelection(inUTF8: Array("http：//example.com:8080/\u{202E}".utf8)).match()
        #expect(port.risks.map(\.offset) == [0, 20, 26])
        #expect(throws: ShareTokenError(.credentialsInLink, at: 14)) {
            try Resource(sharedText: "看 https：//u:p@example.com/")
        }
        #expect(throws: ShareTokenError(.badPort, at: 22)) { try Resource(sharedText: "https：//example.com:a/") }
    }

    @Test func aPathBeyondASCIIIsWhole() throws {
        let resource = try Resource(sharedText: "见 https://example.com/路径?q=值。")
        #expect(resource.url == "https://example.com/%E8%B7%AF%E5%BE%84?q=%E5%80%BC")
    }

    @Test func aLinkIsPreferredToAHostThatIsNamed() throws {
        #expect(try Resource(sharedText: "taobao.com 上的店：https://example.com/shop").url == "https://example.com/shop")
        #expect(try Resource(sharedText: "去 taobao.com 看看").url == "https://taobao.com/")
    }

    @Test func aPlatformsLinkIsPreferred() throws {
        let text = "详情 https://example.com/help 购买 https://item.taobao.com/item.htm?id=1&spm=x"
        #expect(try Resource(sharedText: text).url == "https://item.taobao.com/item.htm?id=1")
        #expect(throws: ShareTokenError(.noLink)) { try Resource(sharedText: "nothing") }
        #expect(throws: ShareTokenError(.credentialsInLink, at: 12)) {
            try Resource(sharedText: "看 https://u:p@example.com/")
        }
    }
}
