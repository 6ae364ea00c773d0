// SPDX-License-Identifier: Apache-2.0

/// The addresses of pages that a token may hold under code 0: one grammar over ASCII, and no parser of URLs.
///
/// Whether a token is well-formed must not depend on the version of the URL Standard that a reader happens to have. What
/// the grammar lets through, every such parser prints as it stands, but for a host in Punycode that stands for nothing;
/// such a page has no link, which a verifier tells.
///
/// Source: `Docs/Spec/Token.md`, TOK-40.
enum PageAddress {
    /// Whether some bytes are the address of a page behind its `https://`.
    static func accepts(_ text: Span<UInt8>) -> Bool {
        var end = 0
        while end < text.count, text[end] != ASCII.slash { end += 1 }
        guard end < text.count, isAuthority(text.extracting(0..<end)) else { return false }
        let query = first(ASCII.question, ASCII.numberSign, in: text, from: end)
        let fragment = first(ASCII.numberSign, ASCII.numberSign, in: text, from: query)
        return isPath(text.extracting(end..<query))
            && text.extracting(query..<fragment).allSatisfy { isVisible($0) && $0 != ASCII.apostrophe }
            && text.extracting(min(fragment + 1, text.count)..<text.count).allSatisfy {
                isVisible($0) && $0 != ASCII.grave
            }
    }

    private static func first(_ one: UInt8, _ other: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < text.count, text[place] != one, text[place] != other { place += 1 }
        return place
    }

    /// Whether a byte is one that every part behind the host may have: visible ASCII without `"`, `<` and `>`.
    private static func isVisible(_ byte: UInt8) -> Bool {
        0x21...0x7E ~= byte && byte != ASCII.quote && byte != ASCII.lessThan && byte != ASCII.greaterThan
    }

    /// Whether a path begins with a slash and has no segment that stands for its own folder or the one above.
    private static func isPath(_ text: Span<UInt8>) -> Bool {
        var start = 1
        for index in 0...text.count {
            guard index == text.count || text[index] == ASCII.slash else {
                switch text[index] {
                case ASCII.circumflex, ASCII.grave, ASCII.leftBrace, ASCII.rightBrace, ASCII.backslash: return false
                default: if !isVisible(text[index]) { return false }
                }
                continue
            }
            if index > 0, isDots(text.extracting(start..<index)) { return false }
            start = index + 1
        }
        return true
    }

    /// Whether a segment is one or two dots, each as it is or as `%2e` in letters of either case.
    private static func isDots(_ segment: Span<UInt8>) -> Bool {
        var (index, dots) = (0, 0)
        while index < segment.count {
            if segment[index] == ASCII.dot {
                index += 1
            } else if index + 2 < segment.count, segment[index] == ASCII.percent, segment[index + 1] == ASCII.two,
                segment[index + 2] | 0x20 == ASCII.lowerE
            {
                index += 3
            } else {
                return false
            }
            dots += 1
        }
        return 1...2 ~= dots
    }

    /// Whether a text is a host and perhaps a port that is not that of https.
    private static func isAuthority(_ text: Span<UInt8>) -> Bool {
        var end = text.count
        while end > 0, ASCII.isDigit(text[end - 1]) { end -= 1 }
        guard end > 0, text[end - 1] == ASCII.colon else { return isHost(text) }
        let port = text.extracting(end..<text.count)
        // An IPv6 address ends in its bracket, so that a colon before digits is always that of a port.
        guard let number = parseDecimal(port), number <= 65_535, number != 443 else { return false }
        return isHost(text.extracting(0..<end - 1))
    }

    private static func isHost(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return false }
        if text[0] == ASCII.leftBracket { return isIPv6(text) }
        guard text.count <= 254 else { return false }
        var start = 0
        var last = 0..<0
        for index in 0...text.count {
            guard index == text.count || text[index] == ASCII.dot else {
                guard
                    0x61...0x7A ~= text[index] || ASCII.isDigit(text[index]) || text[index] == ASCII.hyphen
                        || text[index] == ASCII.underscore
                else { return false }
                continue
            }
            // One dot may stand at the end.
            if index == text.count, start == index, start > 0 { break }
            guard 1...63 ~= index - start else { return false }
            last = start..<index
            start = index + 1
        }
        return !isNumber(text.extracting(last)) || isIPv4(text)
    }

    /// Whether the last label makes the host an IPv4 address: all digits, or `0x` and hexadecimal digits or none.
    private static func isNumber(_ label: Span<UInt8>) -> Bool {
        if label.allSatisfy(ASCII.isDigit) { return true }
        guard label.count >= 2, label[0] == ASCII.zero, label[1] == ASCII.lowerX else { return false }
        return label.extracting(2..<label.count).allSatisfy { ASCII.hexValue($0) != nil }
    }

    /// Whether a text is four decimal numbers below 256 without leading zeros.
    private static func isIPv4(_ text: Span<UInt8>) -> Bool {
        var (start, numbers) = (0, 0)
        for index in 0...text.count where index == text.count || text[index] == ASCII.dot {
            let part = text.extracting(start..<index)
            guard let number = parseDecimal(part), number < 256 else { return false }
            numbers += 1
            start = index + 1
        }
        return numbers == 4
    }

    /// Whether a text is an IPv6 address in brackets, in the one spelling of RFC 5952 with hexadecimal pieces only.
    private static func isIPv6(_ text: Span<UInt8>) -> Bool {
        guard text.count > 3, text[text.count - 1] == ASCII.rightBracket else { return false }
        let inner = [UInt8](copying: text.extracting(1..<text.count - 1))
        guard let address = IPv6Address(parsing: inner) else { return false }
        var printed: [UInt8] = []
        address.append(to: &printed)
        return printed == inner
    }
}
