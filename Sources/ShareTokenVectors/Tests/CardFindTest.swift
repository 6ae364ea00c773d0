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

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["start", "end", "form"])
            start = try members.required("start")
            end = try members.required("end")
            form = try members.required("form")
        }

        init(_ match: CardScanner.Match) {
            start = match.range.lowerBound
            end = match.range.upperBound
            form = match.form.rawValue
        }
    }

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorLabel.members.union(VectorInput.members).union(["cards"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        cards = try members.required("cards")
        guard label.error == nil else { throw members.error("every text has its cards, or none") }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(cards, CardScanner(utf8: input.bytes).map(Found.init), "cards")
    }
}
