// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and the places of the cards in it.
package struct CardFindTest: VectorTest {
    package static let schema = "card-find"

    package let label: VectorLabel
    package let input: VectorInput
    package let cards: [Found]

    /// The place of a card, in UTF-8 byte offsets, and its form.
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
        unless(label.error == nil, "a text is never invalid: it has cards or no cards")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(cards, CardScanner(utf8: input.bytes).map(Found.init), "cards")
    }
}
