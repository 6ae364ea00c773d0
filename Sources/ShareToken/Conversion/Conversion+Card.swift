// SPDX-License-Identifier: Apache-2.0

extension Conversion {
    /// Converts what a card leads to.
    ///
    /// - Throws: What ``Card/resource()`` throws.
    public init(_ card: Card) throws(ShareTokenError) {
        self.init(try card.resource(), card: card)
    }

    /// The form of the cards of a resource: those of WeChat for its own pages, those of QQ for all others.
    private var cardForm: Card.Form {
        resource.kind.platform == Card.Form.appmsg.platform ? .appmsg : .ark
    }

    /// The resource as a card.
    ///
    /// The card that it came from gives title, description and picture; without one the link stands for the title.
    var convertedToCard: (text: String, losses: [Loss]) {
        let form = cardForm
        let made = card ?? Card(for: resource, as: form, title: resource.url)
        let losses = card?.losses(as: form) ?? Card.losses(of: resource, as: form)
        let text = form == .appmsg ? made.appmsgXML : String(decoding: made.arkBytes, as: UTF8.self)
        return (text, losses)
    }

    /// What a card shows to people and another form does not.
    func cardLosses(in form: TargetForm) -> [Loss] {
        guard let card, form != .card else { return [] }
        let shown = [
            ("title", card.title), ("description", card.description), ("source", card.source),
            ("thumbnail", card.thumbnail),
        ]
        let losses = shown.compactMap { $1.isEmpty ? nil : Loss($0, .noText, in: form) }
        return losses + (card.isSigned ? [Loss(Loss.Name.signature, .notSigned, in: form)] : [])
    }
}
