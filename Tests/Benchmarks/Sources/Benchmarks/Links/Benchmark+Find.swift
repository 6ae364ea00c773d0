// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

extension Benchmark {
    /// The cost of finding links in texts.
    static var find: [Benchmark] {
        [
            Benchmark(
                name: "find-link",
                figures: { plan in
                    let time = try Measurement(plan, findLink()).nanoseconds
                    return [
                        Figure(
                            name: "find-link", value: time.median, unit: "ns", target: nil, spread: time,
                            note: "one link in a share text of \(shareText.count) bytes")
                    ]
                },
                operation: findLink),
            Benchmark(
                name: "find-chinese", figures: { [try rate("find-chinese", $0, chinese, findChinese())] },
                operation: findChinese),
            Benchmark(
                name: "find-english", figures: { [try rate("find-english", $0, english, findEnglish())] },
                operation: findEnglish),
            Benchmark(
                name: "match-token",
                figures: { [try time("match-token", $0, taoText, matchToken())] }, operation: matchToken),
            Benchmark(
                name: "match-link", figures: { [try time("match-link", $0, jdText, matchLink())] },
                operation: matchLink),
            Benchmark(
                name: "match-chinese", figures: { [try rate("match-chinese", $0, chinese, matchChinese())] },
                operation: matchChinese),
            Benchmark(
                name: "match-english", figures: { [try rate("match-english", $0, english, matchEnglish())] },
                operation: matchEnglish),
        ]
    }

    private static func findLink() -> Operation { finding(in: shareText) }
    private static func findChinese() -> Operation { finding(in: chinese) }
    private static func findEnglish() -> Operation { finding(in: english) }

    private static func matchToken() -> Operation { matching(in: taoText) }
    private static func matchLink() -> Operation { matching(in: jdText) }
    private static func matchChinese() -> Operation { matching(in: chinese) }
    private static func matchEnglish() -> Operation { matching(in: english) }

    /// Scans a text and reads platform, fields and canonical URL of each match.
    private static func matching(in text: [UInt8]) -> Operation {
        {
            var scanner = ShareScanner(utf8: text)
            var sum = 1
            while let match = scanner.next() {
                sum += match.range.upperBound + (match.url?.utf8.count ?? 0) + match.fields.count
                sum += match.platform?.utf8.count ?? 0
            }
            return sum
        }
    }

    private static func time(_ name: String, _ plan: Plan, _ text: [UInt8], _ operation: Operation) throws -> Figure {
        let time = try Measurement(plan, operation).nanoseconds
        return Figure(
            name: name, value: time.median, unit: "ns", target: nil, spread: time,
            note: "all of a share text of \(text.count) bytes")
    }

    private static func finding(in text: [UInt8]) -> Operation {
        {
            var links = LinkScanner(utf8: text)
            var sum = 1
            while let link = links.next() { sum += link.range.upperBound }
            return sum
        }
    }

    /// The rate of reading a text without links, in gigabytes a second.
    private static func rate(_ name: String, _ plan: Plan, _ text: [UInt8], _ operation: Operation) throws -> Figure {
        let time = try Measurement(plan, operation).nanoseconds
        let bytes = Double(text.count)
        let rate = Distribution([bytes / time.upper, bytes / time.median, bytes / time.lower])
        return Figure(
            name: name, value: rate.median, unit: "GB/s", target: nil, spread: rate,
            note: "\(text.count) bytes without links")
    }

    private static let shareText = Array(
        """
        7.99 复制打开抖音，看看【小明的作品】今天去海边走了走，风很大，浪也很大，下次还来 # 生活 # 旅行 # 海边的日子 \
        https://v.douyin.com/aBcDeFgHiJk/ 01/23 u@f.Oq aaa:/ 复制此链接，打开Dou音搜索，直接观看视频！ 12:30 前有效
        """.utf8)

    private static let taoText = Array(
        """
        【淘宝】https://e.tb.cn/h.gK3xY7pQ2LmNbVc?tk=sDuOg3Id11h CZ356 「北欧风格客厅落地灯卧室床头台灯现代简约创意立式护眼学习灯具」 \
        点击链接直接打开 或者 淘宝搜索直接打开，复制这条信息￥sDuOg3Id11h￥后打开手机淘宝
        """.utf8)

    private static let jdText = Array(
        """
        我在京东发现了一个不错的商品，快来看看吧：华为无线蓝牙耳机半入耳式主动降噪长续航 \
        https://item.m.jd.com/product/100012043978.html?utm_source=iosapp&utm_medium=appshare&utm_campaign=t_335139774\
        &utm_term=CopyURL&ad_od=share 感觉很划算呢
        """.utf8)

    private static let chinese = repeated(
        """
        昨天晚上我们去吃了那家新开的火锅，味道还不错，就是排队排了一个多小时。你什么时候有空？下周三怎么样，我查了一下，\
        那天不下雨，气温22.5度左右。票价：80元一张，学生半价；要不要顺便去看个展？“海边的日子”好像还在，听说挺好看的…… \

        """)

    private static let english = repeated(
        """
        We went to the new place last night, and it was fine, apart from the queue. Are you free next Wednesday at 6:30? I \
        looked it up: it won't rain, and it should be about 22.5 degrees. Tickets are 8.00 each, i.e. half of what we paid \
        the last time. Shall we see the exhibition as well? It's still open, and people say that it's worth seeing... \

        """)

    private static func repeated(_ text: String) -> [UInt8] {
        Array(String(repeating: text, count: 65536 / text.utf8.count).utf8)
    }
}
