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
        for piece in ["https://", "a://{", "https://a)))))))))))", "://", "aaaaaaaa", "https://a]"] {
            let text = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
            let count = LinkScanner(utf8: Array(text.utf8)).reduce(0) { sum, _ in sum + 1 }
            #expect(count <= text.utf8.count)
        }
        let closing = "https://a" + String(repeating: ")", count: 1 << 20)
        #expect(LinkScanner(utf8: Array(closing.utf8)).reduce(0) { sum, _ in sum + 1 } == 1)
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
