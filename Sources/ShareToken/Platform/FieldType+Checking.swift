// SPDX-License-Identifier: Apache-2.0

extension FieldType {
    /// Whether some bytes are a value of the type, without encoding it.
    ///
    /// The answer is that of ``encode(_:into:)``.
    func accepts(_ text: Span<UInt8>) -> Bool {
        let prefix = prefix.utf8
        var start = 0
        for byte in prefix {
            guard start < text.count, text[start] == byte else { return false }
            start += 1
        }
        let rest = text.extracting(start..<text.count)
        switch shape {
        case .decimal: return rest.isDecimal
        case .digits(let count): return rest.count == count && rest.allSatisfy(ASCII.isDigit)
        case .hex(let digits):
            guard digits.map({ $0 == rest.count }) ?? (rest.count > 0 && rest.count.isMultiple(of: 2)) else {
                return false
            }
            return rest.allSatisfy { hexDigitValue($0) != nil }
        case .packed(let characters, let alphanumeric):
            guard characters.map({ $0 == rest.count }) ?? (rest.count > 0) else { return false }
            return rest.allSatisfy {
                Base62.isDigit($0) || !alphanumeric && ($0 == ASCII.hyphen || $0 == ASCII.underscore)
            }
        case .base64: return Base64.decode(rest).map { !$0.isEmpty } ?? false
        case .word(let words): return words.dropFirst().contains { text.equals($0) }
        case .bvid: return BilibiliNumber(bvid: rest) != nil
        case .text(let rule): return rule.accepts(rest)
        }
    }

    /// Whether some bytes are a value of the type that links hold; a path with a dot segment is not, as it leads out of
    /// the app.
    func acceptsInLinks(_ text: Span<UInt8>) -> Bool {
        accepts(text) && !(isPath && text.hasDotSegment(text.indices))
    }

    /// Whether the values are paths of pages inside an app.
    var isPath: Bool { if case .text(.path) = shape { true } else { false } }

    /// Whether some bytes are the default of a `word` field.
    func isDefault(_ text: Span<UInt8>) -> Bool {
        if case .word(let words) = shape, let first = words.first { text.equals(first) } else { false }
    }

    /// The byte that links write without an escape, as documented: the slash of a path, the padding of base 64; nil if
    /// there is none.
    var plainInLinks: UInt8? {
        switch shape {
        case .text(.path): ASCII.slash
        case .base64, .text(.paddedBase64url): ASCII.equals
        default: nil
        }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are decimal digits without a leading zero, up to 2⁶⁴−1.
    fileprivate var isDecimal: Bool {
        guard count > 0, self[0] != ASCII.zero || count == 1, allSatisfy(ASCII.isDigit) else { return false }
        return count < 20 || parseDecimal(self) != nil
    }
}
