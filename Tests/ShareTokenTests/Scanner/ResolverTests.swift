// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The answer of a caller's resolver goes through every check of a link, and stays apart from the text that was read.
@Suite struct ResolverTests {
    private static let share = "https://m.tb.cn/h.3n52vLA ￥E1UAbOaNcwP￥ https://example.com/a"

    @Test func onlyOpaqueMatchesAreAskedFor() {
        let asked = ShareScanner(Self.share).filter(\.isOpaque).map(\.form)
        #expect(asked == [.shortLink, .foreignToken])
        let resolver = Resolver { match in
            match.isOpaque ? "https://item.taobao.com/item.htm?id=1&spm=a" : "https://example.com/never"
        }
        let matches = Array(ShareScanner(utf8: Array(Self.share.utf8), resolver: resolver))
        #expect(
            matches.map { $0.resolution?.canonical?.url } == [
                "https://item.taobao.com/item.htm?id=1", "https://item.taobao.com/item.htm?id=1", nil,
            ])
        #expect(matches[0].form == .shortLink && matches[0].url == "https://m.tb.cn/h.3n52vLA")
        #expect(matches[1].url == nil, "what was read stays apart from what was answered")
    }

    @Test func theTwoStepsGiveTheSame() {
        let answers = ["h.3n52vLA": "https://item.taobao.com/item.htm?id=2"]
        let matches = ShareScanner(Self.share).map { match in
            guard match.isOpaque, let key = match.fields.first?.value, let answer = answers[key] else { return match }
            return match.resolved(by: answer)
        }
        #expect(matches[0].resolution?.resource?["id"] == "2")
        #expect(matches[1].resolution == nil)
    }

    @Test("SCN-29: an answer goes through the checks of a pasted link, and stays apart from it")
    func badAnswersAreErrors() throws {
        let match = try #require(ShareScanner("https://m.tb.cn/h.3n52vLA").first { _ in true })
        #expect(match.resolved(by: "javascript:alert(1)").resolution?.error?.code == .unsupportedScheme)
        #expect(match.resolved(by: "").resolution?.error?.code == .missingScheme)
        #expect(match.resolved(by: "https://a:99999/").resolution?.error?.code == .portOutOfRange)
        let long = "https://example.com/" + String(repeating: "a", count: 2 << 20)
        #expect(match.resolved(by: long).resolution?.error?.code == .urlTooLong)
        let phish = try #require(match.resolved(by: "https://taobao.com@evil.example/a").resolution)
        #expect(phish.risks.contains { $0.severity == .danger })
        let page = try #require(ShareScanner("https://example.com/a").first { _ in true })
        #expect(page.resolved(by: "https://example.com/b").resolution == nil)
    }

    @Test func answersThatLeadInACircleEnd() throws {
        let resolver = Resolver { _ in "https://m.tb.cn/h.3n52vLA" }
        let match = try #require(
            ShareScanner(utf8: Array("https://v.douyin.com/i2aPnD7d/".utf8), resolver: resolver).first { _ in true })
        #expect(match.resolution?.error?.code == .nestedTooDeep)
    }

    @Test func noMoreThanFiveAnswersAreAskedFor() throws {
        /// The match of the first of `count` short links, each of which leads to the next.
        func match(_ count: Int) throws -> ScanMatch {
            let resolver = Resolver { match in
                let number = match.url.flatMap { Int($0.dropFirst("https://m.tb.cn/h.".count)) } ?? 0
                return number < count - 1 ? "https://m.tb.cn/h.\(number + 1)" : "https://item.taobao.com/item.htm?id=3"
            }
            let text = Array("https://m.tb.cn/h.0".utf8)
            return try #require(ShareScanner(utf8: text, resolver: resolver).first { _ in true })
        }
        #expect(try match(Resolver.maximumSteps).resolution?.resource?["id"] == "3")
        #expect(try match(Resolver.maximumSteps + 1).resolution?.error?.code == .nestedTooDeep)
    }

    @Test func aShortLinkMayLeadToAnother() throws {
        let resolver = Resolver { match in
            match.url == "https://m.tb.cn/h.3n52vLA"
                ? "https://item.taobao.com/item.htm?id=3" : "https://m.tb.cn/h.3n52vLA"
        }
        let match = try #require(
            ShareScanner(utf8: Array("￥E1UAbOaNcwP￥".utf8), resolver: resolver).first { _ in true })
        #expect(match.resolution?.resource?["id"] == "3")
    }
}
