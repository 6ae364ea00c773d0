// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct URLRecordTests {
    @Test func componentsAreRangesOfTheBytes() throws {
        let record = try URLRecord(parsing: "https://user:pass@example.com:8080/a/b?x=1&y#top")
        #expect(record.href == "https://user:pass@example.com:8080/a/b?x=1&y#top")
        #expect(record.scheme == "https")
        #expect(record.username == "user")
        #expect(record.password == "pass")
        #expect(record.host == "example.com")
        #expect(record.port == 8080)
        #expect(record.path == "/a/b")
        #expect(record.query == "x=1&y")
        #expect(record.fragment == "top")
        #expect(record.hasCredentials && record.isSpecial && !record.hasOpaquePath)
        #expect(record.hrefBytes[record.pathRange].elementsEqual("/a/b".utf8))
    }

    @Test(
        arguments: [
            ("weixin://dl/business/?appid=wx1&path=p", "dl", "/business/", "appid=wx1&path=p"),
            ("taobao://item.taobao.com/item.htm?id=1", "item.taobao.com", "/item.htm", "id=1"),
            ("snssdk1128://aweme/detail/7", "aweme", "/detail/7", nil),
            ("mailto:a@b?subject=x", nil, "a@b", "subject=x"),
            ("https://3.cn/abc", "3.cn", "/abc", nil),
            ("https://a.b", "a.b", "/", nil),
            ("https://a.b?", "a.b", "/", ""),
        ] as [(String, String?, String, String?)])
    func shapes(text: String, host: String?, path: String, query: String?) throws {
        let record = try URLRecord(parsing: text)
        #expect(record.host == host)
        #expect(record.path == path)
        #expect(record.query == query)
        #expect(record.fragment == nil)
        #expect(record.repairs.isEmpty)
    }

    /// Each failure has its own code, and the offset is that of the input as given.
    @Test(arguments: [
        ("", ShareTokenError.Code.missingScheme, 0),
        ("  example.com/", .missingScheme, 2),
        ("https://", .emptyHost, 8),
        ("https://user@/", .emptyHost, 13),
        ("https://:80/", .emptyHost, 8),
        ("https://a<b/", .badHost, 9),
        (" htt\tps://a\nb<c/", .badHost, 13),
        ("https://a%2Fb/", .badHost, 9),
        ("https://1.2.3.256/", .badIPv4, 8),
        ("https://[1::2::3]/", .badIPv6, 14),
        ("https://[1::2/", .unclosedIPv6, 8),
        ("https://a:8o/", .badPort, 11),
        ("https://a:65536/", .portOutOfRange, 10),
        ("https://a%80/", .badIDNA, 8),
    ])
    func failuresHaveCodesAndOffsets(text: String, code: ShareTokenError.Code, offset: Int) {
        #expect(throws: ShareTokenError(code, at: offset)) { try URLRecord(parsing: text) }
    }

    @Test func lengthIsBounded() {
        let text = "https://a/" + String(repeating: "x", count: URLRecord.maximumLength)
        #expect(throws: ShareTokenError(.urlTooLong, at: URLRecord.maximumLength)) { try URLRecord(parsing: text) }
        let longest = String(text.prefix(URLRecord.maximumLength))
        #expect((try? URLRecord(parsing: longest))?.hrefBytes.count == URLRecord.maximumLength)
        let growing = String(longest.prefix(URLRecord.maximumLength - 1)) + "\""
        #expect(throws: ShareTokenError(.urlTooLong, at: URLRecord.maximumLength)) { try URLRecord(parsing: growing) }
    }

    @Test func bytesMustBeUTF8() {
        #expect(throws: ShareTokenError(.notUTF8, at: 10)) { try URLRecord(parsing: Array("https://a/".utf8) + [0xC0]) }
    }

    @Test(
        arguments: [
            (" https://a/\t", [(URLRepair.Code.trimmed, 0)]),
            ("https://a/b\tc\n", [(.trimmed, 13), (.tabOrNewline, 11)]),
            ("https:\\\\a\\b\\c", [(.backslash, 6)]),
            ("https:/a/", [(.missingSlashes, 7)]),
            ("https:\n///a/", [(.tabOrNewline, 6), (.extraSlashes, 9)]),
            ("https://taobao.com@evil.com/", [(.credentials, 8)]),
            ("https://@a/", [(.credentials, 8)]),
            ("https://t%61obao.com/", [(.percentInHost, 9)]),
            ("https://0x7f.1/", [(.oddIPv4, 8)]),
            ("https://[0:0::1]/", [(.oddIPv6, 8)]),
            ("https://a:443/", [(.defaultPort, 9)]),
            ("https://a:/", [(.oddPort, 9)]),
            ("https://a:080/", [(.oddPort, 9)]),
            ("https://a/b/../%2e/c", [(.dotSegment, 12)]),
            ("file:///C|/x", [(.driveLetter, 8)]),
            ("https://A.com/%zz é?'", []),
        ] as [(String, [(URLRepair.Code, Int)])])
    func repairsAreRecorded(text: String, expected: [(URLRepair.Code, Int)]) throws {
        #expect(try URLRecord(parsing: text).repairs == expected.map(URLRepair.init))
    }

    @Test func equalityIsThatOfTheURL() throws {
        let plain = try URLRecord(parsing: "https://a/b")
        let repaired = try URLRecord(parsing: "HTTPS:\\\\A\\b")
        #expect(plain == repaired)
        #expect(plain.hashValue == repaired.hashValue)
        #expect(plain.repairs != repaired.repairs)
    }
}
