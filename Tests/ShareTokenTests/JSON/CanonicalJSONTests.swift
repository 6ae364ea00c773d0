// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The canonical form of JSON (RFC 8785) for values without fractions.
@Suite struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        let document = try JSONDocument(Array(text.utf8))
        return String(decoding: try document.canonicalForm(of: document.root), as: UTF8.self)
    }

    /// RFC 8785, 3.2.3: a name beyond the first plane comes before U+FB33, though not as UTF-8.
    @Test func namesAreSortedByTheirUTF16Units() throws {
        let text = """
            {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
            """
        #expect(
            try canonical(text) == """
                {"\\r":"Carriage Return","1":"One","\u{80}":"Control","ö":"Latin Small Letter O With Diaeresis",\
                "€":"Euro Sign","😀":"Emoji: Grinning Face","\u{FB33}":"Hebrew Letter Dalet With Dagesh"}
                """)
    }

    @Test func namesWithoutEscapesAreSortedAlike() throws {
        #expect(
            try canonical("{\"\u{FB33}\":1,\"\u{1F600}\":2,\"€\":3,\"z\":4,\"za\":5,\"\":6}")
                == "{\"\":6,\"z\":4,\"za\":5,\"€\":3,\"\u{1F600}\":2,\"\u{FB33}\":1}")
    }

    /// RFC 8785, 3.2.2.2.
    @Test func stringsHaveAsFewEscapesAsCanBe() throws {
        #expect(
            try canonical(#"["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]"#)
                == #"["€$\u000f\nA'B\"\\\\\"/"]"#)
        #expect(try canonical(#"["\u0000\b\t\n\f\r\u001f\u007f"]"#) == "[\"\\u0000\\b\\t\\n\\f\\r\\u001f\u{7F}\"]")
    }

    @Test func wordsBlanksAndEmptyValues() throws {
        #expect(
            try canonical(" { \"b\" : [ true , false , null , 0 , 9007199254740991 ] , \"a\" : { } , \"c\":[ ] } ")
                == #"{"a":{},"b":[true,false,null,0,9007199254740991],"c":[]}"#)
    }

    @Test(
        "A canonical text stays as it is",
        arguments: [#"{"a":[{"b":"c"},[],{}],"d":{"e":{"f":1}}}"#, "[]", "7", #""""#])
    func canonicalTextsStay(text: String) throws {
        #expect(try canonical(text) == text)
    }

    @Test(
        "Numbers that are not whole",
        arguments: ["1.5", "-1", "1e2", "9007199254740992", "1.0", "-0", "123456789012345678901234567890"])
    func fractionsAreRefused(number: String) {
        #expect(throws: ShareTokenError(.badValue, at: 1)) { try canonical("[\(number)]") }
    }

    @Test func depthTakesNoStack() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try canonical(text) == text)
    }
}
