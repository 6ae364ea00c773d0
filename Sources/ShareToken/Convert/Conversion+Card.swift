// SPDX-License-Identifier: Apache-2.0

extension Conversion {
    /// Converts the target of a card.
    ///
    /// - Parameters:
    ///   - card: The card.
    ///   - allowed: The dangers in spite of which its link is taken.
    /// - Throws: What ``Card/resource(allowing:)`` throws.
    public init(_ card: Card, allowing allowed: [Risk.Code] = []) throws(ShareTokenError) {
        let destination = try card.destination()
        if let danger = destination.risks.first(where: { $0.isRefused(allowed) }) { throw danger.refusal(at: 0) }
        self.init(destination, of: card)
    }

    /// The form of a card for the resource: WeChat's for WeChat's own pages, QQ's for all others.
    private var cardForm: Card.Form {
        resource.kind.platform == Card.Form.appmsg.platform ? .appmsg : .ark
    }

    /// The resource as a card.
    ///
    /// Title, description and picture come from the source if it is a card; otherwise the link is the title. The links
    /// are made anew, so that no login, tracker or danger is passed on.
    var convertedToCard: (text: String, losses: [Loss]) {
        let form = cardForm
        let harmless = card?.harmless(for: resource)
        let made = harmless ?? Card(for: resource, as: form, title: resource.url, registry: registry)
        var losses = harmless?.losses(as: form) ?? Card.losses(of: resource, as: form, registry: registry)
        if let card, let harmless {
            // The parts that were left out because they must not be passed on.
            var left = card.links.filter { link in !harmless.links.contains { $0.name == link.name } }.map { $0.name }
            if card.thumbnail != harmless.thumbnail { left.append("thumbnail") }
            losses += left.map { Loss($0, .noPlace, in: .card) }
        }
        let text = form == .appmsg ? made.appmsgXML : String(decoding: made.arkBytes, as: UTF8.self)
        return (text, losses)
    }

    /// The losses of what the source card shows to people and another form does not.
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
