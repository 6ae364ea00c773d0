// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenOpenSSL
import Testing

/// Every page has its Chinese twin, and the twin says which English text it translates.
@Suite struct TranslationTests {
    static let pages = Repository.files("Docs", suffix: ".md").filter { !$0.hasPrefix("Docs/zh-CN/") }

    @Test("Chinese twin", arguments: pages)
    func twin(page: String) throws {
        let twin = page.replacing("Docs/", with: "Docs/zh-CN/", maxReplacements: 1)
        let head = try #require(
            try Repository.text(twin).split(separator: "\n").first, "\(twin) is missing or empty")
        let digest = try Digest.sha256.digest(Array(Data(contentsOf: Repository.root.appending(path: page))))
        let hex = digest.map { String(format: "%02x", $0) }.joined()
        #expect(head == "<!-- source: \(page) sha256:\(hex) -->", "\(twin) translates another text")
    }

    @Test func noTwinWithoutAPage() {
        for twin in Repository.files("Docs/zh-CN", suffix: ".md") {
            #expect(Repository.exists(twin.replacing("Docs/zh-CN/", with: "Docs/")), "\(twin) translates nothing")
        }
    }
}
