// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The lengths of tokens, in characters with both delimiters: what people paste.
@Suite struct TokenBudgetTests {
    static let taobaoItem = "https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1&ut_sk=1.X"
    static let douyinVideo = "https://www.douyin.com/video/7346971177114611826"
    static let wechatPage = "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=pages/index/index&query=id%3D42"

    @Test(
        "Every suite keeps within its budget",
        arguments: [
            (taobaoItem, Suite.ed25519, 120), (taobaoItem, .sm2, 120), (taobaoItem, .p256, 120),
            (taobaoItem, .hmacSHA256, 46), (taobaoItem, .hmacSM3, 46), (taobaoItem, .compact, 34),
            (douyinVideo, .ed25519, 124), (douyinVideo, .sm2, 124), (douyinVideo, .p256, 124),
            (wechatPage, .ed25519, 150), (wechatPage, .sm2, 150), (wechatPage, .p256, 150),
        ])
    func budget(link: String, suite: Suite, characters: Int) throws {
        let token = try sampleToken(link, suite: suite)
        #expect(token.delimitedText.count <= characters)
        #expect(token.text.utf8.count == token.text.count)
    }

    @Test func compactTokenFitsAMiniProgramScene() throws {
        let text = try sampleToken(Self.taobaoItem, suite: .compact).text
        #expect(text.count <= 32)
        #expect(text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 })
    }
}

/// A well-formed token with a tag of made-up bytes.
func sampleToken(_ link: String, suite: Suite, claims: TokenClaims = .none) throws -> Token {
    let keyID = try #require(KeyID(digest: [0xA1, 0xB2, 0xC3, 0xD4], suite: suite))
    let content = try TokenContent(
        suite: suite, keyID: keyID, issuedAt: try Timestamp("2026-11-22T08:00:00Z"), lifetime: .thirtyDays,
        claims: claims, target: try Resource(link: link))
    return try UnsignedToken(content).attaching(tag: (0..<suite.tagLength).map { UInt8($0 * 7 & 0xFF) })
}
