// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A card of some form, with its contents, its target and its printed form.
package struct CardReadTest: VectorTest {
    package static let schema = "card"

    package let label: VectorLabel
    package let input: VectorInput
    package let form: String
    package let source: PlatformTest.Source
    package let card: CardFields?
    /// The target; nil for a card without one.
    package let target: TargetFields?
    /// The card printed in its own form.
    package let printed: String?
    /// The parts of the card that the printed card does not hold any more.
    package let losses: [CardLossFields]?

    package var mistake: String? {
        unless(
            (card == nil) == (label.error != nil) && (printed == nil) == (card == nil)
                && (losses == nil) == (card == nil) && (card != nil || target == nil),
            "a valid case has card, printed and losses")
            ?? unless(["ark", "cq_code", "appmsg"].contains(form), "there is no form \(form)")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let form = Card.Form(rawValue: form)
        return label.difference { () throws(ShareTokenError) in
            try form.card(input.bytes)
        } check: { found in
            expect(card?.card, found, "card") ?? targetDifference(found) ?? expect(printed, form.text(found), "printed")
                ?? expect(losses, found.losses(as: form).map(CardLossFields.init), "losses")
                ?? readsBack(found, form)
        }
    }

    private func targetDifference(_ found: Card) -> String? {
        do throws(ShareTokenError) {
            let resource = try found.resource()
            guard let target else { return "expected no target, found \(resource.url)" }
            return target.difference(resource)
        } catch {
            return target == nil ? nil : "expected a target, found \(error)"
        }
    }

    private func readsBack(_ found: Card, _ form: Card.Form) -> String? {
        let back = try? form.card(Array(form.text(found).utf8))
        return expect(found.carried(by: form), back, "the printed card")
    }
}
