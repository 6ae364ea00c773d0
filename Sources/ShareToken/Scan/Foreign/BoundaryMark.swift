// SPDX-License-Identifier: Apache-2.0

/// The character beside a word, or its escape in a string of JSON, as evidence that the word is a token.
enum BoundaryMark: Sendable {
    /// A blank, or the end of the text.
    case blank
    /// The sign of a currency, but for the dollar.
    case currency
    case dollar
    case emoji
    /// Any other sign between which people put tokens.
    case plain
    /// Punctuation of sentences and of program code, which stands beside words of any kind.
    case neutral
    /// A sign that joins words to longer names: the word is no whole word.
    case joint

    /// The mark that ends at an index, apart from invisible characters between.
    init(before index: Int, in text: Span<UInt8>) {
        self.init(at: Self.start(before: index, in: text), in: text)
    }

    /// The beginning of the mark that ends at an index; the number of bytes if there is none.
    static func start(before index: Int, in text: Span<UInt8>) -> Int {
        var end = index
        for _ in 0..<4 {
            guard end > 0 else { return text.count }
            if let escape = LinkEscape.character(text, before: end), escape.character.value >= 0x80 {
                return escape.start
            }
            let start = text.characterStart(before: end)
            guard Invisible.length(at: start, in: text) > 0 else { return start }
            end = start
        }
        return text.count
    }

    /// The beginning of the mark at an index, after invisible characters.
    static func start(after index: Int, in text: Span<UInt8>) -> Int {
        var start = index
        for _ in 0..<4 {
            let length = Invisible.length(at: start, in: text)
            guard length > 0 else { return start }
            start += length
        }
        return start
    }

    /// The end of the mark at an index.
    static func end(at index: Int, in text: Span<UInt8>) -> Int {
        if text[index] == ASCII.backslash, let escape = LinkEscape.character(text, at: index, depth: 0),
            escape.character.value >= 0x80
        {
            return escape.end
        }
        var end = index + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The mark at an index, after invisible characters.
    init(after index: Int, in text: Span<UInt8>) {
        self.init(at: Self.start(after: index, in: text), in: text)
    }

    /// The mark that begins at an index.
    init(at index: Int, in text: Span<UInt8>) {
        guard index < text.count else {
            self = .blank
            return
        }
        let first = text[index]
        let second = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        if first == ASCII.backslash, let escape = LinkEscape.character(text, at: index, depth: 0) {
            let utf8 = Array(Character(escape.character).utf8)
            if utf8[0] >= 0x80 {
                self.init(at: 0, in: utf8.span)
                return
            }
        }
        self =
            switch first {
            case 0...0x20, 0x7F: .blank
            case 0x24: .dollar
            // + - . = @ _ %
            case 0x25, 0x2B, 0x2D, 0x2E, 0x3D, 0x40, 0x5F: .joint
            // ! ( ) * / ? [ ] ^ | ~
            case 0x21, 0x28...0x2A, 0x2F, 0x3F, 0x5B, 0x5D, 0x5E, 0x7C, 0x7E: .plain
            case 0..<0x80: .neutral
            case 0xC2: Self.latin(second)
            case 0xC3...0xDF: .neutral
            case 0xE2: Self.symbol(second, third)
            case 0xE3 where second == 0x80: Self.bracket(third)
            case 0xEF: Self.fullWidth(second, third)
            case 0xF0 where second == 0x9F: .emoji
            default: .plain
            }
    }

    /// Whether a currency, the dollar included, says that a token is meant.
    var isMoney: Bool { self == .currency || self == .dollar }

    /// The mark for U+0080–U+00BF: ¢, £ and ¥ are currencies, the no-break space is a blank.
    private static func latin(_ second: UInt8) -> BoundaryMark {
        switch second {
        case 0xA2, 0xA3, 0xA5: .currency
        case 0xA0: .blank
        default: .neutral
        }
    }

    /// The mark for U+2000–U+2FFF: U+20A0–U+20BF are currencies.
    private static func symbol(_ second: UInt8, _ third: UInt8) -> BoundaryMark {
        switch second {
        case 0x82: third >= 0xA0 ? .currency : .plain
        case 0x80: third < 0x8B ? .blank : third == 0x8D ? .emoji : .neutral
        case 0x81: .neutral
        case 0x98...0x9E, 0xAC, 0xAD: .emoji
        default: .plain
        }
    }

    /// The mark for U+3000–U+303F: the ideographic space, comma and full stop are those of sentences, the rest are
    /// brackets.
    private static func bracket(_ third: UInt8) -> BoundaryMark {
        third == 0x80 ? .blank : third < 0x84 ? .neutral : .plain
    }

    /// The mark for U+F000–U+FFFF: U+FE0F belongs to an emoji; `￥`, `￡` and `￠` are currencies.
    private static func fullWidth(_ second: UInt8, _ third: UInt8) -> BoundaryMark {
        switch (second, third) {
        case (0xB8, 0x8F): .emoji
        case (0xBF, 0xA0), (0xBF, 0xA1), (0xBF, 0xA5): .currency
        // ！ （ ） ？ ～
        case (0xBC, 0x81), (0xBC, 0x88), (0xBC, 0x89), (0xBC, 0x9F), (0xBD, 0x9E): .plain
        default: .neutral
        }
    }
}
