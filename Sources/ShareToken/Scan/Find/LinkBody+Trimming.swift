// SPDX-License-Identifier: Apache-2.0

/// The end of a link, where a sentence goes on.
extension LinkBody {
    /// Takes off the punctuation of the sentence; a closing bracket only if it closes none of the link's own.
    mutating func trim(_ text: Span<UInt8>, _ registry: Registry) {
        if end < text.count, text[end] >= 0x80 { separate(text, registry) }
        var unopened = (round: -brackets.round, square: -brackets.square)
        while end > content {
            switch text[end - 1] {
            // Most links end so, and need no look at a set.
            case let last where Base62.isDigit(last) || last == ASCII.slash: return
            case 0x29 where unopened.round > 0: unopened.round -= 1
            case ASCII.rightBracket where unopened.square > 0: unopened.square -= 1
            // The last opening bracket, if it is left open, opened something after the link.
            case 0x28 where unopened.round < 0: unopened.round += 1
            case ASCII.leftBracket where unopened.square < 0: unopened.square += 1
            case 0x3B where end - content >= 5 && text.holds("&amp", at: end - 5): return
            // Markdown puts underscores around a text, on both sides.
            case let last where opener == last && last == ASCII.underscore: break
            case let last where LinkBody.trailing.contains(last): break
            default: return
            }
            end -= 1
        }
    }

    /// Takes off the signs that separate a link from a text that is not ASCII.
    private mutating func separate(_ text: Span<UInt8>, _ registry: Registry) {
        if end > content, text[end - 1] == ASCII.numberSign {
            // A `#` before Chinese begins the topic of a post (`#生活`), and no fragment.
            end -= 1
        } else if end - content > 2, text[end - 1] == ASCII.hyphen, text[end - 2] == ASCII.hyphen,
            LinkCharacter.length(text, at: end) > 0
        {
            // Two hyphens stand before a signature.
            end -= 2
        } else if end > content, LinkLabel.joints.contains(text[end - 1]), LinkLabel.begins(text, at: end) {
            end -= 1
        }
        if end > content, text[end - 1] == ASCII.hyphen || text[end - 1] == ASCII.underscore,
            let limit = idLimit(text, registry)
        {
            while end > limit, text[end - 1] == ASCII.hyphen || text[end - 1] == ASCII.underscore { end -= 1 }
        }
        while end - content > 3, text.holds("%20", at: end - 3) { end -= 3 }
    }

    private static let trailing = ByteSet(".,;:!?'*~")
}
