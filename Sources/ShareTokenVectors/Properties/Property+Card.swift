// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A card: JSON of QQ, bare or in a code, or XML of WeChat.
    static let card = Property(
        name: "card",
        statement: "a printed card reads as what its form carries; one in a text reads as alone; errors are in place"
    ) { input in
        for form in Card.Form.all {
            do throws(ShareTokenError) {
                let card = try form.card(input)
                if let difference = violation(of: card) ?? found(card, in: input) {
                    return "\(form.rawValue): \(difference)"
                }
            } catch {
                if let difference = flaw(of: error, in: input) { return "\(form.rawValue): \(difference)" }
            }
        }
        return alone(input)
    }

    private static func violation(of card: Card) -> String? {
        for form in Card.Form.all {
            let printed = Array(form.text(card).utf8)
            do throws(ShareTokenError) {
                let back = try form.card(printed)
                if let difference = expect(card.carried(by: form), back, "printed as \(form.rawValue)") {
                    return difference
                }
            } catch {
                // Entities make a card longer, so that it may be too long when it is printed.
                if printed.count <= Card.maximumLength { return "printed as \(form.rawValue): \(error)" }
            }
        }
        return nil
    }

    /// Checks that a card at the start of a text is the first that is found in it.
    private static func found(_ card: Card, in input: [UInt8]) -> String? {
        let beginnings = ["{", "[CQ:json", "[CQ:music,", "[CQ:contact,", "<msg", "<appmsg"]
        guard beginnings.contains(where: { input.starts(with: $0.utf8) }) else { return nil }
        var scanner = CardScanner(utf8: input)
        return expect(card, scanner.next()?.card, "found")
    }

    /// Checks that a card found in a text can be read alone, unless the text around it escapes it.
    private static func alone(_ input: [UInt8]) -> String? {
        for match in CardScanner(utf8: input) {
            let bytes = Array(input[match.range])
            if match.isEscaped { continue }
            if let difference = expect(match.card, try? match.form.card(bytes), "alone") { return difference }
        }
        return nil
    }
}
