// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("a%20b+c", "a b+c"), ("%25%32%30", "%20"), ("%", "%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%%34", "%4"),
        ("%e4%BD%a0", "你"), ("", ""),
    ])
    func decodesExactlyOnce(text: String, expected: String) {
        #expect(PercentEncoding.decode(Array(text.utf8).span) == Array(expected.utf8))
    }

    @Test func formDecodingTakesPlusForASpace() {
        #expect(PercentEncoding.decodeForm(Array("a+b%2Bc".utf8).span) == Array("a b+c".utf8))
    }

    @Test(arguments: [
        (PercentEncodeSet.c0Control, " \"#<>`?^{}/:;=@[\\]|$%&+,'~%7F"),
        (.fragment, "%20%22#%3C%3E%60?^{}/:;=@[\\]|$%&+,'~%7F"),
        (.query, "%20%22%23%3C%3E`?^{}/:;=@[\\]|$%&+,'~%7F"),
        (.specialQuery, "%20%22%23%3C%3E`?^{}/:;=@[\\]|$%&+,%27~%7F"),
        (.path, "%20%22%23%3C%3E%60%3F%5E%7B%7D/:;=@[\\]|$%&+,'~%7F"),
        (.userinfo, "%20%22%23%3C%3E%60%3F%5E%7B%7D%2F%3A%3B%3D%40%5B%5C%5D%7C$%&+,'~%7F"),
        (.component, "%20%22%23%3C%3E%60%3F%5E%7B%7D%2F%3A%3B%3D%40%5B%5C%5D%7C%24%25%26%2B%2C'~%7F"),
    ])
    func setsAreThoseOfTheStandard(set: PercentEncodeSet, expected: String) {
        let text = " \"#<>`?^{}/:;=@[\\]|$%&+,'~\u{7F}"
        #expect(PercentEncoding.encode(Array(text.utf8).span, set) == Array(expected.utf8))
    }

    @Test func everyByteBeyondASCIIIsEncoded() {
        #expect(PercentEncoding.encode(Array("中".utf8).span, .c0Control) == Array("%E4%B8%AD".utf8))
    }
}
