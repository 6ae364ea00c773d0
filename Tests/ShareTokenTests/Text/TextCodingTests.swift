// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The codings below a token's text, compared with values from their standards.
@Suite struct TextCodingTests {
    @Test(
        "RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
        ])
    func base64(plain: String, coded: String) {
        #expect(Base64.encode(Array(plain.utf8).span) == coded)
        #expect(Base64.decode(Array(coded.utf8).span) == Array(plain.utf8))
    }

    @Test(
        "Only the canonical spelling",
        arguments: ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zg==Zg==", "Zm9v\n", "Zm-_"])
    func base64Refuses(text: String) {
        #expect(Base64.decode(Array(text.utf8).span) == nil)
    }

    @Test func utf8IsChecked() {
        let wellFormed: [[UInt8]] = [
            [], [0x7F], [0xC2, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
        ]
        for bytes in wellFormed { #expect(firstInvalidUTF8(bytes.span) == nil) }
        let illFormed: [[UInt8]] = [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
            [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x90, 0x80], [0xFF],
        ]
        for bytes in illFormed { #expect(firstInvalidUTF8((Array("ab".utf8) + bytes).span) == 2) }
    }

    @Test func hexadecimalDigits() {
        #expect(bytes(hex: "00ff10".utf8) == [0x00, 0xFF, 0x10])
        #expect(bytes(hex: "0".utf8) == nil)
        #expect(bytes(hex: "0F".utf8) == nil)
        #expect(hex([0x00, 0xFF, 0x10]) == "00ff10")
        #expect(KeyID(hex: "06e3fd8f")?.hex == "06e3fd8f")
        #expect(KeyID(hex: "06e3")?.length == 2)
        #expect(KeyID(hex: "06E3FD8F") == nil)
        for text in ["", "06", "06e3fd", "06e3fd8f00"] { #expect(KeyID(hex: text) == nil) }
    }
}
