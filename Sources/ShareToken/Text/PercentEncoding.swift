// SPDX-License-Identifier: Apache-2.0

/// Percent-encoding and -decoding of bytes, each exactly once.
///
/// A malformed escape (`%`, `%4`, `%zz`) stands for itself. Source: WHATWG URL, 1.3 Percent-encoded bytes.
public enum PercentEncoding {
    /// The bytes that a text with escapes stands for; linear in its length.
    public static func decode(_ text: Span<UInt8>) -> [UInt8] {
        decode(text, plusIsSpace: false)
    }

    /// The bytes that a name or value of `application/x-www-form-urlencoded` stands for: `+` is a space.
    ///
    /// Source: WHATWG URL, 5.1 application/x-www-form-urlencoded parsing.
    public static func decodeForm(_ text: Span<UInt8>) -> [UInt8] {
        decode(text, plusIsSpace: true)
    }

    /// The text of some bytes, with an upper-case escape for each byte of a set; linear in their number.
    ///
    /// A percent sign is escaped only if the set says so (of the sets here, only ``PercentEncodeSet/component`` does).
    public static func encode(_ bytes: Span<UInt8>, _ set: PercentEncodeSet) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        append(bytes, set, to: &output)
        return output
    }

    /// Appends bytes, those that are in the set escaped, but for one byte that is written as it is in any case.
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

    /// The byte that an escape at an index stands for; nil if there is no well-formed escape.
    @inline(__always)
    static func escapedByte(_ text: Span<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < text.count, text[index] == ASCII.percent, let high = ASCII.hexValue(text[index + 1]),
            let low = ASCII.hexValue(text[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func decode(_ text: Span<UInt8>, plusIsSpace: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        // What is as it stands is copied in one piece.
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
