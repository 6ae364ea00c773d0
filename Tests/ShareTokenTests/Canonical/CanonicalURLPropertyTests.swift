// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Properties of every canonical URL.
@Suite struct CanonicalURLPropertyTests {
    /// Links of every shape that the other tests know, and more made from them.
    private static let links: [String] = {
        let written =
            CanonicalURLTests.platforms.map(\.link) + CanonicalURLTests.pages.map(\.link)
            + WrapperTests.links.map { $0.replacing("@", with: "http%3A%2F%2Fexample.com%2F%3Futm_source%3Dx%26a") }
        return written + generated(20_000)
    }()

    /// Links made of parts with and without a meaning, the same in every run.
    private static func generated(_ count: Int) -> [String] {
        var state: UInt64 = 42
        func pick(_ choices: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return choices[Int(truncatingIfNeeded: state >> 33) % choices.count]
        }
        let hosts = [
            "https://item.taobao.com/item.htm", "http://detail.tmall.com/item.htm", "https://mp.weixin.qq.com/s",
            "https://m.tb.cn/h.abc1234", "https://mobile.yangkeduo.com/goods2.html", "https://example.com/",
            "https://www.douyin.com/jingxuan", "https://link.zhihu.com/", "https://c.pc.qq.com/x",
            "http://u@weibo.com/1",
            "https://www.xiaohongshu.com/explore/1", "https://gitee.com/link", "http://example.org:8080/a/b",
            "weixin://dl/business/", "kwai://webview", "https://item.taobao.com./item.htm",
            "https://sub.bilibili.com/v",
        ]
        let parameters = [
            "id=520813250866", "id=01", "id=%35", "spm=a.b", "utm_source=x", "tk=eAvn3w5fPRE", "sign=1",
            "target=https%3A%2F%2Fb.c",
            "pfurl=a.b%3Futm_source%3D1", "url=weixin%3A%2F%2Fdl", "url=http%3A%2F%2Fa.b%2F%23rd", "modal_id=7",
            "ps=Abc", "goods_id=7",
            "__biz=MzA4Njg1MjkzOA==", "mid=1", "idx=1", "sn=247d2fdd47071e11b6a632e9434dea58", "key=k",
            "access_token=t",
            "k", "e=", "=v", "", "x=%253D", "%69d=5", "a=b=c", "appid=wx4e1ba651bbe36d01", "path=a%2Fb", "query=x%3D1",
            "xsec_token=1=",
        ]
        let fragments = [
            "", "", "", "#", "#rd", "#detail", "#/a?utm_source=1", "#!x", "#:~:text=a", "#rd:~:text=a",
            "#a=1&utm_source=2",
            "#utm_source=2&rd", "#access_token=1", "#_rnd12", "#utm_a=1&/x", "#utm_a=1&:~:x",
        ]
        return (0..<count).map { number in
            var link = pick(hosts)
            for place in 0..<number % 6 { link += (place == 0 ? "?" : "&") + pick(parameters) }
            return link + pick(fragments)
        }
    }

    @Test func aCanonicalURLIsItsOwn() throws {
        var count = 0
        for link in Self.links {
            guard let first = try? CanonicalURL(of: link) else { continue }
            count += 1
            let second = try CanonicalURL(of: first.url)
            #expect(second.url == first.url, "\(link)")
            #expect(second.resource == first.resource, "\(link)")
            #expect(second.removed.isEmpty && second.unwrapped.isEmpty && second.repairs.isEmpty, "\(link)")
        }
        #expect(count > 15_000)
    }

    @Test func spellingDoesNotMatter() throws {
        let spellings: [(String) -> String] = [
            { " \($0)\n" },
            { $0.replacing("https://", with: "HTTPS:\\\\", maxReplacements: 1) },
            { link in
                let parts = link.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
                guard link.hasPrefix("http"), parts.count > 3, !parts[2].contains(":") else { return link }
                return "\(parts[0])//\(parts[2].uppercased())\(parts[0] == "https:" ? ":443" : ":80")/./\(parts[3])"
            },
            { $0.hasPrefix("http") ? $0.replacing("://", with: "://me:secret@", maxReplacements: 1) : $0 },
        ]
        for (link, url) in CanonicalURLTests.platforms + CanonicalURLTests.pages {
            for spell in spellings where !link.contains("@evil") && !link.hasPrefix("HTTPS") {
                #expect(try CanonicalURL(of: spell(link)).url == url, "\(spell(link))")
            }
        }
    }

    /// The order of parameters makes no difference on a platform's page, nor do further parameters.
    @Test func theOrderOfParametersDoesNotMatterOnPlatforms() throws {
        for (link, url) in CanonicalURLTests.platforms {
            let beforeFragment = link.prefix { $0 != "#" }
            let parts = beforeFragment.split(separator: "?", maxSplits: 1)
            let pairs = parts.count > 1 ? parts[1].split(separator: "&").map(String.init) : []
            let turned = (pairs.reversed() + ["utm_source=x", "brand_new=1"]).joined(separator: "&")
            #expect(try CanonicalURL(of: "\(parts[0])?\(turned)").url == url)
        }
    }

    /// On an unknown page, removable parameters can be anywhere, and the others keep their bytes.
    @Test func whatIsKeptKeepsItsBytes() throws {
        let kept = ["floorId%3A17741", "a=", "k", "b=%253D", "id=1", "c=%zz", "user_number_id=5", "d=x=y", "+=%20"]
        for place in 0...kept.count {
            let pairs = kept[..<place] + ["utm_id=1", "gclid"] + kept[place...]
            #expect(
                try CanonicalURL(of: "https://example.com/p?" + pairs.joined(separator: "&")).url
                    == "https://example.com/p?" + kept.joined(separator: "&"))
        }
    }

    @Test func timeIsLinear() throws {
        let clock = ContinuousClock()
        let dots = "https://" + String(repeating: "a.", count: 100_000) + "com/"
        let pairs = "https://item.taobao.com/item.htm?" + String(repeating: "a_b=c&", count: 100_000)
        let nested = "https://gitee.com/link?target=" + String(repeating: "https%253A", count: 50_000)
        let fragment = "https://a.b/#" + String(repeating: ":~=&", count: 100_000)
        for link in [dots, pairs, nested, fragment] {
            let time = clock.measure { _ = try? CanonicalURL(of: link) }
            #expect(time < .seconds(5), "\(link.prefix(40))")
        }
    }
}
