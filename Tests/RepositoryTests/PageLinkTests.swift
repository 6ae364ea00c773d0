// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A link of a page to another file leads there.
@Suite struct PageLinkTests {
    private static let pages =
        ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "Vectors/README.md"]
        + Repository.files("Docs", suffix: ".md") + Repository.files("Tests", suffix: ".md")

    /// The targets of the links of a page, without addresses and places of the page itself.
    private func targets(_ text: String) -> [String] {
        var targets: [String] = []
        var isCode = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") { isCode.toggle() }
            if isCode { continue }
            // Text between backticks holds no links of the page.
            for (place, prose) in line.components(separatedBy: "`").enumerated() where place.isMultiple(of: 2) {
                for link in prose.components(separatedBy: "](").dropFirst() {
                    let target = link.prefix { $0 != ")" && $0 != "#" }
                    if !target.isEmpty, !target.contains(":") { targets.append(String(target)) }
                }
            }
        }
        return targets
    }

    @Test func everyLinkLeadsToAFile() throws {
        var count = 0
        for page in Self.pages {
            let folder = Repository.root.appending(path: page).deletingLastPathComponent()
            for target in targets(try Repository.text(page)) {
                count += 1
                let isThere = FileManager.default.fileExists(atPath: folder.appending(path: target).standardized.path)
                #expect(isThere, "\(page): \(target)")
            }
        }
        #expect(count > 150)
    }
}
