// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// The fields of a resource that its card in a form does not carry, and the signature.
    package static func losses(
        of resource: Resource, as form: Form, registry: Registry = .standard
    ) -> [Loss] {
        let carried = try? Card(for: resource, as: form, title: "", registry: registry).resource()
        let fields = resource.fields.filter { carried?[$0.name] != $0.value }
        return signature(form) + fields.map { lost($0.name) }
    }

    /// The losses of this card when it is printed in a form and read again: fields of the card by their names in JSON,
    /// links by theirs, and the signature.
    package func losses(as form: Form) -> [Loss] {
        let carried = carried(by: form)
        var losses = Card.signature(form)
        if carried.title != title { losses.append(Card.lost("title")) }
        if carried.description != description { losses.append(Card.lost("description")) }
        if carried.prompt != prompt, !prompt.isEmpty { losses.append(Card.lost("prompt")) }
        if carried.source != source, !source.isEmpty { losses.append(Card.lost("source")) }
        if carried.thumbnail != Card.completed(thumbnail) { losses.append(Card.lost("thumbnail")) }
        for link in links where !carried.links.contains(where: { $0.url == Card.completed(link.url) }) {
            losses.append(Card.lost(link.name))
        }
        return losses + lostPage(carried)
    }

    /// The parts of the mini-program's identity that another card has neither as fields nor in its link.
    private func lostPage(_ carried: Card) -> [Loss] {
        guard let page = miniProgram else { return [] }
        let (kept, resource) = (carried.miniProgram, try? carried.resource())
        return page.fields.compactMap { name, value in
            guard let value, kept?.fields.first(where: { $0.name == name })?.value != value, resource?[name] != value
            else { return nil }
            // A card without a version means the published one.
            return name == "env_version" && value == "release" ? nil : Card.lost(name)
        }
    }

    private static func signature(_ form: Form) -> [Loss] {
        form == .appmsg ? [] : [Loss(Loss.Name.signature, .notSigned, in: .card)]
    }

    private static func lost(_ field: String) -> Loss { Loss(field, .noPlace, in: .card) }
}

extension Card.MiniProgram {
    /// The parts by their names in JSON.
    package var fields: [(name: String, value: String?)] {
        [
            ("appid", appID), ("gh_id", ghID), ("path", path), ("query", query), ("version", version),
            ("env_version", envVersion),
        ]
    }
}
