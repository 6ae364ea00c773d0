// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct PunycodeTests {
    struct Case: Decodable {
        let decoded: String
        let encoded: String?
    }

    @Test(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
    func goodOnesGoBothWays() throws {
        var count = 0
        for test in try Conformance.cases("punycode/punycode_tests.json", as: Case.self) {
            let scalars = test.decoded.unicodeScalars.map(\.value)
            let text = Array(try #require(test.encoded).utf8)
            #expect(Punycode.encode(scalars) == text, "\(test.decoded)")
            #expect(Punycode.decode(text) == scalars, "\(test.decoded)")
            count += 1
        }
        #expect(count == 25)
    }

    @Test(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
    func badOnesAreRefused() throws {
        let cases = try Conformance.cases("punycode/bad_punycode_tests.json", as: Case.self)
        #expect(cases.count == 1)
        for test in cases {
            #expect(Punycode.encode(test.decoded.unicodeScalars.map(\.value)) == nil)
        }
    }

    @Test(arguments: ["ab\u{80}", "a!", "99999999", "-abc!", "a-b_", "zzzzzzzzzzzzzzzzzzzzz", "-"])
    func illFormedTextsAreRefused(text: String) {
        #expect(Punycode.decode(Array(text.utf8)) == nil)
    }

    @Test func lengthIsBounded() {
        let scalars = [UInt32](repeating: 0x4E2D, count: Punycode.maximumLength)
        #expect(Punycode.encode(scalars) != nil)
        #expect(Punycode.encode(scalars + [0x4E2D]) == nil)
        #expect(Punycode.decode([UInt8](repeating: 0x61, count: Punycode.maximumLength + 1)) == nil)
    }

    /// Neither direction may trap, and a decoded text must encode to the same text, except the case of the digits.
    @Test func shortTextsGoBothWays() {
        var count = 0
        let digits = Array("abyz059-".utf8)
        for number in 0..<(1 << 15) {
            let text = (0..<5).map { digits[number >> ($0 * 3) & 7] }
            guard let scalars = Punycode.decode(text), scalars.contains(where: { $0 >= 0x80 }) else { continue }
            #expect(Punycode.encode(scalars) == text)
            count += 1
        }
        #expect(count > 1000)
    }
}
