// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Short links and tokens of other platforms, answered by functions that wait.
@Suite struct AsyncResolverTests {
    private static let text = Array("看 https://m.tb.cn/h.TVTzZg2 和 https://example.com/ 还有￥fJeC1NVlz8B￥".utf8)
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    private actor Questions {
        private(set) var all: [String] = []
        private(set) var atOnce = 0
        private var running = 0

        func begin(_ match: ScanMatch) {
            all.append(match.url ?? match.fields.last?.value ?? "")
            running += 1
            atOnce = max(atOnce, running)
        }

        func end() { running -= 1 }
    }

    private func rewrite(_ matches: [ScanMatch]) -> Rewriting {
        Rewriter(to: .app).rewrite(Self.text, matches) { (_) throws(VerificationFailure) in
            throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
        } issuing: { (_) throws(ShareTokenError) in
            throw ShareTokenError(.noPrivateKey)
        }
    }

    @Test func answersAreUsedInOrder() async {
        let resolver = AsyncResolver { match in
            if match.form == .shortLink { try await Task.sleep(for: .milliseconds(20)) }
            #expect(match.isOpaque)
            return .link("\(Self.item)&spm=a1z10.1&ut_sk=1")
        }
        let rewriting = rewrite(await resolver.resolve(Array(ShareScanner(utf8: Self.text))))
        let app = "taobao://item.taobao.com/item.htm?id=520813250866"
        #expect(String(decoding: rewriting.text, as: UTF8.self) == "看 \(app) 和 https://example.com/ 还有\(app)")
        #expect(rewriting.kept.map(\.error.code) == [.noSuchForm])
    }

    @Test func whatIsNotKnownChangesNothing() async {
        let rewriting = rewrite(await AsyncResolver { _ in .unknown }.resolve(Array(ShareScanner(utf8: Self.text))))
        #expect(rewriting.text == Self.text)
        #expect(rewriting.kept.map(\.error.code) == [.shortLink, .noSuchForm, .foreignToken])
    }

    @Test func answersAreChecked() async {
        let resolver = AsyncResolver { match in
            .link(match.form == .shortLink ? "https://user:pw@item.taobao.com/item.htm?id=1" : "no link")
        }
        let rewriting = rewrite(await resolver.resolve(Array(ShareScanner(utf8: Self.text))))
        #expect(rewriting.text == Self.text)
        #expect(rewriting.kept.first?.error.code == .credentialsInLink)
        #expect(rewriting.kept.last?.error.code == .missingScheme)
    }

    @Test func anErrorIsUnavailable() async {
        let resolver = AsyncResolver { _ in throw CancellationError() }
        let matches = await resolver.resolve(Array(ShareScanner(utf8: Self.text)))
        #expect(matches[0].resolution?.outcome == .unavailable)
    }

    @Test func theSameQuestionIsAskedOnceAndAFewAtATime() async {
        let questions = Questions()
        var resolver = AsyncResolver { match in
            await questions.begin(match)
            try await Task.sleep(for: .milliseconds(5))
            await questions.end()
            return .link(Self.item)
        }
        resolver.limit = 3
        let text = (0..<20).map { "https://m.tb.cn/h.TVTzZg\($0 % 10)" }.joined(separator: " ")
        let matches = await resolver.resolve(Array(ShareScanner(text)))
        #expect(matches.count == 20)
        #expect(matches.allSatisfy { $0.resolution?.resource?["id"] == "520813250866" })
        #expect(await questions.all.count == 10)
        #expect(await questions.atOnce <= 3)
    }

    @Test func aResolverThatNeverAnswersEnds() async {
        let never = NoEvent()
        var resolver = AsyncResolver { match in
            if match.form == .shortLink {
                // It does not even stop when it is cancelled.
                await never.wait()
            }
            return .link(Self.item)
        }
        resolver.patience = .milliseconds(100)
        let matches = await resolver.resolve(Array(ShareScanner(utf8: Self.text)))
        #expect(matches.count == 3)
        #expect(matches[0].resolution?.outcome == .unavailable)
        #expect(matches[2].resolution?.resource?["id"] == "520813250866")
    }

    @Test func answersAreRemembered() async {
        let questions = Questions()
        let clock = TestClock()
        let cache = ResolverCache(life: .seconds(60), shortLife: .seconds(5), capacity: 2, now: { clock.now })
        let resolver = AsyncResolver(cache: cache) { match in
            await questions.begin(match)
            if match.url == "https://m.tb.cn/h.a" { return .unavailable(retryAfter: nil) }
            if match.url == "https://m.tb.cn/h.b" { return .unavailable(retryAfter: 20) }
            return .link(Self.item)
        }
        func asked(_ link: String) async -> Int {
            let before = await questions.all.count
            _ = await resolver.resolve(Array(ShareScanner(link)))
            return await questions.all.count - before
        }
        #expect(await asked("https://m.tb.cn/h.a") == 1)
        #expect(await asked("https://m.tb.cn/h.a") == 0)
        clock.advance(by: .seconds(6))
        #expect(await asked("https://m.tb.cn/h.a") == 1)
        #expect(await asked("https://m.tb.cn/h.b") == 1)
        clock.advance(by: .seconds(6))
        #expect(await asked("https://m.tb.cn/h.b") == 0)
        #expect(await asked("https://m.tb.cn/h.c") == 1)
        clock.advance(by: .seconds(50))
        #expect(await asked("https://m.tb.cn/h.c") == 0)
        clock.advance(by: .seconds(20))
        #expect(await asked("https://m.tb.cn/h.c") == 1)
        // Two answers fit.
        #expect(await asked("https://m.tb.cn/h.d") == 1)
        #expect(await asked("https://m.tb.cn/h.e") == 1)
        #expect(await asked("https://m.tb.cn/h.e") == 0)
        #expect(await asked("https://m.tb.cn/h.c") == 1)
    }

    @Test func messagesWaitForAnswers() async throws {
        let reader = MessageReader(policy: .neutral)
        let resolver = AsyncResolver { match in
            match.form == .shortLink ? .link("http://127.0.0.1:22/") : .link(Self.item)
        }
        let text = String(decoding: Self.text, as: UTF8.self)
        let message = await reader.read(
            text, in: .wechatGroup, at: Timestamp(secondsSince1970: 1_795_327_200), resolving: resolver)
        #expect(message.spans.map(\.decision.action) == [.deny, .open, .open])
        #expect(message.spans.map(\.url) == [nil, "https://example.com/", Self.item])
    }
}

/// An event that does not come.
private actor NoEvent {
    private var waiting: [CheckedContinuation<Void, any Error>] = []

    func wait() async {
        try? await withCheckedThrowingContinuation { waiting.append($0) }
    }

    deinit {
        for continuation in waiting { continuation.resume(throwing: CancellationError()) }
    }
}

/// A clock that a test moves.
private final class TestClock: @unchecked Sendable {
    private var elapsed = Duration.zero
    private let start = ContinuousClock.now

    var now: ContinuousClock.Instant { start + elapsed }
    func advance(by time: Duration) { elapsed += time }
}
