// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation
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
        #expect(try Card(data: Data(" \n\(Self.link)\n".utf8)) == card)
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
        #expect([.badXML, .dtdForbidden].contains(Self.error(inside)?.code))
    }

    @Test func depthAndLength() {
        let deep = "<msg>" + String(repeating: "<a>", count: 300_000)
        #expect(Self.error(deep) == ShareTokenError(.tooDeep, at: 5 + 63 * 3))
        #expect(Self.error([UInt8](repeating: 0x3C, count: 10 << 20)) == ShareTokenError(.tooLarge, at: 1 << 20))
        let wide = "<msg><appmsg a=\"" + String(repeating: "x", count: 1_000_000) + "\"><type>5</type></appmsg></msg>"
        #expect(Self.error(wide) == nil)
        let many = "<msg><appmsg " + (0..<60_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/></msg>"
        #expect(Self.error(many) != nil)
    }

    @Test func brokenTexts() {
        #expect(Self.error("") == ShareTokenError(.badXML))
        #expect(Self.error("{}") == ShareTokenError(.badXML))
        #expect(Self.error([0x3C, 0x61, 0xFF]) == ShareTokenError(.notUTF8, at: 2))
        for length in 1..<Self.link.utf8.count {
            let cut = Array(Self.link.utf8.prefix(length))
            let error = Self.error(cut)
            #expect(error?.code == .badXML || error?.code == .notUTF8, "\(length)")
            #expect((0...length).contains(error?.offset ?? -1), "\(length)")
        }
        #expect(Self.error("<msg><appmsg><title>a</titel></appmsg></msg>")?.code == .badXML)
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

    /// A name as long as the text in it has pieces: twenty-four times of both, and no longer a name than parsers take.
    @Test func timeIsLinearInNamesAndPieces() {
        func read(_ count: Int) -> Duration {
            let name = String(repeating: "n", count: count)
            let text = "<msg><\(name)>\(String(repeating: "&#9;", count: count))</\(name)></msg>"
            return ContinuousClock().measure { _ = try? Card(appmsg: Array(text.utf8)) }
        }
        let short = read(2_000)
        // What grows with the square takes 576 times as long.
        #expect(read(48_000) < short * 96 + .milliseconds(100))
    }
}
