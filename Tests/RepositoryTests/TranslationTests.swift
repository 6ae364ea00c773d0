// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenOpenSSL
import Testing

/// Every page has its Chinese twin, and the twin says which English text it translates.
@Suite struct TranslationTests {
    static let pages = ["README.md"] + Repository.files("Docs", suffix: ".md").filter { !$0.hasPrefix("Docs/zh-CN/") }

    /// The twin of a page; `Docs/README.md` has taken the name that the README's would have.
    private func twin(of page: String) -> String {
        guard page != "README.md" else { return "Docs/zh-CN/Overview.md" }
        return page.replacing("Docs/", with: "Docs/zh-CN/", maxReplacements: 1)
    }

    @Test("Chinese twin", arguments: pages)
    func twin(page: String) throws {
        let twin = twin(of: page)
        let head = try #require(
            try Repository.text(twin).split(separator: "\n").first, "\(twin) is missing or empty")
        let digest = try Digest.sha256.digest(Array(Data(contentsOf: Repository.root.appending(path: page))))
        let hex = digest.map { String(format: "%02x", $0) }.joined()
        #expect(head == "<!-- source: \(page) sha256:\(hex) -->", "\(twin) translates another text")
    }

    @Test func noTwinWithoutAPage() {
        let twins = Set(Self.pages.map { twin(of: $0) })
        #expect(Repository.files("Docs/zh-CN", suffix: ".md").filter { !twins.contains($0) } == [])
    }
}
