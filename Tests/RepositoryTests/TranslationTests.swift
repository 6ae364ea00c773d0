// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// README, specifications and guides have a Chinese twin, which names the English text that it translates.
///
/// Pages and messages use the terms of one table.
@Suite struct TranslationTests {
    /// The pages with a twin; facts about platforms, reasons and figures are in English alone.
    static let pages =
        ["README.md", "Docs/README.md", "Docs/Architecture.md"].filter { Repository.exists($0) }
        + Repository.files("Docs/Guides", suffix: ".md") + Repository.files("Docs/Spec", suffix: ".md")

    /// The Chinese words for English terms; it translates no page.
    private static let terms = "Docs/zh-CN/Terms.md"

    /// The twin of a page; that of the README stands beside it.
    private func twin(of page: String) -> String {
        guard page != "README.md" else { return "README.zh-CN.md" }
        return page.replacing("Docs/", with: "Docs/zh-CN/", maxReplacements: 1)
    }

    @Test("Chinese twin", arguments: pages)
    func twin(page: String) throws {
        let twin = twin(of: page)
        let head = try #require(
            try Repository.text(twin).split(separator: "\n").first, "\(twin) is missing or empty")
        #expect(head.hasPrefix("<!-- source: \(page) sha256:"), "\(twin) does not name its source")
        let digest = try Digest.sha256.digest(Array(Data(contentsOf: Repository.root.appending(path: page))))
        let hex = digest.map { String(format: "%02x", $0) }.joined()
        let isCurrent = head == "<!-- source: \(page) sha256:\(hex) -->"
        // A stale guide still helps; a stale specification is wrong.
        if page.hasPrefix("Docs/Guides/") {
            if !isCurrent { print("warning: \(twin) translates another text than that of \(page)") }
        } else {
            #expect(isCurrent, "\(twin) translates another text")
        }
    }

    @Test func noTwinWithoutAPage() {
        let twins = Set(Self.pages.map { twin(of: $0) })
        let others = Repository.files("Docs/zh-CN", suffix: ".md").filter { !twins.contains($0) }
        #expect(others == [Self.terms])
    }

    /// The rows of the table of terms: a term in English, the Chinese word for it, and the words that are wrong.
    private static func rows() throws -> [[String]] {
        try Repository.text(terms).split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { $0.count == 3 && $0[0] != "English" }
    }

    /// Fails for each wrong word in a text.
    private func expectTerms(_ rows: [[String]], in text: String, of source: String) {
        for row in rows {
            for variant in row[2].components(separatedBy: "、") where !variant.isEmpty {
                // A wrong word may be a part of the right one.
                let rest = row[1].contains(variant) ? text.replacingOccurrences(of: row[1], with: "") : text
                let isUsed = rest.range(of: variant, options: .literal) != nil
                #expect(!isUsed, "\(source): write \(row[1]) for \(row[0]), not \(variant)")
            }
        }
    }

    @Test func chinesePagesUseTheTermsOfTheTable() throws {
        let rows = try Self.rows()
        #expect(rows.count > 100)
        #expect(Set(rows.map { $0[1] }).count == rows.count, "one word for one term")
        for page in ["README.zh-CN.md"] + Repository.files("Docs/zh-CN", suffix: ".md") where page != Self.terms {
            expectTerms(rows, in: try Repository.text(page), of: page)
        }
    }

    @Test func chineseMessagesUseTheTermsOfTheTable() throws {
        let rows = try Self.rows()
        for entry in ShareTokenError.Code.register { expectTerms(rows, in: entry.text.zh, of: entry.code.rawValue) }
        for entry in Risk.Code.register { expectTerms(rows, in: entry.text.zh, of: entry.code.rawValue) }
    }
}
