// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// The fast path must give what the complete parser gives, or leave the input to it.
@Suite struct URLFastPathTests {
    private static let seeds = [
        "https://item.taobao.com/item.htm?id=520813250866&spm=a.b-c_d~e*f!g(h)&q=%E4%B8%AD%zz#top",
        "https://a.b/c?d=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567&e=~#f",
        "http://a_b.xn--fiqs8s.cn", "https://a.b/", "https://a.b?", "https://a.b#", "https://a.b/?#", "https://a./b",
        "http://x", "https://a/.b/c", "https://a/%2e/b", "https://a/%2Ex", "https://a/b/..", "https://1.2/",
        "https://a.1",
        "https://[::1]/", "https://a//b///", "https://a/b?c'd", "https://a/b#c`d", "https://a/b:c@d|e[f]g;h=i,j$k&l+m",
    ]

    /// Every seed with every byte put in every place, and every seed cut at every place.
    @Test func bothPathsAgree() {
        var accepted = 0
        for seed in Self.seeds {
            let seed = Array(seed.utf8)
            for place in 0...seed.count {
                if compare(Array(seed[..<place])) { accepted += 1 }
                for byte in Array(UInt8.min...0x80) + [0xE4, 0xFF] {
                    if compare(seed[..<place] + [byte] + seed[place...]) { accepted += 1 }
                }
            }
        }
        #expect(accepted > 10_000)
    }

    /// Whether the input is a URL.
    private func compare(_ bytes: [UInt8]) -> Bool {
        let fast = Result { () throws(ShareTokenError) in try URLRecord(parsing: bytes) }
        let slow = Result { () throws(ShareTokenError) in try URLRecord(parsingSlowly: bytes) }
        if let text = String(validating: bytes, as: UTF8.self) {
            let ofText = Result { () throws(ShareTokenError) in try URLRecord(parsing: text) }
            if ofText != fast { Issue.record("\(text): the text and its bytes differ") }
        }
        let ofSpan = Result { () throws(ShareTokenError) in try URLRecord(parsing: bytes.span) }
        if ofSpan != fast { Issue.record("\(String(decoding: bytes, as: UTF8.self)): the array and its span differ") }
        switch (fast, slow) {
        case (.success(let fast), .success(let slow)):
            if fast != slow || !fast.isIdentical(to: slow) {
                Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(fast) is not \(slow)")
            }
            return true
        case (.failure(let fast), .failure(let slow)):
            if fast != slow { Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(fast) is not \(slow)") }
        default:
            Issue.record("\(String(decoding: bytes, as: UTF8.self)): one path fails")
        }
        return false
    }
}

extension URLRecord {
    /// Whether two records are the same in every component and repair.
    fileprivate func isIdentical(to other: URLRecord) -> Bool {
        repairs == other.repairs && schemeRange == other.schemeRange && usernameRange == other.usernameRange
            && passwordRange == other.passwordRange && hostRange == other.hostRange && port == other.port
            && pathRange == other.pathRange && queryRange == other.queryRange && fragmentRange == other.fragmentRange
            && isSpecial == other.isSpecial && hasOpaquePath == other.hasOpaquePath
            && hasCredentials == other.hasCredentials
    }
}
