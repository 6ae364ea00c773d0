// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenFoundation
import Testing

/// Short links and tokens of other platforms, answered by asynchronous functions.
@Suite struct ResolvingTests {
    private static let text = Array("看 https://m.tb.cn/h.TVTzZg2 和 https://example.com/ 还有￥fJeC1NVlz8B￥".utf8)
    private static let item = "https://item.taobao.com/item.htm?id=520813250866"

    private func rewrite(_ matches: [ScanMatch]) -> Rewriting {
        Rewriter(to: .app).rewrite(Self.text, matches) { (_) throws(VerificationFailure) in
            throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
        } issuing: { (_) throws(ShareTokenError) in
            throw ShareTokenError(.noPrivateKey)
        }
    }

    @Test func answersAreUsed() async throws {
        let matches = await Array(ShareScanner(utf8: Self.text)).resolved { match in
            await Task.yield()
            #expect(match.isOpaque)
            return "\(Self.item)&spm=a1z10.1&ut_sk=1"
        }
        let app = "taobao://item.taobao.com/item.htm?id=520813250866"
        let rewriting = rewrite(matches)
        #expect(String(decoding: rewriting.text, as: UTF8.self) == "看 \(app) 和 https://example.com/ 还有\(app)")
        #expect(rewriting.kept.map(\.error.code) == [.noSuchForm])
    }

    @Test func withoutAnAnswerNothingChanges() async {
        let rewriting = rewrite(await Array(ShareScanner(utf8: Self.text)).resolved { _ in nil })
        #expect(rewriting.text == Self.text)
        #expect(rewriting.kept.map(\.error.code) == [.shortLink, .noSuchForm, .foreignToken])
    }

    @Test func answersAreChecked() async {
        let matches = await Array(ShareScanner(utf8: Self.text)).resolved { match in
            match.form == .shortLink ? "https://user:pw@item.taobao.com/item.htm?id=1" : "no link"
        }
        let rewriting = rewrite(matches)
        #expect(rewriting.text == Self.text)
        #expect(rewriting.kept.first?.error.code == .credentialsInLink)
        #expect(rewriting.kept.last?.error.code == .missingScheme)
    }

    @Test func chainsEnd() async {
        let asked = Counter()
        let matches = await Array(ShareScanner(utf8: Self.text)).resolved { match in
            await asked.add()
            return match.form == .foreignToken ? nil : "https://m.tb.cn/h.\(await asked.count)"
        }
        #expect(await asked.count == Resolver.maximumSteps + 1)
        #expect(rewrite(matches).kept.first?.error.code == .nestedTooDeep)
    }

    @Test func aFailureIsTheCallers() async {
        await #expect(throws: CancellationError.self) {
            try await Array(ShareScanner(utf8: Self.text)).resolved { _ in throw CancellationError() }
        }
    }

    private actor Counter {
        private(set) var count = 0
        func add() { count += 1 }
    }
}
