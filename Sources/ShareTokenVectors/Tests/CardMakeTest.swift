// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A resource and its card in some form.
package struct CardMakeTest: VectorTest {
    package static let schema = "card-make"

    package let label: VectorLabel
    package let form: String
    package let target: TargetFields
    package let title: String
    package let description: String
    package let source: String
    package let thumbnail: String
    package let printed: String
    /// The parts of the resource that the card does not carry.
    package let losses: [CardLossFields]

    package var mistake: String? {
        unless(label.error == nil, "every resource has a card")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let form = Card.Form(rawValue: form)
        return label.difference { () throws(ShareTokenError) in
            try target.resource()
        } check: { resource in
            let card = Card(
                for: resource, as: form, title: title, description: description, source: source, thumbnail: thumbnail)
            let text = form.text(card)
            return expect(printed, text, "printed")
                ?? expect(losses, Card.losses(of: resource, as: form).map(CardLossFields.init), "losses")
                ?? expect(card, try? form.card(Array(text.utf8)), "the printed card")
        }
    }
}
