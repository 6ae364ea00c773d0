// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct TokenDecodingTests {
    static let links = [
        TokenBudgetTests.taobaoItem, TokenBudgetTests.douyinVideo, TokenBudgetTests.wechatPage,
        "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw",
        "https://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&mid=2652098162&idx=1&sn=247d2fdd47071e11b6a632e9434dea58#rd",
        "https://mobile.yangkeduo.com/goods2.html?ps=CQGwm6NMIa",
        "https://www.douyin.com/user/MS4wLjABAAAAr_lT2KgJk",
        "https://example.com/a/b?c=d#e",
        "https://example.com/%E4%BD%A0%E5%A5%BD",
    ]

    @Test("A written token is read", arguments: links, Suite.all)
    func roundTrip(link: String, suite: Suite) throws {
        let token = try sampleToken(link, suite: suite)
        let read = try Token(token.text)
        #expect(read == token)
        #expect(read.bytes == token.bytes)
        #expect(read.text == token.text)
        #expect(read.unverifiedContent.target.resource == (try Resource(link: link)))
    }

    @Test func claimsRoundTrip() throws {
        let claims = TokenClaims(
            scenes: [.sms, try Scene("feishu.chat"), .wechatGroup, try Scene("alipay.chat")],
            destinationPin: DestinationPin(digest: Array(0..<32)),
            sharer: SharerPseudonym(bytes: Array(1...8)))
        let token = try sampleToken(TokenBudgetTests.taobaoItem, suite: .ed25519, claims: claims)
        #expect(try Token(token.text).unverifiedContent.claims == claims)
    }

    @Test func compactSuiteHasNoClaims() {
        #expect(throws: ShareTokenError(.claimsNotSupported)) {
            try sampleToken(TokenBudgetTests.taobaoItem, suite: .compact, claims: TokenClaims(scenes: [.sms]))
        }
    }

    @Test("Every single edit of the text is refused", arguments: Suite.all)
    func damage(suite: Suite) throws {
        let token = try sampleToken(TokenBudgetTests.taobaoItem, suite: suite)
        let text = Array(token.text.utf8)
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        var accepted = 0
        var tried = 0
        func attempt(_ candidate: [UInt8]) {
            guard candidate != text else { return }
            tried += 1
            // The tag is made up here, so only another token counts as accepted; signed ones are tested with keys.
            if let other = try? Token(utf8: candidate), other == token { accepted += 1 }
        }
        for index in text.indices {
            for character in alphabet {
                var changed = text
                changed[index] = character
                attempt(changed)
                attempt(Array(text[..<index]) + [character] + text[index...])
            }
            attempt(Array(text[..<index]) + text[(index + 1)...])
            if index + 1 < text.count {
                var swapped = text
                swapped.swapAt(index, index + 1)
                attempt(swapped)
            }
        }
        #expect(accepted == 0)
        #expect(tried > text.count * 120)
    }
}
