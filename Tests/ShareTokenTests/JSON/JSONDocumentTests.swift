// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

@Suite struct JSONDocumentTests {
    static func error(_ text: [UInt8]) -> ShareTokenError? {
        do throws(ShareTokenError) {
            _ = try JSONDocument(text)
            return nil
        } catch { return error }
    }

    static func error(_ text: String) -> ShareTokenError? { error(Array(text.utf8)) }

    @Test func values() throws {
        let text = #" {"a":{"b":[1,-0.50e+07,"x\/y"],"c":null},"\u0064":"\uD83D\uDE00中\n","e":true} "#
        let document = try JSONDocument(Array(text.utf8))
        let list = try #require(document.value(at: ["a", "b"]))
        let items = Array(document.children(of: list))
        #expect(items.map { document.kind(of: $0) } == [.number, .number, .string])
        #expect(document.stringOrNumber(items[1]).map { String(decoding: $0, as: UTF8.self) } == "-0.50e+07")
        #expect(document.string(items[2]).map { String(decoding: $0, as: UTF8.self) } == "x/y")
        let face = try #require(document.value(at: ["d"]))
        #expect(document.string(face).map { String(decoding: $0, as: UTF8.self) } == "😀中\n")
        #expect(document.kind(of: try #require(document.value(at: ["e"]))) == .boolean)
        #expect(document.kind(of: try #require(document.value(at: ["a", "c"]))) == .null)
        #expect(document.value(at: ["a", "x"]) == nil)
        #expect(document.value(at: ["e", "x"]) == nil)
        #expect(document.range(of: document.root) == 1..<text.utf8.count - 1)
        #expect(document.children(of: document.root).map { document.name(of: $0) }.last == Array("e".utf8))
    }

    @Test(
        "Accepted",
        arguments: [
            "0", "-0", "1e5", "1E-5", "\"\"", "true", "false", "null", "[]", "{}", "[[],{}]", "\t[1 , 2]\r\n",
            #"{"a":1,"A":1}"#, #""\"\\\/\b\f\n\r\t""#, "\"\u{7F}\u{2028}\"",
        ])
    func accepted(text: String) {
        #expect(Self.error(text) == nil)
    }

    @Test(
        "Refused, with the place",
        arguments: [
            ("", 0), (" ", 1), ("01", 1), ("+1", 0), ("1.", 2), (".5", 0), ("1e", 2), ("-", 1), ("nul", 3), ("True", 0),
            ("[1,]", 3), ("[1 2]", 3), ("[", 1), ("]", 0), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7),
            ("{a:1}", 1),
            ("{'a':1}", 1), (#"{"a":1]"#, 6), (#"{"a":1} x"#, 8), ("[] []", 3), ("\"a", 2), ("\"a\nb\"", 2),
            (#""\x""#, 2),
            (#""\u12G4""#, 5), ("NaN", 0), ("/**/1", 0), ("\u{FEFF}1", 0), ("\"a\u{0}\"", 2), ("\u{A0}1", 0),
        ])
    func refused(text: String, offset: Int) {
        #expect(Self.error(text) == ShareTokenError(.badJSON, at: offset))
    }

    @Test(
        "Lone surrogates, at their backslash",
        arguments: [#"["\uD800"]"#, #"["\uDC00"]"#, #"["\uD800\uD800"]"#, #"["\uD800x"]"#, #"["\uDFFF\uD800"]"#])
    func surrogates(text: String) {
        #expect(Self.error(text) == ShareTokenError(.badJSON, at: 2))
    }

    @Test func namesStandOnce() {
        #expect(Self.error(#"{"a":1,"b":2,"a":3}"#) == ShareTokenError(.duplicateName, at: 13))
        #expect(Self.error(#"{"a":1,"\u0061":3}"#) == ShareTokenError(.duplicateName, at: 7))
        #expect(Self.error(#"[{"a":1},{"a":1,"b":{"a":1}}]"#) == nil)
        let many = (0..<40_000).map { "\"name\($0)\":\($0)" }
        let text = "{" + many[..<40_000].joined(separator: ",") + ","
        #expect(Self.error(text + "\"name7\":0,\"name3\":0}") == ShareTokenError(.duplicateName, at: text.utf8.count))
    }

    @Test func limits() {
        let limit = JSONDocument.maximumDepth
        let deepest = [UInt8](repeating: 0x5B, count: limit) + [UInt8](repeating: 0x5D, count: limit)
        #expect(Self.error(deepest) == nil)
        #expect(Self.error([UInt8](repeating: 0x5B, count: 1 << 20)) == ShareTokenError(.tooDeep, at: limit))
        #expect(Self.error(String(repeating: "{\"a\":", count: 100_000)) == ShareTokenError(.tooDeep, at: 5 * limit))
        for byte: UInt8 in [0x5B, 0x7B] {
            let error = Self.error([UInt8](repeating: byte, count: 10 << 20))
            #expect(error == ShareTokenError(.tooLarge, at: JSONDocument.maximumLength))
        }
        #expect(Self.error("[" + String(repeating: "0,", count: 500_000) + "0]") == nil)
        #expect(Self.error([0x22, 0xC3, 0x22]) == ShareTokenError(.notUTF8, at: 1))
    }

    @Test func stringsAreWrittenAsTheyAreRead() throws {
        var every = (UInt8(0)..<0x80).map { Unicode.Scalar($0) }.map(String.init).joined() + "中😀\u{2028}"
        every += "\\\"/"
        var text: [UInt8] = []
        JSONDocument.appendString(every.utf8, to: &text)
        let document = try JSONDocument(text)
        #expect(document.string(document.root) == Array(every.utf8))
    }

    @Test func membersOfAppLinks() throws {
        let text = #"{"a":"x\u0041","n":12345678901234567890.0,"o":{}}"#
        let json = try #require(FlatJSON(Array(text.utf8)))
        #expect(json[Array("a".utf8)] == Array("xA".utf8))
        #expect(json[Array("n".utf8)] == Array("12345678901234567890.0".utf8))
        #expect(json[Array("o".utf8)] == [])
        #expect(json[Array("z".utf8)] == nil)
        #expect(FlatJSON(Array("[]".utf8)) == nil)
        #expect(FlatJSON(Array(#"{"a":1,"a":2}"#.utf8)) == nil)
    }
}
