// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The evidence of printed links in the table, and what the page of the platform says of it.
@Suite struct PlatformEvidenceTests {
    @Test("TPL-18: the page of a platform has the days and the vendor documentation that its templates name")
    func pages() throws {
        for platform in Platform.all {
            let page = try Repository.text("Docs/Platforms/\(platform.id).md")
            for kind in platform.kinds {
                for link in kind.links {
                    #expect(link.isPrinted == (link.evidence != nil), "\(link.template)")
                    guard let evidence = link.evidence else { continue }
                    #expect(page.contains(evidence.date), "\(platform.id) \(kind.name): \(evidence.date)")
                    guard evidence.support == .official else { continue }
                    // The head of each page explains the word.
                    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") || !$0.hasPrefix("Evidence:") }
                    #expect(rows.contains { $0.contains("official") }, "\(platform.id) \(kind.name): \(link.template)")
                }
            }
        }
    }

    @Test func daysAreDays() throws {
        for platform in Platform.all {
            for evidence in platform.kinds.flatMap(\.links).compactMap(\.evidence) {
                let match = try #require(evidence.date.wholeMatch(of: /(20\d\d)-(\d\d)-(\d\d)/), "\(evidence)")
                let (month, day) = (try #require(Int(match.2)), try #require(Int(match.3)))
                #expect((1...12).contains(month) && (1...31).contains(day), "\(platform.id): \(evidence.date)")
            }
        }
    }
}
