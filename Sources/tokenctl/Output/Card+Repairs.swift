// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Card {
    /// The notes on what was repaired in the text of the card.
    var repairs: [String] {
        isRepaired ? ["the card was repaired: an & in it begins no reference"] : []
    }
}
