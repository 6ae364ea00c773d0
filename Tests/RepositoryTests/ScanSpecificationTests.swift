// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The specification of matches agrees with the code.
@Suite struct ScanSpecificationTests {
    let specification: String

    init() throws {
        specification = try SpecificationTests.text("Scan")
    }

    @Test func everyFormIsRegistered() {
        let forms: [LinkForm] = [
            .url, .shortLink, .app, .miniProgram, .wrapper, .card, .shareToken, .foreignToken,
        ]
        for form in forms { #expect(specification.contains("| `\(form.rawValue)` |"), "\(form.rawValue)") }
    }

    @Test func theNumbersAreThoseOfTheCode() {
        #expect(specification.contains("at most \(ShareScanner.reach) bytes are between them"))
        #expect(specification.contains("no more than five answers are asked"))
        #expect(Resolver.maximumSteps == 5)
    }
}
