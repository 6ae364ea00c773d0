// SPDX-License-Identifier: Apache-2.0

/// Percent-encoding and percent-decoding of bytes.
///
/// A malformed escape (`%`, `%4`, `%zz`) stands for itself. Source: WHATWG URL, 1.3 Percent-encoded bytes.
package enum PercentEncoding {
    /// The bytes that a text with escapes stands for, in linear time.
    package static func decode(_ text: Span<UInt8>) -> [UInt8] {
        decode(text, plusIsSpace: false)
    }

    /// The bytes that a name or value of `application/x-www-form-urlencoded` stands for, where `+` is a space.
    ///
    /// Source: WHATWG URL, 5.1 application/x-www-form-urlencoded parsing.
    package static func decodeForm(_ text: Span<UInt8>) -> [UInt8] {
        decode(text, plusIsSpace: true)
    }

    /// The text of bytes with an upper-case escape for each byte of a set, in linear time.
    ///
    /// Of the public sets, only ``PercentEncodeSet/component`` escapes the percent sign.
    package static func encode(_ bytes: Span<UInt8>, _ set: PercentEncodeSet) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        append(bytes, set, to: &output)
        return output
    }

    /// Appends bytes and escapes those in the set, except one byte that stays as it is.
    static func append(
        _ bytes: Span<UInt8>, _ set: PercentEncodeSet, keeping plain: UInt8? = nil, to output: inout [UInt8]
    ) {
        var (start, index) = (0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if set.contains(byte), byte != plain {
                if start < index { output.append(copying: bytes.extracting(start..<index)) }
                start = index + 1
                append(byte, set, to: &output)
            }
            index += 1
        }
        if start < index { output.append(copying: bytes.extracting(start..<index)) }
    }

    /// Appends a byte, escaped if it is in the set.
    @inline(__always)
    static func append(_ byte: UInt8, _ set: PercentEncodeSet, to output: inout [UInt8]) {
        if set.contains(byte) {
            output.append(ASCII.percent)
            output.append(ASCII.upperHexDigit(byte >> 4))
            output.append(ASCII.upperHexDigit(byte & 0xF))
        } else {
            output.append(byte)
        }
    }

    /// The byte that the escape at an index stands for; nil if there is no well-formed escape.
    @inline(__always)
    static func escapedByte(_ text: Span<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < text.count, text[index] == ASCII.percent, let high = ASCII.hexValue(text[index + 1]),
            let low = ASCII.hexValue(text[index + 2])
        else { return nil }
        return high << 4 | low
    }

    /// The text with only those escapes decoded that spell a character of a set that is no control; others stay.
    ///
    /// Characters beyond ASCII are in every set. Linear in the length of the text.
    static func decode(_ text: Span<UInt8>, only set: PercentEncodeSet) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let start = output.count
            for place in 0..<escapes(text, at: index, of: set) {
                guard let byte = escapedByte(text, at: index + 3 * place) else { break }
                output.append(byte)
            }
            if output.count > start, firstInvalidUTF8(output.span.extracting(start..<output.count)) == nil {
                index += 3 * (output.count - start)
            } else {
                output.removeLast(output.count - start)
                output.append(text[index])
                index += 1
            }
        }
        return output
    }

    /// How many escapes at an index spell one character of a set, going by the first of them; 0 if none do.
    private static func escapes(_ text: Span<UInt8>, at index: Int, of set: PercentEncodeSet) -> Int {
        guard text[index] == ASCII.percent, let byte = escapedByte(text, at: index) else { return 0 }
        switch byte {
        case 0x20...0x7E: return set.contains(byte) ? 1 : 0
        case 0xC2...0xDF: return 2
        case 0xE0...0xEF: return 3
        case 0xF0...0xF4: return 4
        default: return 0
        }
    }

    private static func decode(_ text: Span<UInt8>, plusIsSpace: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        // A run of bytes without escapes is copied at once.
        var (start, index) = (0, 0)
        while index < text.count {
            let byte = text[index]
            if byte == ASCII.percent, let escaped = escapedByte(text, at: index) {
                if start < index { output.append(copying: text.extracting(start..<index)) }
                output.append(escaped)
                index += 3
                start = index
            } else if byte == ASCII.plus, plusIsSpace {
                if start < index { output.append(copying: text.extracting(start..<index)) }
                output.append(ASCII.space)
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        if start < index { output.append(copying: text.extracting(start..<index)) }
        return output
    }
}
