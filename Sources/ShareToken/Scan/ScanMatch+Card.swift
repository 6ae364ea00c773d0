// SPDX-License-Identifier: Apache-2.0

extension ScanMatch {
    /// The target of a card in a text; a class so that a match stays small.
    final class CardTarget: Sendable {
        let resource: Resource
        /// The link of the card that leads there; nil for the page of a mini-program that the card names.
        let canonical: CanonicalURL?

        /// The escapes around the card in the text, the outermost first.
        let escapes: [CardEscape]

        init(_ destination: Card.Destination, _ escapes: [CardEscape]) {
            resource = destination.resource
            canonical = destination.canonical
            self.escapes = escapes
        }

        /// The code of the short link that the card leads to, as a field; nil if it leads to none.
        var shortLink: [(name: String, value: String)]? {
            guard let canonical, canonical.isShortLink else { return nil }
            return canonical.shortLinkCode.map { [(name: "code", value: $0)] } ?? []
        }
    }

    /// The link of the match, or the link that its card leads to; nil for a token.
    package var leadingLink: CanonicalURL? {
        if case .card(_, let target) = content { target?.canonical } else { canonical }
    }

    /// The escapes around the card in the text, the outermost first; empty for anything else.
    var escapes: [CardEscape] { if case .card(_, let target) = content { target?.escapes ?? [] } else { [] } }
}
