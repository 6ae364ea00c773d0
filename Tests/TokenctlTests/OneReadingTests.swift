// SPDX-License-Identifier: Apache-2.0
#if DEBUG
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import Testing

@testable import tokenctl

/// Every command reads a text once, whether it succeeds or not.
@Suite struct OneReadingTests {
    static let token =
        "￥1SdIcSI3XouBEJKoz1VWrx4IKvmFpMYVtE5mUxtftKSf7J3dh9beLbsFAOUzqg8mDSFoTeKgJl9qRHMHySTW866QEseUQutThEKHZaUx3qa58200u8a￥"

    static let texts = [
        "看 https://item.taobao.com/item.htm?id=520813250866 吧", "taobao.com", "https://example.com/a", token,
        "https://item.jd.com/100012043978.html \(token)", String(token.dropLast(2)) + "b￥", "没有",
        "看￥fJeC1NVlz8B￥啊", "打开 https://v.douyin.com/iAbC123/", "BV17x411w7KC", "javascript:alert(1)", "foo:bar",
        "https://me:secret@example.com/", "看 https://example.com:a/", "{看 https://example.com/}", "{\"a\":1}", "<a>",
        "<a> https://example.com/", "[CQ:a] https://example.com/",
        #"{"platform":"taobao","kind":"item","fields":{"id":"1"}}"#, "看<appmsg><type>2001</type></appmsg>",
    ]

    static let once = ["cards", "links"]

    @Test(arguments: texts) func once(text: String) throws {
        let record = Array(text.utf8)
        let encode = try Encode.parse([])
        let encoding = TextReadings.of(record) {
            var (risks, notes, others): ([Risk], [String], [OtherMatch]) = ([], [], [])
            _ = try? encode.target(of: record, &risks, &notes, &others)
        }
        #expect(encoding == Self.once, "encode")
        let options = try Convert.parse(["--to", "url"]).options
        var run = ConversionRun(
            trusted: TrustedKeys(TokenVerifier()), maker: nil, options: options, budget: nil)
        #expect(TextReadings.of(record) { _ = run.source(record) } == Self.once, "convert")
        let decoding = TextReadings.of(record) {
            var (share, others): (OpaqueShare?, [OtherMatch]) = (nil, [])
            _ = try? Decode.token(in: record, &others, orElse: &share)
        }
        // A record that is a token is read as a token, and no link is looked for.
        #expect(decoding == (text == Self.token ? [] : Self.once), "decode")
        // The 256 bytes before a new link are looked at again; they are not all of this text.
        let long = Array(String(repeating: "好", count: 100).utf8) + record
        let rewriting = TextReadings.of(long) {
            _ = Rewriter(to: .url).rewrite(long) { (_) throws(VerificationFailure) in
                throw VerificationFailure(malformed: ShareTokenError(.unknownKey))
            } issuing: { (_) throws(ShareTokenError) in
                throw ShareTokenError(.noPrivateKey)
            }
        }
        #expect(rewriting == Self.once, "rewrite")
        let scanning = TextReadings.of(record) { _ = ScanRun.matches(of: record, json: true, true) { _ in } }
        #expect(scanning == Self.once, "scan")
    }

    @Test func aRecordThatIsACardIsNoText() throws {
        let record = Array("<appmsg><type>5</type><url>https://example.com/a</url></appmsg>".utf8)
        let options = try Convert.parse(["--to", "url"]).options
        var run = ConversionRun(
            trusted: TrustedKeys(TokenVerifier()), maker: nil, options: options, budget: nil)
        #expect(TextReadings.of(record) { _ = run.source(record) } == [])
    }
}
#endif
