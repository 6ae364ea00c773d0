// SPDX-License-Identifier: Apache-2.0

/// The alphabet of a letter beyond ASCII, other than those of Chinese, Japanese and Korean.
enum LinkAlphabet {
    /// Blanks separate the words, so that a letter that touches a word is of that word.
    case spaced
    /// Words touch each other, as in Thai.
    case unspaced

    /// The alphabet of the character at an index; nil if it is no letter, mark or digit of these.
    init?(_ text: Span<UInt8>, at index: Int) {
        guard (0xC3...0xE1).contains(text[index]), let (scalar, _) = LinkCharacter.scalar(text, at: index),
            !LinkAlphabet.isExcluded(scalar)
        else { return nil }
        self = LinkAlphabet.isUnspaced(scalar) ? .unspaced : .spaced
    }

    /// Thai, Lao, Tibetan and Burmese, Khmer, Tai Le and New Tai Lue, Tai Tham.
    private static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE00...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF: true
        default: false
        }
    }

    /// Punctuation of these alphabets, and the letters of Hangul.
    private static func isExcluded(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0xC0, 0x37E, 0x387, 0x55A...0x55F, 0x589...0x58A, 0x5C0, 0x5C3, 0x60C...0x60D, 0x61B...0x61F: true
        case 0x66A...0x66D, 0x6D4, 0x700...0x70D, 0x7F7...0x7F9, 0x830...0x83E, 0x85E, 0x964...0x965, 0x970: true
        case 0xDF4, 0xE3F, 0xE4F, 0xE5A...0xE5B, 0xF04...0xF14, 0xF3A...0xF3D, 0x104A...0x104F, 0x10FB: true
        case 0x1100...0x11FF, 0x1360...0x1368, 0x1400, 0x166D...0x166E, 0x17D4...0x17DB, 0x1944...0x1945: true
        default: false
        }
    }
}
