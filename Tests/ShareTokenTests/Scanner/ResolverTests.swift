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
            .link(match.isOpaque ? "https://item.taobao.com/item.htm?id=1&spm=a" : "https://example.com/never")
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

    @Test func anAnswerThatIsTheQuestionIsNone() throws {
        var asked = 0
        let resolver = ResolverInquiry.answers(to: "https://v.douyin.com/i2aPnD7d/") { _ in
            asked += 1
            return .link("https://v.douyin.com/i2aPnD7d/?x=1")
        }
        #expect(asked == 1)
        #expect(resolver.resolution?.outcome == .unknown)
        #expect(resolver.resolution?.canonical == nil)
    }

    @Test func answersThatLeadInACircleEnd() throws {
        var asked = 0
        let links = ["https://v.douyin.com/i2aPnD7d/", "https://m.tb.cn/h.3n52vLA"]
        let match = ResolverInquiry.answers(to: links[0]) { match in
            asked += 1
            return .link(match.url == links[0] ? links[1] : links[0])
        }
        #expect(asked == 2)
        #expect(match.resolution?.error?.code == .nestedTooDeep)
    }

    @Test func whatIsNotKnownStaysAsItIs() throws {
        for answer in [ResolverAnswer.unknown, .unavailable(retryAfter: 30)] {
            let match = ResolverInquiry.answers(to: "https://m.tb.cn/h.3n52vLA") { _ in answer }
            #expect(match.resolution?.outcome == (answer == .unknown ? .unknown : .unavailable))
            #expect(match.resolution?.retryAfter == (answer == .unknown ? nil : 30))
            #expect(match.resolution?.error == nil)
            #expect(try match.resource().url == "https://m.tb.cn/h.3n52vLA")
        }
        let refused = ResolverInquiry.answers(to: "https://m.tb.cn/h.3n52vLA") { _ in .refused("loop") }
        #expect(refused.resolution?.error?.code == .resolverRefused)
    }

    @Test func theWorstLinkOnTheWayDecides() throws {
        let match = ResolverInquiry.answers(to: "https://m.tb.cn/h.3n52vLA") { _ in
            .link("https://item.taobao.com/item.htm?id=1", via: ["http://127.0.0.1/x", "https://example.com/"])
        }
        let resolution = try #require(match.resolution)
        #expect(resolution.resource?["id"] == "1")
        #expect(resolution.via == ["http://127.0.0.1/x", "https://example.com/"])
        #expect(resolution.risks.contains { $0.code == .privateAddress })
        let broken = ResolverInquiry.answers(to: "https://m.tb.cn/h.3n52vLA") { _ in
            .link("https://item.taobao.com/item.htm?id=1", via: ["https://a:99999/"])
        }
        #expect(broken.resolution?.error?.code == .portOutOfRange)
        let long = ResolverInquiry.answers(to: "https://m.tb.cn/h.3n52vLA") { _ in
            .link("https://example.com/", via: [String](repeating: "https://example.com/", count: 21))
        }
        #expect(long.resolution?.error?.code == .nestedTooDeep)
    }

    @Test func noMoreThanFiveAnswersAreAskedFor() throws {
        /// The match of the first of `count` short links, each of which leads to the next.
        func match(_ count: Int) throws -> ScanMatch {
            let resolver = Resolver { match in
                let number = match.url.flatMap { Int($0.dropFirst("https://m.tb.cn/h.".count)) } ?? 0
                return .link(
                    number < count - 1 ? "https://m.tb.cn/h.\(number + 1)" : "https://item.taobao.com/item.htm?id=3")
            }
            let text = Array("https://m.tb.cn/h.0".utf8)
            return try #require(ShareScanner(utf8: text, resolver: resolver).first { _ in true })
        }
        #expect(try match(Resolver.maximumSteps).resolution?.resource?["id"] == "3")
        #expect(try match(Resolver.maximumSteps + 1).resolution?.error?.code == .nestedTooDeep)
    }

    @Test func aShortLinkMayLeadToAnother() throws {
        let resolver = Resolver { match in
            .link(
                match.url == "https://m.tb.cn/h.3n52vLA"
                    ? "https://item.taobao.com/item.htm?id=3" : "https://m.tb.cn/h.3n52vLA")
        }
        let match = try #require(
            ShareScanner(utf8: Array("￥E1UAbOaNcwP￥".utf8), resolver: resolver).first { _ in true })
        #expect(match.resolution?.resource?["id"] == "3")
    }
}

extension ResolverInquiry {
    /// The match of a link with the answers of a function.
    fileprivate static func answers(to link: String, _ ask: (ScanMatch) -> ResolverAnswer) -> ScanMatch {
        var inquiry = ResolverInquiry(ScanMatch(link: Array(link.utf8)))
        while let question = inquiry.question { inquiry.take(ask(question)) }
        return inquiry.match
    }
}
