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
        for index in bytes.indices { append(bytes[index], set, to: &output) }
        return output
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
        var index = 0
        while index < text.count {
            let byte = text[index]
            if let escaped = escapedByte(text, at: index) {
                output.append(escaped)
                index += 3
            } else {
                output.append(plusIsSpace && byte == ASCII.plus ? ASCII.space : byte)
                index += 1
            }
        }
        return output
    }
}
