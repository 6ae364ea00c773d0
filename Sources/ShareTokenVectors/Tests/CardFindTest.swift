// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and where the cards in it are.
package struct CardFindTest: VectorTest {
    package static let schema = "card-find"

    package let label: VectorLabel
    package let input: VectorInput
    package let cards: [Found]

    /// Where a card lies, in UTF-8 byte offsets, and its form.
    package struct Found: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let form: String

        init(_ match: CardScanner.Match) {
            start = match.range.lowerBound
            end = match.range.upperBound
            form = match.form.rawValue
        }
    }

    package var mistake: String? {
        unless(label.error == nil, "every text has its cards, or none")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(cards, CardScanner(utf8: input.bytes).map(Found.init), "cards")
    }
}
