// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Benchmark {
    /// What it takes to find links in texts.
    static var find: [Benchmark] {
        [
            Benchmark(
                name: "find-link",
                figures: { plan in
                    let time = try Measurement(plan, findLink()).nanoseconds
                    return [
                        Figure(
                            name: "find-link", value: time.median, unit: "ns", target: .atMost(900), spread: time,
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
        ]
    }

    private static func findLink() -> Operation { finding(in: shareText) }
    private static func findChinese() -> Operation { finding(in: chinese) }
    private static func findEnglish() -> Operation { finding(in: english) }

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
            name: name, value: rate.median, unit: "GB/s", target: .atLeast(1), spread: rate,
            note: "\(text.count) bytes without links")
    }

    private static let shareText = Array(
        """
        7.99 复制打开抖音，看看【小明的作品】今天去海边走了走，风很大，浪也很大，下次还来 # 生活 # 旅行 # 海边的日子 \
        https://v.douyin.com/aBcDeFgHiJk/ 01/23 u@f.Oq aaa:/ 复制此链接，打开Dou音搜索，直接观看视频！ 12:30 前有效
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
