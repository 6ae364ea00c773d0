// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenFoundation
import Testing

/// Damaged cards give an error or another card, never a crash; what can be printed reads as the same.
@Suite struct AppmsgDamageTests {
    static let card = """
        <?xml version="1.0"?><msg><appmsg appid="" sdkver="0"><title>标题 &amp; <![CDATA[a]]></title><type>33</type>
        <url>https://example.com/?a=1&amp;b=2</url><weappinfo><username><![CDATA[gh_05c85a53c7ee@app]]></username>
        <appid>wxebf773691904eee9</appid><pagepath><![CDATA[pages/index.html?a=1]]></pagepath></weappinfo></appmsg></msg>
        """

    static let pieces = [
        "<", ">", "&", "<?", "?>", "<?d?>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "<!ENTITY a 'b'>", "\"",
        "'",
        "=", "/", "&#0;", "&#x110000;", "&a;", "%a;", "\u{0}", "\u{FFFE}", "xmlns=\"\"", "xmlns:a='b'", "a:b", "<a/>",
        "<appmsg>", "</msg>", "\r", "<?xml version='1.1'?>",
    ]

    @Test func damage() {
        var state: UInt64 = 20_261_125
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let whole = Array(Self.card.utf8)
        var readable = 0
        for _ in 0..<3_000 {
            var text = whole
            for _ in 0...random(3) {
                let start = random(text.count)
                let end = random(2) == 0 ? start : min(text.count, start + random(40))
                text.replaceSubrange(start..<end, with: Array(Self.pieces[random(Self.pieces.count)].utf8))
            }
            do throws(ShareTokenError) {
                let card = try Card(appmsg: text)
                readable += 1
                #expect((try? Card(appmsg: Array(card.appmsgXML.utf8))) == card.carried(by: .appmsg))
            } catch {
                #expect((0...text.count).contains(error.offset))
                #expect(ShareTokenError.Code.register.contains { $0.code == error.code })
            }
        }
        #expect((1..<2_999).contains(readable))
    }
}
