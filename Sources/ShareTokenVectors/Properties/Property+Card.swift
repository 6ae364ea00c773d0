// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A card: JSON of QQ, bare or in a code, or XML of WeChat.
    static let card = Property(
        name: "card",
        statement: "a card that is printed reads as what its form carries; errors are registered and in place"
    ) { input, readAppmsg in
        let keys = VectorKeys(readAppmsg: readAppmsg)
        for form in [Card.Form.ark, .cqCode, .appmsg] where form != .appmsg || readAppmsg != nil {
            do throws(ShareTokenError) {
                let card = try form.card(input, keys)
                if let difference = violation(of: card, keys) { return "\(form.rawValue): \(difference)" }
            } catch {
                if let difference = flaw(of: error, in: input) { return "\(form.rawValue): \(difference)" }
            }
        }
        return nil
    }

    private static func violation(of card: Card, _ keys: VectorKeys) -> String? {
        for form in [Card.Form.ark, .cqCode, .appmsg] where form != .appmsg || keys.readAppmsg != nil {
            let printed = Array(form.text(card).utf8)
            do throws(ShareTokenError) {
                let back = try form.card(printed, keys)
                if let difference = expect(card.carried(by: form), back, "printed as \(form.rawValue)") {
                    return difference
                }
            } catch {
                // Entities make a card longer.
                if printed.count <= Card.maximumLength { return "printed as \(form.rawValue): \(error)" }
            }
        }
        return again(card)
    }

    private static func again(_ card: Card) -> String? {
        do throws(ShareTokenError) {
            return expect(card, try Card(json: card.json), "as JSON")
        } catch {
            return unless(card.json.count > Card.maximumLength, "as JSON: \(error)")
        }
    }
}
