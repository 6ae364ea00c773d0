// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Other spellings of ids, against pairs that platforms and their documents publish.
@Suite struct FieldSpellingTests {
    static let pairs: [(FieldSpelling, spelled: String, value: String)] = [
        (.av, "170001", "BV17x411w7KC"), (.av, "2", "BV1xx411c7mD"), (.av, "111298867365120", "BV1L9Uoa9EUx"),
        (.av, "99999999", "BV1y7411Q7Eq"), (.av, "455017605", "BV1Q541167Qg"), (.av, "882584971", "BV1mK4y1C7Bz"),
        (.bid, "N4xlMvjhI", "4910815147462302"), (.bid, "FBqgOmDxO", "4189191225395228"),
        (.bid, "LEZDodaiW", "4797700463137878"), (.bid, "H4Kvzzc15", "4311320938387675"),
        (.big64, "wOazfF1JCRg", "13899994646647998744"), (.big64, "NcOrHncCYWI", "3874128251802771810"),
        (.youku, "421155367", "XMTY4NDYyMTQ2OA=="),
        (.huawei, "101184737", "C101184737"),
        (.unpadded, "XMTY4NDYyMTQ2OA", "XMTY4NDYyMTQ2OA=="), (.unpadded, "XMTY4NDYyMTQ2ODA", "XMTY4NDYyMTQ2ODA="),
    ]

    @Test("Both ways", arguments: pairs.indices)
    func bothWays(index: Int) {
        let (spelling, spelled, value) = Self.pairs[index]
        #expect(spelling.value(of: Array(spelled.utf8)).map { String(decoding: $0, as: UTF8.self) } == value)
        #expect(spelling.spelled(Array(value.utf8)).map { String(decoding: $0, as: UTF8.self) } == spelled)
    }

    /// The text of a link is decoded once before its spelling is undone.
    @Test(
        "Escapes inside escapes",
        arguments: [
            ("abc-._~", "abc-._~", "abc-._~"), ("YC1:杭", "YC1%253A%25E6%259D%25AD", "YC1%3A%E6%9D%AD"),
            ("50%25", "50%252525", "50%2525"), ("a b&c=d", "a%2520b%2526c%253Dd", "a%20b%26c%3Dd"),
        ])
    func twice(value: String, printed: String, decodedOnce: String) {
        #expect(FieldSpelling.twice.spelled(Array(value.utf8)) == Array(printed.utf8))
        #expect(FieldSpelling.twice.value(of: Array(decodedOnce.utf8)) == Array(value.utf8))
    }

    @Test(
        "Texts that are no spelling",
        arguments: [
            (FieldSpelling.av, "0"), (.av, "2251799813685248"), (.av, "0170001"), (.av, "x"), (.av, ""),
            (.bid, ""), (.bid, "0N4xlMvjhI"), (.bid, "N4xl-vjhI"), (.bid, "ZZZZ"), (.bid, "1ZZZZ"),
            (.bid, "zzzzzzzzzzzz"), (.big64, "wOazfF1JCRh"), (.big64, "wOazfF1JCR"), (.big64, "wOazfF1JCRg="),
            (.youku, "0"), (.youku, "18446744073709551615"), (.unpadded, ""), (.huawei, ""),
            (.huawei, "0101184737"), (.huawei, "C101184737"),
            (.unpadded, "XMTc1ODE5Njcy"), (.unpadded, "XMTY4NDYyMTQ2OA="), (.unpadded, "XMTY4N="),
        ])
    func refused(spelling: FieldSpelling, text: String) {
        #expect(spelling.value(of: Array(text.utf8)) == nil)
    }

    @Test(
        "Malformed ids of videos",
        arguments: [
            "BV1FFFFFFFFF", "BV1xx411c70D", "bv17x411w7KC", "BV17x411w7K", "BV17x411w7KCa", "BV27x411w7KC", "",
        ])
    func noVideo(id: String) {
        #expect(BilibiliNumber(bvid: Array(id.utf8).span) == nil)
    }

    @Test func everyNumberHasOneID() {
        for shift in 0..<51 {
            for value in [UInt64(1) << UInt64(shift), (UInt64(1) << UInt64(shift)) - 1] where value > 0 {
                let number = BilibiliNumber(value)
                #expect(number.flatMap { BilibiliNumber(bvid: $0.bvid.span) } == number)
                #expect(number != nil)
                let digits = Array(String(value).utf8)
                #expect(FieldSpelling.bid.spelled(digits).flatMap { FieldSpelling.bid.value(of: $0) } == digits)
            }
        }
        #expect(BilibiliNumber(0) == nil)
        #expect(BilibiliNumber(1 << 51) == nil)
    }
}
