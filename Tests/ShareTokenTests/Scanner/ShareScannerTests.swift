// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Properties of the scanner that vectors cannot show: it is total, linear and bounded.
@Suite struct ShareScannerTests {
    private static let pieces = [
        "￥", "【", "】", "「", "」", "《", "》", "淘宝", "抖音", "https://", "m.tb.cn/h.3n52vLA", "item.taobao.com/item.htm?id=1",
        "E1UAbOaNcwP", "3DIFi3EsIAhRkW", "#小程序://", "/", "老黄历", "35B5dLQIuMbBuhC", "##", "[抖音口令]", "\u{200B}",
        "\u{202E}",
        " ", "\n", "](", "[", "😆", "$", "&amp;", "提取码: jewv", "会议号：987-654-321",
        "1jaiLFO8eq8BEJKoz1VWrx4KrwHxMbNPM1AOkHyIHNV",
    ]

    /// Texts put together at random, some of them with bytes knocked out.
    private static func randomTexts(_ count: Int) -> [[UInt8]] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<count).map { _ in
            var text: [UInt8] = []
            for _ in 0..<next(40) { text += pieces[next(pieces.count)].utf8 }
            if !text.isEmpty, next(3) == 0 { text[next(text.count)] = UInt8(next(256)) }
            return text
        }
    }

    @Test func matchesAreInOrderAndInsideTheText() {
        for text in Self.randomTexts(4000) {
            let matches = Array(ShareScanner(utf8: text))
            var end = 0
            for (index, match) in matches.enumerated() {
                #expect(match.range.lowerBound >= end)
                #expect(match.range.upperBound <= text.count && !match.range.isEmpty)
                #expect(match.outerRange.lowerBound <= match.range.lowerBound)
                #expect(
                    match.outerRange.upperBound >= match.range.upperBound && match.outerRange.upperBound <= text.count)
                #expect(match.risks.allSatisfy { (0...text.count).contains($0.offset) })
                if let pair = match.pair {
                    #expect(matches.indices.contains(pair) && pair != index)
                    #expect(matches[pair].pair == index)
                    #expect(matches[pair].title == match.title && matches[pair].label == match.label)
                }
                end = match.range.upperBound
            }
        }
    }

    @Test func everyLinkOfTheFinderIsAMatch() {
        for text in Self.randomTexts(1000) {
            let links = ShareScanner(utf8: text).filter {
                $0.canonical != nil || $0.error != nil && $0.form != .shareToken
            }
            #expect(links.map(\.range) == LinkScanner(utf8: text).map(\.range))
        }
    }

    @Test func hundredThousandCandidates() {
        let text = Array(String(repeating: "￥E1UAbOaNcwP￥ ", count: 100_000).utf8)
        var count = 0
        for match in ShareScanner(utf8: text) {
            #expect(match.range.lowerBound == count * 18 + 3)
            count += 1
        }
        #expect(count == 100_000)
    }

    @Test(arguments: [
        "http://", "￥", "【", "「", "](", "#小程序://a/", "##", "会议号：1", "a1", "《》", "\u{200B}", "{\"app\":", "<msg>",
        "[CQ:json,data=", "_é", "=a,", "\\u0026",
    ])
    func hostileTextsTakeLinearTime(piece: String) {
        // Some pieces are hostile only inside of one long link.
        let start = ["_é", "=a,", "\\u0026"].contains(piece) ? "https://a" : ""
        let small = Array((start + String(repeating: piece, count: 20_000)).utf8)
        let large = Array((start + String(repeating: piece, count: 160_000)).utf8)
        let clock = ContinuousClock()
        var counts = [0, 0]
        let short = clock.measure { counts[0] = ShareScanner(utf8: small).reduce(0) { count, _ in count + 1 } }
        let long = clock.measure { counts[1] = ShareScanner(utf8: large).reduce(0) { count, _ in count + 1 } }
        // The long text is eight times as long; quadratic work would take sixty-four times as long.
        #expect(long < short * 32 + .milliseconds(200))
        #expect(counts[1] >= counts[0])
    }
}
