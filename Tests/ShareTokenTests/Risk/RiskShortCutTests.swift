// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// The short cut for ordinary links hides nothing that the whole scan would find.
struct RiskShortCutTests {
    /// Whether both scans of a link agree; a range of the text switches the short cut off.
    private static func agree(_ bytes: [UInt8]) -> Bool {
        guard let record = try? URLRecord(parsing: bytes) else { return true }
        let quick = RiskReport(of: record, in: bytes)
        let slow = RiskReport(of: record, in: bytes, link: 0..<bytes.count)
        let isInside = quick.risks.allSatisfy { $0.offset >= 0 && $0.offset <= bytes.count }
        return quick == slow && isInside && quick.risks.count <= RiskReport.maximumCount
    }

    private static let parts = [
        "token=x", "TOKEN=x", "id=1", "u=https://b.cn", "u=%68ttps://b.cn", "u=https%3A//b.cn", "u=//b.cn",
        "u=%2F%2Fb.cn",
        "u=javascript:x", "u=j%61vascript:x", "m=a@qq.com", "m=a%40qq.com", "p=13812345678", "p=8613812345678",
        "p=+8613812345678", "p=%2B8613812345678", "n=11010519491231002X", "n=11010519491231002x", "uin=%E4",
        "x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "%74oken=x", "a;b=token", "a=b?token=1", "=x", "a==",
        "//b.cn",
        "https://b.cn", "13812345678", "%31%33812345678", "u=weixin://x", "u=intent:x", "u=\\\\b.cn", "u=https:b.cn",
        "pass_ticket=1", "t=1700000000000", "a3:b:c", "x:y", "u=+https://b.cn", "u=%20https://b.cn", "u=%09//b.cn",
        "https://b.cn?c=d", "//b.cn?c=d", "\\\\b.cn?c=d", "u=file:c:", "q=javascript:x", "sid=1", "password=1", "uin=1",
    ]

    @Test(arguments: [
        "www.taobao.com", "b23.tv", "a..taobao.com", "xn--a.taobao.com", "taobao.com", "evil.cn", "TAOBAO.com",
    ])
    func everyParameterIsSeen(host: String) {
        for first in Self.parts {
            for delimiter in ["?", "#", "/?a=1&", "?a=1#", "/#/x?", "/#Intent;", "/x?b=", "/", "/x/"] {
                for second in ["", "&id=2", "&token=1", ";token=1"] {
                    let text = "https://\(host)\(delimiter)\(first)\(second)"
                    #expect(Self.agree(Array(text.utf8)), "\(text)")
                }
            }
        }
    }

    /// Links made from the pieces of links, the same ones at every run.
    @Test func arbitraryLinksAgree() {
        let pieces =
            Self.parts + [
                "https://", "http:", "//", "\\", "@", ":", "443", "?", "#", "&", "=", "%", "%41", ".", "..", "/",
                "taobao", "com",
                "evil", "cn", "xn--", "\t", "\n", "\r", "[::1]", "127.1", "0x7f", "淘宝", "а", "。", "\u{202E}", "\u{AD}",
                "-", "_",
                "www.", " ", "(", "]", "weixin:", "javascript:", ";", "file:", "localhost",
            ]
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        var parsed = 0
        for _ in 0..<20_000 {
            var text = "https://"
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int((state >> 33) % UInt64(pieces.count))]
            }
            if (try? URLRecord(parsing: text)) != nil { parsed += 1 }
            #expect(Self.agree(Array(text.utf8)), "\(text.debugDescription)")
        }
        #expect(parsed > 5_000)
    }
}
