// SPDX-License-Identifier: Apache-2.0

extension FieldType {
    /// The part of a value that a token holds; nil if the value does not begin with the prefix.
    private func withoutPrefix(_ value: String) -> Substring.UTF8View? {
        guard value.utf8.starts(with: prefix.utf8) else { return nil }
        return value[...].utf8.dropFirst(prefix.utf8.count)
    }

    /// Whether a text is a value of the type.
    package func accepts(_ value: String) -> Bool {
        var scratch: [UInt8] = []
        return encode(value, into: &scratch)
    }

    /// Appends the one encoding of a value.
    ///
    /// For text, the byte for the text coding is left out.
    ///
    /// - Returns: False if the text is not a value of the type; bytes that were appended by then are of no use.
    func encode(_ value: String, into output: inout [UInt8]) -> Bool {
        guard let rest = withoutPrefix(value) else { return false }
        switch shape {
        case .decimal:
            let digits = value.utf8.span
            guard let number = parseDecimal(digits.extracting(prefix.utf8.count..<digits.count)) else { return false }
            appendMinimal(number, to: &output)
        case .hex(let digits):
            guard digits.map({ $0 == rest.count }) ?? !rest.isEmpty, let bytes = bytes(hex: rest) else { return false }
            output += bytes
        case .packed(let characters, let alphanumeric):
            guard characters.map({ $0 == rest.count }) ?? !rest.isEmpty else { return false }
            guard !alphanumeric || rest.allSatisfy({ Base62.isDigit($0) }) else { return false }
            return PackedText.encode(Array(rest).span, terminated: characters == nil, into: &output)
        case .base64:
            guard let bytes = Base64.decode(Array(rest).span), !bytes.isEmpty else { return false }
            output += bytes
        case .word(let words):
            guard let index = words.firstIndex(of: value), index > 0 else { return false }
            output.append(UInt8(index))
        case .digits(let count):
            guard rest.count == count, rest.allSatisfy(ASCII.isDigit) else { return false }
            let number = rest.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 &- ASCII.zero) }
            appendBigEndian(number, FieldType.byteCount(digits: count), to: &output)
        case .bvid:
            guard let number = BilibiliNumber(bvid: Array(rest).span) else { return false }
            appendMinimal(number.value, to: &output)
        case .text(let rule):
            guard rule.accepts(Array(rest).span) else { return false }
            output += rest
        }
        return true
    }

    /// The value of an encoding; for a text type, the encoding is UTF-8.
    ///
    /// - Returns: nil if the bytes are not the one encoding of a value of the type.
    func decode(_ bytes: Span<UInt8>) -> String? {
        switch shape {
        case .decimal:
            guard bytes.count <= 8, bytes.count == 0 || bytes[0] != 0 else { return nil }
            let digits = decimalText(bigEndianNumber(bytes))
            return prefix.isEmpty ? digits : prefix + digits
        case .hex(let digits):
            guard digits.map({ $0 / 2 == bytes.count }) ?? (bytes.count > 0) else { return nil }
            var text = Array(prefix.utf8)
            for index in bytes.indices {
                text.append(hexDigit(bytes[index] >> 4))
                text.append(hexDigit(bytes[index] & 0xF))
            }
            return String(decoding: text, as: UTF8.self)
        case .packed(let characters, let alphanumeric):
            guard let text = PackedText.decode(bytes, characters: characters, alphanumeric: alphanumeric) else {
                return nil
            }
            return prefix + String(decoding: text, as: UTF8.self)
        case .base64:
            return bytes.count > 0 ? prefix + Base64.encode(bytes) : nil
        case .word(let words):
            guard bytes.count == 1, bytes[0] > 0, Int(bytes[0]) < words.count else { return nil }
            return words[Int(bytes[0])]
        case .digits(let count):
            guard bytes.count == FieldType.byteCount(digits: count) else { return nil }
            let text = decimalText(bigEndianNumber(bytes))
            guard text.utf8.count <= count else { return nil }
            return prefix + String(repeating: "0", count: count - text.utf8.count) + text
        case .bvid:
            guard bytes.count <= 7, bytes.count > 0, bytes[0] != 0 else { return nil }
            return BilibiliNumber(bigEndianNumber(bytes)).map { String(decoding: $0.bvid, as: UTF8.self) }
        case .text(let rule):
            guard rule.accepts(bytes), let text = validatedString(bytes) else { return nil }
            return prefix.isEmpty ? text : prefix + text
        }
    }
}

/// Appends the big-endian bytes of a number without leading zeros; zero has no bytes.
private func appendMinimal(_ number: UInt64, to output: inout [UInt8]) {
    appendBigEndian(number, 8 - number.leadingZeroBitCount / 8, to: &output)
}
