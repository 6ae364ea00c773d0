// SPDX-License-Identifier: Apache-2.0

/// A field type whose values are checked byte by byte and stand unescaped in a URL.
///
/// It holds no references.
struct SimpleType: Sendable, Hashable {
    private enum Alphabet: UInt8, Sendable, Hashable {
        case decimal, digits, hex, base62, base64url, unreserved, label, host
    }

    private let alphabet: Alphabet
    /// The exact number of characters; -1 for any number above zero.
    private let characters: Int16

    /// The simple form of a type; nil if there is none.
    init?(_ type: FieldType) {
        guard type.prefix.isEmpty else { return nil }
        switch type.shape {
        case .decimal: (alphabet, characters) = (.decimal, -1)
        case .digits(let count): (alphabet, characters) = (.digits, Int16(count))
        case .hex(let digits):
            guard let digits else { return nil }
            (alphabet, characters) = (.hex, Int16(digits))
        case .packed(let count, let alphanumeric):
            (alphabet, characters) = (alphanumeric ? .base62 : .base64url, Int16(count ?? -1))
        case .text(.unreserved): (alphabet, characters) = (.unreserved, -1)
        case .text(.label): (alphabet, characters) = (.label, -1)
        case .text(.host): (alphabet, characters) = (.host, -1)
        case .base64, .bvid, .word, .text: return nil
        }
    }

    /// Whether a range of bytes is a value of the type.
    ///
    /// A decimal number of 20 digits is refused and left to ``FieldType``.
    @inline(__always)
    func accepts(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard characters < 0 ? !range.isEmpty : range.count == Int(characters) else { return false }
        switch alphabet {
        case .decimal:
            guard range.count < 20, text[range.lowerBound] != ASCII.zero || range.count == 1 else { return false }
            for index in range where !ASCII.isDigit(text[index]) { return false }
        case .digits:
            for index in range where !ASCII.isDigit(text[index]) { return false }
        case .unreserved: return TextRule.unreserved.accepts(text.extracting(range))
        case .label: return TextRule.label.accepts(text.extracting(range))
        case .host: return TextRule.host.accepts(text.extracting(range))
        case .hex:
            for index in range where hexDigitValue(text[index]) == nil { return false }
        case .base62:
            for index in range where !Base62.isDigit(text[index]) { return false }
        case .base64url:
            for index in range
            where !Base62.isDigit(text[index]) && text[index] != ASCII.hyphen && text[index] != ASCII.underscore {
                return false
            }
        }
        return true
    }
}
