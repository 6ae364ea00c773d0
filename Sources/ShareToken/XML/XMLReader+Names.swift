// SPDX-License-Identifier: Apache-2.0

/// Names (XML 1.0, section 2.3).
extension XMLReader {
    /// The end of the name that begins at an index; nil if no name begins there.
    func nameEnd(from start: Int) -> Int? {
        var index = start
        while index < limit {
            let byte = text[index]
            if byte < 0x80 {
                guard
                    ASCII.isAlpha(byte) || byte == ASCII.underscore || byte == ASCII.colon
                        || index > start && (ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.dot)
                else { break }
                index += 1
            } else {
                let (scalar, length) = text.span.scalar(at: index)
                // An ill-formed byte counts as U+FFFD with a length of one byte.
                guard length > 1, index + length <= limit,
                    XMLReader.isOfName(scalar) && (index > start || !XMLReader.isOnlyInside(scalar))
                else { break }
                index += length
            }
        }
        return index > start ? index : nil
    }

    /// Whether a character beyond ASCII may be part of a name.
    private static func isOfName(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default: false
        }
    }

    /// Whether a character of a name may not be its first one.
    private static func isOnlyInside(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
