// SPDX-License-Identifier: Apache-2.0

/// The characters beyond ASCII that may be part of a link.
enum LinkCharacter {
    /// The length of the character at an index; 0 if a link ends before it, or if the bytes are not UTF-8.
    ///
    /// Spaces, controls, invisible and bidi characters, currency signs, and the punctuation of Chinese, of full width and of
    /// Unicode's general blocks end a link.
    static func length(_ text: Span<UInt8>, at index: Int) -> Int {
        guard let (scalar, count) = scalar(text, at: index) else { return 0 }
        return ends(scalar) && !joinsWord(scalar, text, index) ? 0 : count
    }

    /// Whether a joiner or non-joiner stands after a virama, as in words of Hindi and Malayalam.
    private static func joinsWord(_ scalar: UInt32, _ text: Span<UInt8>, _ index: Int) -> Bool {
        guard scalar == 0x200C || scalar == 0x200D else { return false }
        var start = index - 1
        while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
        guard start >= 0, let (previous, count) = self.scalar(text, at: start), start + count == index else {
            return false
        }
        return UnicodeTables.properties[previous].isVirama
    }

    /// The length of the character at an index, whatever it is; 0 if the bytes are not UTF-8.
    static func width(_ text: Span<UInt8>, at index: Int) -> Int { scalar(text, at: index)?.count ?? 0 }

    /// The length of the character at an index; 0 for a blank, a control and a character without a width.
    static func visibleLength(_ text: Span<UInt8>, at index: Int) -> Int {
        guard let (scalar, count) = scalar(text, at: index) else { return 0 }
        switch scalar {
        case ...0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x1680, 0x180B...0x180F, 0x2000...0x200F: return 0
        case 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: return 0
        case 0xD800...0xF8FF, 0xFFF0...0xFFFF, 0xE0000...: return 0
        default: return count
        }
    }

    /// The length of the zero-width characters from an index on, at most four, that a program puts into a link: U+00AD,
    /// U+200B–200D, U+2060 and U+FEFF, or their escapes in a string of JSON.
    static func invisibleLength(_ text: Span<UInt8>, at start: Int) -> Int {
        var index = start
        for _ in 0..<4 {
            guard index < text.count else { break }
            if text[index] == ASCII.backslash {
                guard let escape = LinkEscape.character(text, at: index, depth: 0),
                    isInvisible(escape.character.value)
                else { break }
                index = escape.end
            } else {
                guard text[index] >= 0xC2, let (scalar, count) = scalar(text, at: index), isInvisible(scalar),
                    !joinsWord(scalar, text, index)
                else { break }
                index += count
            }
        }
        return index - start
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        scalar == 0xAD || (0x200B...0x200D).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
    }

    static func scalar(_ text: Span<UInt8>, at index: Int) -> (UInt32, count: Int)? {
        let lead = text[index]
        let count = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard count > 0, index + count <= text.count else { return nil }
        var scalar = UInt32(lead) & (0x7F >> UInt32(count))
        for place in 1..<count {
            guard text[index + place] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(text[index + place] & 0x3F)
        }
        let isShortest = count == 2 || scalar >= (count == 3 ? 0x800 : 0x10000)
        return isShortest ? (scalar, count) : nil
    }

    private static func ends(_ scalar: UInt32) -> Bool {
        if scalar < 0x2000 {
            switch scalar {
            case ...0xBF, 0x34F, 0x61C, 0x115F...0x1160, 0x1680, 0x180B...0x180F: return true
            default: return false
            }
        }
        switch scalar {
        case 0x2000...0x206F, 0x20A0...0x20CF, 0x2E00...0x2E7F: return true
        // The iteration mark, the closing mark and the number zero are letters in a block of punctuation.
        case 0x3000...0x303F: return !(0x3005...0x3007).contains(scalar)
        case 0x3164, 0xD800...0xDFFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFEFF: return true
        case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFA0, 0xFFE0...0xFFFF: return true
        case 0xE0000...0xE0FFF, 0x110000...: return true
        default: return false
        }
    }

    /// Whether a full stop of full width stands at an index, which also separates the labels of a host: U+3002, U+FF0E or
    /// U+FF61.
    static func isFullStop(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index + 2 < text.count else { return false }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8E), (0xEF, 0xBD, 0xA1): return true
        default: return false
        }
    }
}
