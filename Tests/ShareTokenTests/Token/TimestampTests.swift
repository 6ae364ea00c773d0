// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

@Suite struct TimestampTests {
    @Test(
        "RFC 3339",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2024-01-01T00:00:00Z", 1_704_067_200),
            ("2024-02-29T23:59:59Z", 1_709_251_199),
            ("2000-03-01T00:00:00Z", 951_868_800), ("1969-12-31T23:59:59Z", -1),
            ("2026-11-22T16:00:00+08:00", 1_795_334_400),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("0000-03-01T00:00:00Z", -62_162_035_200),
        ])
    func reading(text: String, seconds: Int64) throws {
        let time = try Timestamp(text)
        #expect(time.secondsSince1970 == seconds)
        if text.hasSuffix("Z") { #expect(time.description == text) }
    }

    @Test(
        "Not a time, with the offset of the error",
        arguments: [
            ("", 0), ("2026", 4), ("2026-13-01T00:00:00Z", 5), ("2026-02-29T00:00:00Z", 8),
            ("2026-01-01 00:00:00Z", 10),
            ("2026-01-01T24:00:00Z", 11), ("2026-01-01T00:00:60Z", 17), ("2026-01-01T00:00:00", 19),
            ("2026-01-01T00:00:00Zx", 20), ("2026-01-01T00:00:00+8:00", 21), ("２026-01-01T00:00:00Z", 0),
        ])
    func refusing(text: String, offset: Int) {
        #expect(throws: ShareTokenError(.badTime, at: offset)) { try Timestamp(text) }
    }

    @Test func everyDayOfFourCenturiesComesBack() throws {
        for day in stride(from: Int64(-200 * 366), through: 200 * 366, by: 7) {
            let time = Timestamp(secondsSince1970: day * 86_400 + 3661)
            #expect(try Timestamp(time.description) == time)
        }
    }

    @Test func tokensKnowMinutesFrom2024To2055() {
        #expect(Timestamp.tokenEpoch.description == "2024-01-01T00:00:00Z")
        #expect(Timestamp.lastTokenMinute.description == "2055-11-24T20:15:00Z")
        #expect(Timestamp(secondsSince1970: 119).startOfMinute == Timestamp(secondsSince1970: 60))
        #expect(Timestamp(secondsSince1970: -1).startOfMinute == Timestamp(secondsSince1970: -60))
        #expect(Timestamp(secondsSince1970: .min).startOfMinute == Timestamp(secondsSince1970: .min))
    }

    @Test func lifetimesOfTheHeader() throws {
        for minutes: UInt32 in [1, 32_767, 32_820, 43_200, 1_966_020] {
            #expect(try Lifetime(minutes: minutes).minutes == minutes)
        }
        for minutes: UInt32 in [0, 32_768, 32_769, 1_966_021, 1_966_080, .max] {
            #expect(throws: ShareTokenError(.badLifetime)) { try Lifetime(minutes: minutes) }
        }
    }

    @Test(
        "Names of scenes",
        arguments: [
            ("", 0), (".", 0), ("a..b", 2), ("a.", 2), ("A", 0), ("a b", 1), ("é", 0),
            (String(repeating: "a", count: 33), 32),
        ])
    func scenes(name: String, offset: Int) throws {
        #expect(throws: ShareTokenError(.badScene, at: offset)) { try Scene(name) }
        #expect(try Scene("a-1.b_2").name == "a-1.b_2")
        #expect(try Scene("wechat.chat") == .wechatChat)
    }
}
