// SPDX-License-Identifier: Apache-2.0

extension ASCII {
    static var quote: UInt8 { 0x22 }
    static var comma: UInt8 { 0x2C }
    static var leftBrace: UInt8 { 0x7B }
    static var rightBrace: UInt8 { 0x7D }
}

/// The members of one JSON object (RFC 8259), as app links carry them in a parameter.
///
/// Strings and numbers are kept; objects and arrays inside are stepped over, and a name that stands there twice is
/// refused. Reading is linear, without recursion.
struct FlatJSON {
    private var members: [(name: [UInt8], value: [UInt8])] = []

    /// The value of a member, a string without its quotes or a number as it is written; nil if there is none.
    subscript(name: [UInt8]) -> [UInt8]? {
        members.first { $0.name == name }?.value
    }

    /// Reads an object; nil if the text is anything else.
    init?(_ text: [UInt8]) {
        var reader = Reader(text: text)
        guard reader.accept(ASCII.leftBrace) else { return nil }
        if !reader.accept(ASCII.rightBrace) {
            repeat {
                guard let name = reader.string(), reader.accept(ASCII.colon), let value = reader.value(),
                    self[name] == nil
                else { return nil }
                members.append((name, value))
            } while reader.accept(ASCII.comma)
            guard reader.accept(ASCII.rightBrace) else { return nil }
        }
        guard reader.isAtEnd else { return nil }
    }

    /// Appends a string in quotes, with the escapes it needs.
    static func appendString(_ string: [UInt8], to output: inout [UInt8]) {
        output.append(ASCII.quote)
        for byte in string {
            if byte == ASCII.quote || byte == ASCII.backslash { output.append(ASCII.backslash) }
            output.append(byte)
        }
        output.append(ASCII.quote)
    }
}

extension FlatJSON {
    private struct Reader {
        let text: [UInt8]
        var position = 0

        private mutating func skipSpace() {
            while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
        }

        var isAtEnd: Bool {
            mutating get {
                skipSpace()
                return position == text.count
            }
        }

        mutating func accept(_ byte: UInt8) -> Bool {
            skipSpace()
            guard position < text.count, text[position] == byte else { return false }
            position += 1
            return true
        }

        mutating func value() -> [UInt8]? {
            skipSpace()
            guard position < text.count else { return nil }
            switch text[position] {
            case ASCII.quote: return string()
            case ASCII.leftBrace, ASCII.leftBracket: return nested() ? [] : nil
            default:
                let start = position
                while position < text.count, isScalar(text[position]) { position += 1 }
                return position > start ? Array(text[start..<position]) : nil
            }
        }

        /// Digits, signs, the decimal point and the letters of numbers, `true`, `false` and `null`.
        private func isScalar(_ byte: UInt8) -> Bool {
            Base62.isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
        }

        /// Steps over an object or an array; strings inside count as one.
        private mutating func nested() -> Bool {
            var depth = 0
            while position < text.count {
                switch text[position] {
                case ASCII.quote:
                    guard string() != nil else { return false }
                    continue
                case ASCII.leftBrace, ASCII.leftBracket: depth += 1
                case ASCII.rightBrace, ASCII.rightBracket: depth -= 1
                default: break
                }
                position += 1
                if depth == 0 { return true }
            }
            return false
        }

        mutating func string() -> [UInt8]? {
            guard accept(ASCII.quote) else { return nil }
            var output: [UInt8] = []
            while position < text.count {
                let byte = text[position]
                position += 1
                if byte == ASCII.quote { return output }
                if byte != ASCII.backslash {
                    output.append(byte)
                } else if let escaped = escape() {
                    output += escaped
                } else {
                    return nil
                }
            }
            return nil
        }

        private mutating func escape() -> [UInt8]? {
            guard position < text.count else { return nil }
            let byte = text[position]
            position += 1
            switch byte {
            case ASCII.quote, ASCII.backslash, ASCII.slash: return [byte]
            case 0x62: return [0x08]
            case 0x66: return [0x0C]
            case 0x6E: return [0x0A]
            case 0x72: return [0x0D]
            case 0x74: return [0x09]
            case 0x75: return codePoint()
            default: return nil
            }
        }

        /// `XXXX`, or a pair of surrogates.
        private mutating func codePoint() -> [UInt8]? {
            guard var value = hexUnit() else { return nil }
            if (0xD800...0xDBFF).contains(value) {
                guard position + 1 < text.count, text[position] == ASCII.backslash, text[position + 1] == 0x75 else {
                    return nil
                }
                position += 2
                guard let low = hexUnit(), (0xDC00...0xDFFF).contains(low) else { return nil }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            return Unicode.Scalar(value).map { Array(Character($0).utf8) }
        }

        private mutating func hexUnit() -> UInt32? {
            guard position + 4 <= text.count else { return nil }
            var value: UInt32 = 0
            for byte in text[position..<position + 4] {
                guard let digit = ASCII.hexValue(byte) else { return nil }
                value = value << 4 | UInt32(digit)
            }
            position += 4
            return value
        }
    }
}
