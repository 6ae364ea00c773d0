// SPDX-License-Identifier: Apache-2.0

/// A string of a JSON text, as the range between its quotes.
struct JSONString {
    let range: Range<Int>
    /// Whether the string holds an escape.
    let isEscaped: Bool
}

extension JSONReader {
    /// Reads a string from its first quote to its last.
    mutating func readString() throws(ShareTokenError) -> JSONString {
        position += 1
        let start = position
        var isEscaped = false
        while position < end {
            let byte = text[position]
            if byte == ASCII.quote {
                position += 1
                return JSONString(range: start..<position - 1, isEscaped: isEscaped)
            }
            guard byte >= ASCII.space else { throw failure }
            position += 1
            guard byte == ASCII.backslash else { continue }
            isEscaped = true
            try readEscape()
        }
        throw failure
    }

    /// Reads the part of an escape after its backslash.
    private mutating func readEscape() throws(ShareTokenError) {
        guard position < end else { throw failure }
        switch text[position] {
        case ASCII.quote, ASCII.backslash, ASCII.slash, 0x62, 0x66, 0x6E, 0x72, 0x74:
            position += 1
        case ASCII.lowerU:
            let backslash = position - 1
            position += 1
            let unit = try readUnit()
            switch unit {
            case 0xD800...0xDBFF:
                guard position + 1 < end, text[position] == ASCII.backslash, text[position + 1] == ASCII.lowerU else {
                    throw ShareTokenError(.badJSON, at: backslash)
                }
                position += 2
                guard case 0xDC00...0xDFFF = try readUnit() else { throw ShareTokenError(.badJSON, at: backslash) }
            case 0xDC00...0xDFFF: throw ShareTokenError(.badJSON, at: backslash)
            default: break
            }
        default: throw failure
        }
    }

    /// Reads four hexadecimal digits.
    private mutating func readUnit() throws(ShareTokenError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < end, let digit = ASCII.hexValue(text[position]) else { throw failure }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    mutating func readNumber() throws(ShareTokenError) {
        if text[position] == ASCII.hyphen { position += 1 }
        if position < end, text[position] == ASCII.zero { position += 1 } else { try readDigits() }
        if position < end, text[position] == ASCII.dot {
            position += 1
            try readDigits()
        }
        if position < end, text[position] | 0x20 == ASCII.lowerE {
            position += 1
            if position < end, text[position] == ASCII.plus || text[position] == ASCII.hyphen { position += 1 }
            try readDigits()
        }
    }

    private mutating func readDigits() throws(ShareTokenError) {
        guard position < end, ASCII.isDigit(text[position]) else { throw failure }
        while position < end, ASCII.isDigit(text[position]) { position += 1 }
    }

    /// Reads `true`, `false` or `null`.
    mutating func readWord() throws(ShareTokenError) -> JSONDocument.Kind {
        let (word, kind): (String, JSONDocument.Kind) =
            switch text[position] {
            case 0x74: ("true", .boolean)
            case 0x66: ("false", .boolean)
            case 0x6E: ("null", .null)
            default: throw failure
            }
        for byte in word.utf8 {
            guard position < end, text[position] == byte else { throw failure }
            position += 1
        }
        return kind
    }
}
