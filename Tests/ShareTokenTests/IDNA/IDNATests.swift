// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

@Suite struct IDNATests {
    @Test func tablesHaveAVersion() {
        #expect(UnicodeTables.version == "17.0.0")
    }

    @Test(arguments: [
        ("中国.cn", "xn--fiqs8s.cn"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("faß.de", "xn--fa-hia.de"),
        ("ｔａｏｂａｏ.com", "taobao.com"), ("item．taobao｡com", "item.taobao.com"), ("tao\u{AD}bao.com", "taobao.com"),
        ("①②⑦.⓪.⓪.①", "127.0.0.1"), ("１２７。0。0。1", "127.0.0.1"), ("taobao%E3%80%82com", "taobao.com"),
        ("BU\u{308}CHER.de", "xn--bcher-kva.de"), ("각.kr", "xn--p39a.kr"), ("xn--fiqs8s.中国", "xn--fiqs8s.xn--fiqs8s"),
    ])
    func hostsBeyondASCII(text: String, expected: String) throws {
        #expect(try URLRecord(parsing: "https://\(text)/").host == expected)
    }

    @Test(arguments: [
        "tao\u{200D}bao.com", "tao\u{202E}bao.com", "\u{301}a.com", "xn--a.中国", "xn--TAObao-.中国", "中／国.com", "\u{FFFD}",
        "אa.com", "1א.com", "א1٢.com", "中℀.com", "中\u{E000}",
    ])
    func refusedHosts(text: String) {
        #expect(throws: ShareTokenError.self) { try URLRecord(parsing: "https://\(text)/") }
    }

    @Test(arguments: [
        ("https://ｔａｏbao.com/", [URLRepair(.mappedInHost, at: 8)]),
        ("https://tao\u{AD}bao。com/", [URLRepair(.mappedInHost, at: 16), URLRepair(.ignoredInHost, at: 11)]),
        (
            "https://taobao%E3%80%82com/", [URLRepair(.percentInHost, at: 14), URLRepair(.mappedInHost, at: 14)]
        ),
        ("https://中国.cn/", []),
    ])
    func disguisesAreRepairs(text: String, expected: [URLRepair]) throws {
        #expect(try URLRecord(parsing: text).repairs == expected)
    }

    @Test(arguments: [
        ("xn--fiqs8s.cn", "中国.cn"), ("a.b", "a.b"), ("", ""), ("xn--", nil), ("xn--a", nil), ("xn--tda.xn--0", nil),
        ("xn--a-ecp.ru", nil), ("xn--1ug.example", nil), ("xn--FIQS8S", "中国"), ("xn--a-yoc", nil), ("中", nil),
    ])
    func unicodeFormsAndBogusPunycode(text: String, expected: String?) {
        #expect(IDNA.domainToUnicode(Array(text.utf8)) == expected)
    }

    @Test func lengthIsBounded() {
        let label = String(repeating: "中", count: 1000)
        #expect((try? URLRecord(parsing: "https://\(label)/")) != nil)
        #expect(throws: ShareTokenError(.badIDNA, at: 8)) { try URLRecord(parsing: "https://\(label)中/") }
        #expect(throws: ShareTokenError(.badIDNA, at: 8)) { try URLRecord(parsing: "https://\(label).\(label)/") }
    }
}
