// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

@Suite struct RewriterTests {
    private static let link = "https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866"
    private static let canonical = "https://item.taobao.com/item.htm?id=520813250866"

    private func rewrite(_ text: [UInt8], to form: TargetForm = .url) -> Rewriting {
        Rewriter(to: form).rewrite(text) { (_) throws(VerificationFailure) in
            throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
        } issuing: { (_) throws(ShareTokenError) in
            throw ShareTokenError(.noPrivateKey)
        }
    }

    /// In random bytes with links, nothing outside of the replaced ranges changes, and the ranges are as reported.
    @Test func everyOtherByteStays() {
        var random = RandomBytes(seed: 7)
        for round in 0..<300 {
            var text: [UInt8] = []
            for _ in 0..<random.next() % 5 {
                text += random.bytes(random.next() % 40)
                text += (random.next() % 3 == 0 ? "http://[::1/" : Self.link).utf8
            }
            text += random.bytes(random.next() % 40)
            let form: TargetForm = round % 2 == 0 ? .url : .app
            let rewriting = rewrite(text, to: form)
            var position = 0
            var rebuilt: [UInt8] = []
            for item in rewriting.replaced {
                #expect(item.range.lowerBound >= position)
                rebuilt += text[position..<item.range.lowerBound] + Array(item.text.utf8)
                position = item.range.upperBound
            }
            #expect(rewriting.text == rebuilt + text[position...])
            #expect(rewriting.kept.allSatisfy { $0.range.contains($0.error.offset) || $0.error.code == .dangerousLink })
        }
    }

    /// New links are found where they were put, and a second rewriting changes nothing.
    @Test func newLinksAreFound() {
        var random = RandomBytes(seed: 11)
        let glue = ["", " ", "a", ".", "。", "，看", "\n", ")", "]", "'", "/", "https", "x.", "{", "｝", "%", ":", "://"]
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<3 { text += glue[random.next() % glue.count] + Self.link }
            text += glue[random.next() % glue.count]
            for form in [TargetForm.url, .app] {
                let first = rewrite(Array(text.utf8), to: form)
                let again = rewrite(first.text, to: form)
                #expect(again.text == first.text, "\(text)")
                #expect(again.replaced.count >= first.replaced.count, "\(text)")
            }
        }
    }

    @Test(
        "Hostile texts take linear time",
        arguments: [
            "http://http://", "￥", "【", "https://a.cn/ ", "1", "://", "{\"a\":", "taobao://{", "https://[", ")",
        ])
    func hostile(piece: String) {
        let text = Array(String(repeating: piece, count: (1 << 16) / piece.utf8.count).utf8)
        let clock = ContinuousClock()
        let time = clock.measure { _ = rewrite(text, to: .app) }
        // Quadratic work would take minutes.
        #expect(time < .seconds(60), "\(piece): \(time)")
    }

    @Test func manyLinksAreRewritten() {
        let text = Array(String(repeating: Self.link + "\n", count: 2000).utf8)
        let rewriting = rewrite(text)
        #expect(rewriting.replaced.count == 2000)
        #expect(rewriting.text == Array(String(repeating: Self.canonical + "\n", count: 2000).utf8))
    }
}

/// A small generator that gives the same bytes whenever it runs.
private struct RandomBytes {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 40)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
