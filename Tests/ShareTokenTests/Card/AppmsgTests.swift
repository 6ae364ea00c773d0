// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct AppmsgTests {
    static func error(_ xml: String) -> ShareTokenError? {
        error(Array(xml.utf8))
    }

    static func error(_ xml: [UInt8]) -> ShareTokenError? {
        do throws(ShareTokenError) {
            _ = try Card(appmsg: xml)
            return nil
        } catch { return error }
    }

    static let link =
        "<msg><appmsg appid=\"\" sdkver=\"0\"><title>一起看</title><type>5</type>"
        + "<url>https://item.taobao.com/item.htm?id=520813250866&amp;spm=a.b</url></appmsg></msg>"

    @Test func aLink() throws {
        let card = try Card(appmsg: Array(Self.link.utf8))
        #expect(card.kind == .link)
        #expect(card.title == "一起看")
        #expect(try card.resource()["id"] == "520813250866")
        #expect(!card.isRepaired)
        #expect(try Card(reading: Array(" \n\(Self.link)\n".utf8)) == card)
        #expect(try Card(reading: Array("\u{FEFF}\(Self.link)".utf8)) == card)
        #expect(throws: ShareTokenError(.badXML, at: 3)) { try Card(reading: Array("\n <".utf8)) }
    }

    @Test func entitiesAreNeverExpanded() {
        var bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n"
        for level in 1...9 {
            let inner = String(repeating: level == 1 ? "&lol;" : "&lol\(level - 1);", count: 10)
            bomb += "<!ENTITY lol\(level) \"\(inner)\">\n"
        }
        bomb += "]>\n<msg><appmsg><title>&lol9;</title><type>5</type></appmsg></msg>"
        #expect(Self.error(bomb) == ShareTokenError(.dtdForbidden, at: 22))
        let external = "<!DOCTYPE msg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        #expect(Self.error(external + Self.link) == ShareTokenError(.dtdForbidden))
        #expect(Self.error("<!-- a -->" + external + Self.link) == ShareTokenError(.dtdForbidden, at: 10))
        #expect(Self.error("<!DOCTYPE msg SYSTEM \"http://127.0.0.1/a.dtd\">" + Self.link)?.code == .dtdForbidden)
        let undeclared = Self.link.replacing("一起看", with: "&lol;")
        #expect(Self.error(undeclared)?.code == .badXML)
        let inside = Self.link.replacing("<title>", with: "<!DOCTYPE msg [<!ENTITY x \"y\">]><title>")
        #expect(Self.error(inside) == ShareTokenError(.badXML, at: 33))
    }

    @Test func depthAndLength() {
        let deep = "<msg>" + String(repeating: "<a>", count: 300_000)
        #expect(Self.error(deep) == ShareTokenError(.tooDeep, at: 5 + 63 * 3))
        #expect(Self.error([UInt8](repeating: 0x3C, count: 10 << 20)) == ShareTokenError(.tooLarge, at: 1 << 20))
        let wide = "<msg><appmsg a=\"" + String(repeating: "x", count: 1_000_000) + "\"><type>5</type></appmsg></msg>"
        #expect(Self.error(wide) == nil)
        let many = (0..<60_000).map { "a\($0)=\"\"" }
        let limit = "<msg><appmsg " + many[..<128].joined(separator: " ")
        #expect(
            Self.error("<msg><appmsg \(many.joined(separator: " "))/></msg>")
                == ShareTokenError(.tooLarge, at: limit.utf8.count + 1))
    }

    @Test func brokenTexts() {
        #expect(Self.error("") == ShareTokenError(.badXML))
        #expect(Self.error("{}") == ShareTokenError(.badXML))
        #expect(Self.error([0x3C, 0x61, 0xFF]) == ShareTokenError(.notUTF8, at: 2))
        for length in 1..<Self.link.utf8.count {
            let cut = Array(Self.link.utf8.prefix(length))
            let error = Self.error(cut)
            #expect(error?.code == .badXML || error?.code == .notUTF8, "\(length)")
            // The error is at the cut, or at the character that the cut has broken.
            #expect(error?.offset == length || error?.code == .notUTF8, "\(length)")
        }
        #expect(Self.error("<msg><appmsg><title>a</titel></appmsg></msg>") == ShareTokenError(.badXML, at: 21))
        #expect(Self.error("<?xml version=\"1.0\" encoding=\"GBK\"?>" + Self.link) == ShareTokenError(.badXML, at: 30))
        #expect(Self.error(Self.link + "more") == ShareTokenError(.badXML, at: Self.link.utf8.count))
        #expect(Self.error(Self.link + "<!-- end -->\n") == nil)
        let mixed = "<?xml version='1.0'?>\r\n<msg>\r\n<appmsg><title>中文<![CDATA[中文\n<中>]]></title>\n 𠮷<type>7</type>"
        #expect(
            Self.error(mixed + "</appmsg></msg>") == ShareTokenError(.badCard, at: mixed.utf8.count - 14))
        #expect(Self.error("<html><appmsg/></html>") == ShareTokenError(.badCard))
        #expect(Self.error("<msg><img/></msg>") == ShareTokenError(.badCard))
        #expect(Self.error("<msg><appmsg><type>2001</type></appmsg></msg>") == ShareTokenError(.badCard, at: 13))
        #expect(Self.error("<msg><appmsg><type>5</type><type>33</type></appmsg></msg>")?.code == .badCard)
    }

    /// Each case is a start and a repeated unit, some with a middle and a second unit, that make a reader look back,
    /// forward or at everything that is open.
    ///
    /// The long text has sixteen times as many units.
    @Test(arguments: [
        ["<msg><n", "n", ">", "&#9;"], ["<msg>", "<a>"], ["<msg>", "<!--"], ["<msg>", "<![CDATA["], ["<msg>", "&a"],
        ["<msg>", "&#1"], ["<msg ", "a='' "], ["<msg>", "<appmsg"], ["<msg>", "<?a "], ["<msg a='", "&amp"],
        ["<msg>", "]]"], ["", "<msg><appmsg></appmsg></msg>"], ["<msg><appmsg>", "<title>a</title>"],
        ["{\"a\":\"", "<msg>\\n"], ["", "[\"<msg>\\n\","], ["", ":\"<appmsg>\\"],
        ["<msg><appmsg><type>57</type><refermsg><content>", "&lt;msg&gt;", "</content></refermsg></appmsg></msg>"],
        ["<msg><appmsg><type>57</type><title>", "a.cn/ ", "</title></appmsg></msg>"],
        ["<appmsg><type>19</type><recorditem><![CDATA[<a>", "<link>a</link>", "]]></recorditem></appmsg>"],
        ["<appmsg><type>19</type><recorditem><![CDATA[<a>", "<datadesc>https://a.cn/ ", "]]></recorditem></appmsg>"],
        ["\"", "{\\\"app\\\":"], ["", "\\u003cmsg\\u003e"], ["[CQ:music,", "a=b,", "]"],
    ])
    func timeIsLinear(_ parts: [String]) {
        func read(_ count: Int) -> Duration {
            let text = (0..<parts.count).map { String(repeating: parts[$0], count: $0 % 2 == 0 ? 1 : count) }.joined()
            let bytes = Array(text.utf8)
            return ContinuousClock().measure {
                _ = try? Card(appmsg: bytes)
                #expect(CardScanner(utf8: bytes).reduce(0) { sum, _ in sum + 1 } <= count)
            }
        }
        let short = read(500)
        // Quadratic work would take 256 times as long.
        #expect(read(8_000) < short * 80 + .milliseconds(200))
    }
}
