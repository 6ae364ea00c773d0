// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// Reading messages: what vectors cannot show.
@Suite struct MessageReaderTests {
    private let reader = MessageReader(policy: .neutral)
    private let now = Timestamp(secondsSince1970: 1_795_327_200)

    private func read(_ text: String) -> Message { reader.read(text, in: .wechatGroup, at: now) }

    @Test func placesInAllUnits() throws {
        let text = "😀 看 https://item.jd.com/100012043978.html 和é https://example.com/a"
        let message = read(text)
        #expect(message.spans.count == 2)
        for span in message.spans {
            let range = try #require(span.range(in: text))
            let link = String(text[range])
            #expect(Array(link.utf8) == Array(Array(text.utf8)[span.utf8]))
            #expect(Array(link.utf16) == Array(Array(text.utf16)[span.utf16]))
            #expect(link.hasPrefix("https://"))
        }
        #expect(message.spans[0].range(in: "short") == nil)
    }

    @Test func onlyWhatOpensIsRewritten() {
        let text = "a http://127.0.0.1/ b https://item.jd.com/100012043978.html?utm_user=x c"
        let rewriting = read(text).rewritten(to: .url)
        #expect(
            String(decoding: rewriting.text, as: UTF8.self)
                == "a http://127.0.0.1/ b https://item.jd.com/100012043978.html c")
        #expect(rewriting.kept.map(\.error.code) == [.policyDenied])
        #expect(rewriting.kept.map(\.error.offset) == [2])
    }

    @Test func risksHaveTheirOrigin() throws {
        let resolver = Resolver { _ in .link("http://127.0.0.1:22/") }
        let reader = MessageReader(policy: .neutral, resolver: resolver)
        let span = try #require(reader.read("看 https://m.tb.cn/h.TVTzZg2", in: .wechatGroup, at: now).spans.first)
        #expect(span.risks.contains { $0.origin == .answer && $0.risk.severity == .danger })
        #expect(!span.risks.contains { $0.origin == .text && $0.risk.severity == .danger })
        #expect(span.decision.action == .deny)
        #expect(span.url == nil)
    }

    @Test func aSharerBeforeTheLinkIsTold() throws {
        let text = "得物er-1A2B3C4D发布了一篇内容 https://dw4.co/t/A/1xYz"
        let span = try #require(read(text).spans.first)
        #expect(span.exposures.contains { $0.value.contains("1A2B3C4D") })
    }

    /// However hostile a message is, what is not checked has a decision, and the work is bounded.
    @Test func everyByteAfterTheBudgetHasADecision() throws {
        var small = MessageBudget()
        (small.bytes, small.matches, small.signatures, small.answers) = (4096, 8, 2, 2)
        let reader = MessageReader(policy: .neutral, budget: small, resolver: Resolver { _ in .unknown })
        let pieces = [
            "https://m.tb.cn/h.TVTzZg2 ", "￥fJeC1NVlz8B￥", "http://127.0.0.1/ ", "{\"app\":", "\u{200B}", "好",
            "foo://bar ",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<600, using: &generator) {
                text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let spans = reader.read(text, in: .wechatGroup, at: now).spans
            var end = 0
            for span in spans {
                #expect(span.utf8.lowerBound >= end && span.utf8.upperBound <= text.utf8.count)
                end = span.utf8.upperBound
                #expect(span.url == nil || span.decision.action <= .warn)
            }
            #expect(spans.count <= 9)
            if text.utf8.count > 4096 {
                #expect(spans.last?.decision.reason == "over-budget")
                #expect(end == text.utf8.count)
            }
        }
    }

    @Test func aSignatureIsCheckedOnce() throws {
        let token = try Token(
            "1VjJPu2fkFGBEJKuT3XOZs1SXyobehH0LGp2cf10SbGwFC6f5OokweQF3sGmAHVmB87fSjFPdnTuv0UoMSGthE4CAKqKGVoEVIXA0KlcGrMGY93C"
                + "io6M")
        let text = String(repeating: token.delimitedText + " ", count: 40)
        var calls = 0
        let message = reader.read(utf8: Array(text.utf8), MessageScene(.wechatGroup, at: now)) {
            (_, _) throws(VerificationFailure) in
            calls += 1
            throw VerificationFailure(Verification(unauthenticated: .unknownKey), ShareTokenError(.unknownKey))
        }
        #expect(calls == 1)
        #expect(message.spans.count == 40)
        #expect(message.spans.allSatisfy { $0.decision.reason == "unknown-key" })
    }
}
