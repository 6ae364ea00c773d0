// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Testing

/// Bounds of the risk report that hold for any link at all.
struct RiskBoundsTests {
    /// Whether the report of a link keeps its bounds; nil for a text that is no URL, of which there is no report.
    private static func holds(_ text: String) -> Bool? {
        guard let record = try? URLRecord(parsing: text) else { return nil }
        let report = RiskReport(of: record, in: text, displayText: text)
        let places = report.risks.map { $0.offset }
        return report.risks.count <= RiskReport.maximumCount && places == places.sorted()
            && places.allSatisfy { $0 >= 0 && $0 <= text.utf8.count + 1 }
    }

    @Test(.enabled(if: Conformance.isPresent, Comment(rawValue: Conformance.absence)))
    func everyLinkOfTheWebPlatformHasAReport() throws {
        let cases = try Conformance.cases("wpt/urltestdata.json", as: URLConformanceTests.Case.self)
        #expect(cases.count == 891)
        let held = cases.map { Self.holds($0.input) }
        for (test, holds) in zip(cases, held) { #expect(holds != false, "\(test.input.debugDescription)") }
        // Relative URLs and malformed ones have no report.
        #expect(held.count { $0 == true } >= 300, "\(held.count { $0 == true })")
    }

    /// Long texts that would take minutes if anything took more than linear time.
    @Test(arguments: [
        "token=x&", "u=https://a.cn&", "u=%68ttps%3A//b.cn&", "a.", "[", "](", "\u{202E}", "%25", "路", "/..", "1", "-",
        "taobao-",
        "a@", "\\", "taobao.com/", "eyJ.", "\t", "rn",
    ])
    func longTextsTakeLinearTime(piece: String) throws {
        let long = String(repeating: piece, count: 60_000 / piece.utf8.count)
        for head in ["https://a.cn/?", "https://a.cn/?\t", "https://a.cn/", "https://a.cn/#"] {
            #expect(Self.holds(head + long) == true, "\(head)")
        }
        // The text may be malformed as a host.
        for head in ["https://", "https://x@", "x://"] { #expect(Self.holds(head + long) != false, "\(head)") }
        let host = String(repeating: "a.", count: 20_000)
        #expect(Self.holds("https://\(host)cn/?\(long.prefix(40_000))") == true)
        let text = Array(long.utf8) + Array("](https://b.cn/)".utf8)
        let record = try URLRecord(parsing: "https://b.cn/")
        let report = RiskReport(of: record, in: text, link: text.count - 14..<text.count - 1)
        #expect(report.risks.count <= RiskReport.maximumCount)
    }
}
