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
    /// What of the resource the card does not carry.
    package let losses: [CardLossFields]

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder,
            VectorLabel.members
                .union(["form", "target", "title", "description", "source", "thumbnail", "printed", "losses"]))
        label = try VectorLabel(members)
        form = try members.required("form")
        target = try members.required("target")
        title = try members.required("title")
        description = try members.required("description")
        source = try members.required("source")
        thumbnail = try members.required("thumbnail")
        printed = try members.required("printed")
        losses = try members.required("losses")
        guard label.error == nil else { throw members.error("every resource has a card") }
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
