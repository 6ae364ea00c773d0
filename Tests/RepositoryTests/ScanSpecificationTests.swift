// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification of matches and the code say the same.
@Suite struct ScanSpecificationTests {
    let specification: String

    init() throws {
        specification = try Repository.text("Docs/Spec/Scan.md")
    }

    @Test func requirementIdsAreNumberedWithoutGaps() {
        let ids = specification.matches(of: /\*\*SCN-([0-9]+)\*\*/).compactMap { Int($0.1) }
        #expect(ids.count > 25)
        #expect(ids.sorted() == Array(1...max(ids.count, 1)))
    }

    @Test func everyFormIsRegistered() {
        let forms: [LinkForm] = [
            .url, .shortLink, .app, .miniProgram, .wrapper, .card, .shareToken, .foreignToken,
        ]
        for form in forms { #expect(specification.contains("| `\(form.rawValue)` |"), "\(form.rawValue)") }
    }

    @Test func theNumbersAreThoseOfTheCode() {
        #expect(specification.contains("at most \(ShareScanner.reach) bytes are between them"))
        #expect(specification.contains("No more than five answers are asked"))
        #expect(Resolver.maximumSteps == 5)
    }

    @Test func theSpecificationHasTheLengthOfOne() {
        let lines = specification.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect((150...301).contains(lines), "\(lines) lines")
    }
}
