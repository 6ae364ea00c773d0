// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Properties of every text, tested with links, tokens and cards that are damaged at random, the same in every run.
@Suite struct ScanMutationTests {
    private static let seeds: [[UInt8]] = [
        "【淘宝】https://e.tb.cn/h.X1?tk=sDuOg3Id11h CZ356 「灯」点击链接直接打开",
        "https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866#detail，看看",
        "https://c.pc.qq.com/middlem.html?pfurl=http%3A%2F%2Fitem.taobao.com%2Fitem.html%3Fid%3D520813250866",
        "https://blog.51cto.com/transfer?utm_source=x&https%3A%2F%2Fb.example%2Fp%3Fa%3D1",
        "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index&query=id%3D42&env_version=trial",
        "weixin://dl/business/?appid=wx33fd6cdc62520063&path=pages%2Fsub-preMeeting%2Fjoin-meeting%2Fjoin-meeting"
            + "&query=scene%3Dm%253D694179234",
        "qq://miniapp/1112386029/pages/index?id=1", "https://m.q.qq.com/a/p/1112386029?s=pages%2Findex%3Fid%3D1",
        "bytedance://miniapp/tt9e8ae83701a02833/pages/discover/index/?from=a",
        "alipays://platformapi/startapp?appId=2021001123611000&page=pages%2Findex%3Fa%3D1&query=b%3D2",
        "intent://www.bilibili.com/video/BV17x411w7KC#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fa.cn;end",
        #"{"app":"com.tencent.tuwen.lua","meta":{"news":{"jumpUrl":"https://b23.tv/BV17x411w7KC","title":"t"}},"#
            + #""prompt":"p","view":"news"}"#,
        "链接: https://pan.baidu.com/s/1abcdefghij 提取码: jewv", "#小程序://老黄历/35B5dLQIuMbBuhC", "😆E1UAbOaNcwP😆",
        "8.79 复制打开抖音 https://v.douyin.com/iRNBho5m/ u@F.hB 05/24 dNW:/", "[shown](https://example.com/a?b=(c))",
        "https://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&amp;mid=2652098162&amp;idx=1&amp;sn=247d2fdd47071e11b6a632e9434dea58",
    ].map { Array($0.utf8) }

    private static let pieces: [[UInt8]] = [
        "%2F", "%00", "%252e", "%252F", "..", "/../", "%2e%2e", "%C0%AF", "\u{200B}", "\u{202E}", "&amp;", "#", "?",
        "&",
        "=", "%", "@", ":", "//", "https://", "javascript:", "￥", "【", "】", "「", "」", "\n", " ", "\0", "[CQ:", "]", "{",
        "}", "\"", "<", "%25", "中", "&tk=aB3dE5gH7jK", "http%3A%2F%2F127.0.0.1",
    ].map { Array($0.utf8) }

    private struct Random {
        var state: UInt64

        mutating func callAsFunction(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return limit > 0 ? Int(state >> 33) % limit : 0
        }
    }

    private static func texts(_ count: Int) -> [[UInt8]] {
        var random = Random(state: 20_261_125)
        return (0..<count).map { number in
            var text = seeds[number % seeds.count]
            for _ in 0...random(4) {
                let place = random(text.count + 1)
                switch random(4) {
                case 0: if place < text.count { text[place] = UInt8(random(256)) }
                case 1: text.removeSubrange(place..<min(text.count, place + random(8)))
                case 2: text += seeds[random(seeds.count)]
                default: text.insert(contentsOf: pieces[random(pieces.count)], at: place)
                }
            }
            return text
        }
    }

    private static let damaged = texts(3600)

    private static func shown(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self).debugDescription }

    @Test func matchesEndBetweenCharacters() {
        for text in Self.damaged where String(validating: text, as: UTF8.self) != nil {
            for match in ShareScanner(utf8: text) {
                for range in [match.range, match.outerRange] {
                    for place in [range.lowerBound, range.upperBound] where place < text.count {
                        #expect(text[place] & 0xC0 != 0x80, "\(Self.shown(text)) \(range)")
                    }
                }
            }
        }
    }

    @Test func whatIsFoundIsCanonical() throws {
        var count = 0
        for text in Self.damaged {
            for match in ShareScanner(utf8: text) where match.form != .shareToken {
                guard let url = match.url else { continue }
                count += 1
                #expect(try CanonicalURL(of: url).url == url, "\(Self.shown(text))")
                #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(Self.shown(text))")
            }
        }
        #expect(count > 2400)
    }

    @Test func rewritingLeavesTheRestAsItWas() {
        for text in Self.damaged.prefix(1200) {
            for form in [TargetForm.url, .app, .card] {
                let rewriting = Rewriter(to: form).rewrite(text) { (_) throws(VerificationFailure) in
                    throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
                } issuing: { _ throws(ShareTokenError) in
                    throw ShareTokenError(.noLink)
                }
                var expected: [UInt8] = []
                var position = 0
                for item in rewriting.replaced {
                    expected += text[position..<item.range.lowerBound] + Array(item.text.utf8)
                    position = item.range.upperBound
                }
                #expect(rewriting.text == expected + text[position...], "\(Self.shown(text))")
                #expect(rewriting.kept.allSatisfy { (0...text.count).contains($0.error.offset) })
            }
        }
    }

    @Test func piecesAreReadAsTheWhole() {
        var random = Random(state: 1)
        for text in Self.damaged.prefix(1200) {
            var stream = LinkStream()
            var found: [Range<Int>] = []
            var position = 0
            while position < text.count {
                let end = min(text.count, position + 1 + random(9))
                stream.append(text[position..<end])
                position = end
                while let link = stream.next() { found.append(link.range) }
            }
            stream.finish()
            while let link = stream.next() { found.append(link.range) }
            #expect(found == LinkScanner(utf8: text).map(\.range), "\(Self.shown(text))")
        }
    }
}
