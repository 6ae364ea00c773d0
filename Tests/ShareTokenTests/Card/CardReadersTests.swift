// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// All readers of texts read the same cards.
@Suite struct CardReadersTests {
    static let xml =
        "<msg><appmsg appid=\"\" sdkver=\"0\"><title>某商品</title><type>5</type>"
        + "<url>https://item.jd.com/100012043978.html?utm_source=a&amp;gx=c</url></appmsg></msg>"
    static let page =
        "<msg><appmsg><title>页</title><type>33</type><weappinfo><appid>wxebf773691904eee9</appid>"
        + "<pagepath>pages/a.html?b=1</pagepath></weappinfo></appmsg></msg>"
    static let ark =
        #"{"app":"com.tencent.tuwen.lua","meta":{"news":{"jumpUrl":"https:\/\/item.jd.com\/100012043978.html"}},"view":"news"}"#

    /// Refuses every token, as no text here has one.
    static func refuse(_ token: Token) throws(VerificationFailure) -> VerifiedToken {
        throw VerificationFailure(malformed: ShareTokenError(.noToken))
    }

    /// A reply to a message that is a card.
    static let quote =
        "<msg><appmsg><title>好</title><type>57</type><refermsg><content>\(entities(xml))</content></refermsg></appmsg></msg>"

    static func entities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    static func inString(_ text: String) -> String {
        "{\"string\": \""
            + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\"}"
    }

    @Test(
        "One resource",
        arguments: [
            xml, page, ark, "wxid_a:\n" + xml, "<?xml version=\"1.0\"?>\n" + page,
            inString("<?xml version=\"1.0\"?>\n" + xml),
            inString("wxid_a:\n" + page), xml.replacing("&amp;", with: "&"),
            "看\(xml)，https://item.taobao.com/item.htm?id=1", inString(ark), inString(inString(ark)), entities(ark),
            inString(entities(ark)), entities(xml), inString(inString(xml)), "<json data=\"\(entities(ark))\"/>", quote,
        ])
    func oneResource(text: String) throws {
        let bytes = Array(text.utf8)
        let target = text.contains("weappinfo") ? ("appid", "wxebf773691904eee9") : ("sku", "100012043978")
        let card = try #require(CardScanner(utf8: bytes).map { $0 }.first?.card)
        #expect(try card.resource()[target.0] == target.1)
        #expect(Array(ShareScanner(utf8: bytes)).first?.resource == (try card.resource()))
        #expect(
            try ConversionSource(inUTF8: bytes, verifying: Self.refuse).conversion().resource == (try card.resource()))
        let shared = try ShareSelection(inUTF8: bytes).match()
        #expect(try shared.resource()[target.0] == target.1)
        let rewriting = Rewriter(to: card.kind == .miniProgram ? .miniProgram : .url).rewrite(
            bytes, verifying: Self.refuse
        ) {
            _ throws(ShareTokenError) in throw ShareTokenError(.noPrivateKey)
        }
        #expect(rewriting.replaced.first?.range == shared.range)
    }

    @Test(
        "One refusal", arguments: ["<msg><appmsg><type>2001</type><url>https://item.jd.com/1.html</url></appmsg></msg>"]
    )
    func oneRefusal(text: String) throws {
        let bytes = Array("看\(text)".utf8)
        let error = ShareTokenError(.badCard, at: 3)
        #expect(CardScanner(utf8: bytes).map { $0.card } == [nil])
        #expect(Array(ShareScanner(utf8: bytes)).map(\.error) == [error])
        #expect(throws: error) { try ConversionSource(inUTF8: bytes, verifying: Self.refuse).conversion() }
        #expect(throws: error) { try ShareSelection(inUTF8: bytes).match().resource() }
    }

    @Test func aPageOfNoPlatform() throws {
        let card = "<appmsg><type>5</type><url>https://example.com/a</url></appmsg>"
        #expect(try Resource(sharedUTF8: Array(card.utf8)).url == "https://example.com/a")
        // The first page counts, in a card or not; a platform's page goes before all other pages.
        let after = Array("https://example.com/b \(card)".utf8)
        #expect(try Resource(sharedUTF8: after).url == "https://example.com/b")
        let before = Array("\(card) https://example.com/b example.com".utf8)
        #expect(try Resource(sharedUTF8: before).url == "https://example.com/a")
        let known = Array("\(card) https://item.jd.com/100012043978.html".utf8)
        #expect(try Resource(sharedUTF8: known).url == "https://item.jd.com/100012043978.html")
    }

    @Test func dangers() throws {
        let card = "<appmsg><type>5</type><url>https://me:secret@item.jd.com/1.html</url></appmsg>"
        let bytes = Array("看\(card)".utf8)
        let error = ShareTokenError(.credentialsInLink, at: 3)
        #expect(throws: error) { try Resource(sharedUTF8: bytes) }
        #expect(throws: error) { try ConversionSource(inUTF8: bytes, verifying: Self.refuse).conversion() }
    }
}
