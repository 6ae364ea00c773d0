// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The core's XML reader compared with Foundation's `XMLParser`, on damaged cards.
@Suite struct XMLDifferentialTests {
    static let texts = [
        """
        <?xml version="1.0"?><msg><appmsg appid="" sdkver="0"><title>标题 &amp; <![CDATA[a]]></title><type>33</type>
        <url>https://example.com/?a=1&amp;b=2</url><weappinfo><username><![CDATA[gh_05c85a53c7ee@app]]></username>
        <appid>wxebf773691904eee9</appid><pagepath><![CDATA[pages/index.html?a=1]]></pagepath></weappinfo></appmsg></msg>
        """,
        "<?xml version='1.0' encoding=\"UTF-8\" standalone='no' ?>\r\n<!-- a - b --><?a b?>\n<msg a='1' b = \"2\">\r\n"
            + "\t<appmsg appid=\"\" sdkver='0' >\r<title>&lt;中&#x1F600;&#13;\r\n]]</title ><des/><a:b c:d=\"&quot;>'\"/>"
            + "<?php echo ?><名 _.-=''>&apos;<![CDATA[<&]]]]><![CDATA[>]]></名>\r</appmsg>\r</msg>\n<!--e--><?f g?> ",
        "<appmsg><url>https://a.example/?a=1&amp;b=2#&#38;</url><type>5</type><![CDATA[]]><a b=\"&#9;&#10;x\ty\" c=''/></appmsg>",
    ]

    static let pieces = [
        "<", ">", "&", "<?", "?>", "<?d e?>", "<?xml a?>", "<?XmL b?>", "<!--", "-->", "--", "-", "<![CDATA[", "]]>",
        "]]",
        "]", "<!", "\"", "'", "=", " ", "\t", "/", "/>", "</", "&#0;", "&#9;", "&#x110000;", "&#xFFFE;", "&#xD800;",
        "&#;",
        "&#x;", "&#65", "&a;", "&amp", "&amp;", "&lt;", "&quot;", "&apos;", "&AMP;", "&nbsp;", "%a;", "\u{0}", "\u{1}",
        "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FEFF}", "\u{10FFFF}", "\u{2028}", "xmlns=\"\"",
        "xmlns:a='b'", "a:b", ":", "a:b:c", "<a/>", "<a></a>", "<a>", "</a>", "<appmsg>", "</msg>", "</appmsg>", "\r",
        "\r\n", "\n", "<?xml version='1.1'?>", "<?xml version=\"1.0\"?>", " a=\"\"", " a='&lt;'", " a='<'", " a=1", "1",
        "a", "中", "·", "\u{301}", "<\u{301}/>", "<1/>", "<-/>", "<a1/>", "<·/>", "< a/>", "<a /", "<a//>", "𠮷", "×",
    ]

    @Test func damage() {
        var random = Linear(state: 20_261_130)
        var (accepted, refused, repaired, cards, passedOver) = (0, 0, 0, 0, 0)
        for round in 0..<24_000 {
            let text = random.damaged(Array(Self.texts[round % Self.texts.count].utf8), Self.pieces)
            guard !Self.isStrange(text), String(validating: text, as: UTF8.self) != nil else {
                passedOver += 1
                continue
            }
            if let card = try? Card(appmsg: text) {
                cards += 1
                #expect((try? Card(appmsg: Array(card.appmsgXML.utf8))) == card.carried(by: .appmsg))
            }
            let peer = XMLPeer.events(of: text)
            do throws(ShareTokenError) {
                let (events, isRepaired) = try XMLReader.events(of: text)
                if isRepaired {
                    repaired += 1
                    #expect(peer == nil, "\(round): \(String(decoding: text, as: UTF8.self))")
                } else {
                    accepted += 1
                    #expect(events == peer, "\(round): \(String(decoding: text, as: UTF8.self))")
                }
            } catch {
                #expect(error.code == .badXML || error.code == .notUTF8 || error.code == .dtdForbidden)
                #expect((0...text.count).contains(error.offset))
                refused += 1
                #expect(peer == nil, "\(round): \(error): \(String(decoding: text, as: UTF8.self))")
            }
        }
        #expect(cards > 1_000, "\(cards)")
        #expect(accepted > 2_000 && refused > 10_000 && repaired > 200, "\(accepted) \(refused) \(repaired)")
        #expect(accepted + refused + repaired >= 20_000, "\(passedOver) passed over")
    }

    /// Whether there is a processing instruction with nothing in it, with which Foundation's parser for Linux crashes, or
    /// one whose name only begins with `xml`, of which that parser warns as if it were an error.
    private static func isStrange(_ text: [UInt8]) -> Bool {
        var index = 0
        while let start = text[index...].firstRange(of: Array("<?".utf8)) {
            index = start.upperBound
            let end = text[index...].firstRange(of: Array("?>".utf8))?.lowerBound ?? text.count
            let name = text[index..<end].prefix { $0 > 0x20 }
            if text[name.endIndex..<end].allSatisfy({ $0 <= 0x20 }) { return true }
            let head = String(decoding: name.prefix(3), as: UTF8.self).lowercased()
            if head == "xml", name.count > 3 { return true }
        }
        return false
    }
}

/// Numbers that are the same in every run.
struct Linear {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// A text with one to three changes: a piece put in or in the place of others, bytes cut out, doubled, or changed.
    mutating func damaged(_ whole: [UInt8], _ pieces: [String]) -> [UInt8] {
        var text = whole
        for _ in 0...below(3) where !text.isEmpty {
            let start = below(text.count)
            let end = min(text.count, start + below(24))
            switch below(8) {
            case 0, 1, 2, 3: text.insert(contentsOf: pieces[below(pieces.count)].utf8, at: start)
            case 4: text.replaceSubrange(start..<end, with: pieces[below(pieces.count)].utf8)
            case 5: text.removeSubrange(start..<end)
            case 6: text.insert(contentsOf: Array(text[start..<end]), at: below(text.count))
            default: text[start] = text[start] ^ UInt8(1 << below(7))
            }
        }
        return text
    }
}
