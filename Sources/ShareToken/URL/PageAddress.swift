// SPDX-License-Identifier: Apache-2.0

/// The grammar of the page addresses that a token may hold under code 0, over ASCII and without a URL parser.
///
/// Whether a token is well-formed must not depend on the version of the URL Standard that a reader implements. Every
/// URL parser prints an accepted address unchanged, unless its host is invalid Punycode. No link can be printed for
/// such a host; the verifier reports this.
///
/// Source: `Docs/Spec/Token.md`, TOK-40.
enum PageAddress {
    /// Whether bytes are the part of a page address after its `https://`.
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

    /// Whether every part after the host may hold a byte: visible ASCII without `"`, `<` and `>`.
    private static func isVisible(_ byte: UInt8) -> Bool {
        0x21...0x7E ~= byte && byte != ASCII.quote && byte != ASCII.lessThan && byte != ASCII.greaterThan
    }

    /// Whether a path that begins with a slash holds only allowed bytes and no dot segment.
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

    /// Whether a segment is one or two dots, each plain or as `%2e` in either case.
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

    /// Whether a text is a host, without a port or with one other than 443.
    private static func isAuthority(_ text: Span<UInt8>) -> Bool {
        var end = text.count
        while end > 0, ASCII.isDigit(text[end - 1]) { end -= 1 }
        guard end > 0, text[end - 1] == ASCII.colon else { return isHost(text) }
        let port = text.extracting(end..<text.count)
        // An IPv6 address ends in a bracket, so a colon before the last digits always begins a port.
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
            // One dot may end the host.
            if index == text.count, start == index, start > 0 { break }
            guard 1...63 ~= index - start else { return false }
            last = start..<index
            start = index + 1
        }
        return !isNumber(text.extracting(last)) || isIPv4(text)
    }

    /// Whether a last label makes the host an IPv4 address: all digits, or `0x` and any number of hexadecimal digits.
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

    /// Whether a text is an IPv6 address in brackets in the spelling of RFC 5952, without dotted decimal.
    private static func isIPv6(_ text: Span<UInt8>) -> Bool {
        guard text.count > 3, text[text.count - 1] == ASCII.rightBracket else { return false }
        let inner = [UInt8](copying: text.extracting(1..<text.count - 1))
        guard let address = IPv6Address(parsing: inner) else { return false }
        var printed: [UInt8] = []
        address.append(to: &printed)
        return printed == inner
    }
}
