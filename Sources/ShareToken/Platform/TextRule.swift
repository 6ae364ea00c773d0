// SPDX-License-Identifier: Apache-2.0

/// The characters that a field of text may have.
enum TextRule: Sendable, Hashable {
    case any, link, page, path, unreserved, label, host, paddedBase64url

    /// The name of the field type in the register.
    var name: String {
        switch self {
        case .any: "text"
        case .link: "link"
        case .page: "page"
        case .path: "path"
        case .unreserved: "unreserved"
        case .label: "label"
        case .host: "host"
        case .paddedBase64url: "padded_base64url"
        }
    }

    /// Whether some bytes of UTF-8 are a value; no value is empty or has an ASCII control character.
    func accepts(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return false }
        switch self {
        case .any, .link:
            return text.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        case .page:
            return PageAddress.accepts(text)
        case .path:
            return text[0] != ASCII.slash
                && text.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != ASCII.question && $0 != ASCII.numberSign }
        case .unreserved:
            return text.allSatisfy {
                Base62.isDigit($0) || $0 == ASCII.hyphen || $0 == ASCII.dot || $0 == ASCII.underscore || $0 == 0x7E
            }
        case .label:
            return text.allSatisfy { TextRule.isOfLabel($0) }
        case .host:
            return text.allSatisfy { TextRule.isOfLabel($0) || $0 == ASCII.dot }
        case .paddedBase64url:
            var end = text.count
            while end > 0, text.count - end < 2, text[end - 1] == ASCII.equals { end -= 1 }
            return end > 0
                && text.extracting(0..<end).allSatisfy {
                    Base62.isDigit($0) || $0 == ASCII.hyphen || $0 == ASCII.underscore
                }
        }
    }

    private static func isOfLabel(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || (0x61...0x7A).contains(byte) || byte == ASCII.hyphen
    }
}

extension Span<UInt8> {
    /// Whether a path in a range has a segment that stands for its own folder or the one above.
    func hasDotSegment(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for index in range where self[index] == ASCII.slash {
            if isDots(start..<index) { return true }
            start = index + 1
        }
        return isDots(start..<range.upperBound)
    }

    /// Whether a range is one or two dots.
    func isDots(_ range: Range<Int>) -> Bool {
        1...2 ~= range.count && range.allSatisfy { self[$0] == ASCII.dot }
    }
}
