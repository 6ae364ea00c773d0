// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// Appends a string in quotes, with the escapes that RFC 8259 requires and no others.
    ///
    /// - Parameters:
    ///   - string: The text, in UTF-8.
    ///   - output: The bytes to append to.
    package static func appendString(_ string: some Sequence<UInt8>, to output: inout [UInt8]) {
        output.append(ASCII.quote)
        for byte in string { appendCharacter(byte, to: &output) }
        output.append(ASCII.quote)
    }

    /// Appends a string in quotes for a screen, with `\u` escapes for each ``HiddenCharacter``.
    package static func appendShownString(_ string: String, to output: inout [UInt8]) {
        let text = string.utf8.span
        output.append(ASCII.quote)
        var index = 0
        while index < text.count {
            let byte = text[index]
            let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : text.scalar(at: index)
            if scalar >= 0x7F, HiddenCharacter(scalar) != nil {
                appendEscape(scalar, to: &output)
            } else if length == 1 {
                appendCharacter(byte, to: &output)
            } else {
                for place in index..<index + length { output.append(text[place]) }
            }
            index += length
        }
        output.append(ASCII.quote)
    }

    /// Appends a code point as one escape, or as two of a surrogate pair.
    private static func appendEscape(_ scalar: UInt32, to output: inout [UInt8]) {
        let isPair = scalar > 0xFFFF
        let units = isPair ? [0xD7C0 + scalar >> 10, 0xDC00 + scalar & 0x3FF] : [scalar]
        for unit in units {
            output += [ASCII.backslash, ASCII.lowerU]
            for shift: UInt32 in [12, 8, 4, 0] {
                output.append(hexDigit(UInt8(truncatingIfNeeded: unit >> shift & 0xF)))
            }
        }
    }

    private static func appendCharacter(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case ASCII.quote, ASCII.backslash: output += [ASCII.backslash, byte]
        case 0x08: output += [ASCII.backslash, 0x62]
        case ASCII.tab: output += [ASCII.backslash, 0x74]
        case ASCII.lineFeed: output += [ASCII.backslash, 0x6E]
        case 0x0C: output += [ASCII.backslash, 0x66]
        case ASCII.carriageReturn: output += [ASCII.backslash, 0x72]
        case 0..<ASCII.space:
            output += [
                ASCII.backslash, ASCII.lowerU, ASCII.zero, ASCII.zero, hexDigit(byte >> 4), hexDigit(byte & 0xF),
            ]
        default: output.append(byte)
        }
    }
}
