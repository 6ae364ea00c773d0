// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// The specification of cards and the code say the same.
@Suite struct CardSpecificationTests {
    static let codes: [ShareTokenError.Code] = [
        .tooLarge, .tooDeep, .badJSON, .duplicateName, .badXML, .dtdForbidden, .badCard, .noXMLReader,
    ]

    let specification: String

    init() throws {
        specification = try Repository.text("Docs/Spec/Card.md")
    }

    @Test func requirementIdsAreNumberedWithoutGaps() {
        let ids = specification.matches(of: /\*\*CRD-([0-9]+)\*\*/).compactMap { Int($0.1) }
        #expect(ids.count > 20)
        #expect(ids.sorted() == Array(1...max(ids.count, 1)))
    }

    @Test func theErrorsOfCardsAreRegistered() {
        let rows = specification.matches(of: /\n\| `([a-z0-9-]+)` \| [^|\n]+ \|/).map { String($0.1) }
        #expect(rows == Self.codes.map(\.rawValue))
    }

    @Test func theSpecificationHasTheLengthOfOne() {
        let lines = specification.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect((150...251).contains(lines), "\(lines) lines")
    }
}
