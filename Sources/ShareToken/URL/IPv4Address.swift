// SPDX-License-Identifier: Apache-2.0

/// An IPv4 address.
///
/// Source: WHATWG URL, 3.5 Host parsing, IPv4 parser.
package struct IPv4Address: Sendable, Hashable {
    /// The 32 bits; the first octet is the highest.
    package let bits: UInt32

    /// Creates an address from its 32 bits.
    package init(bits: UInt32) {
        self.bits = bits
    }

    /// Reads an address in any spelling that browsers accept, in linear time.
    ///
    /// A spelling has one to four parts, each decimal, octal (`017`) or hexadecimal (`0x7f`). The last part fills the
    /// octets that are left, and a dot may follow it.
    ///
    /// - Returns: nil if the text is not an IPv4 address.
    package init?(parsing text: Span<UInt8>) {
        var end = text.count
        if end > 1, text[end - 1] == ASCII.dot { end -= 1 }
        var bits: UInt64 = 0
        var parts: UInt64 = 0
        var start = 0
        while true {
            let stop = Self.partEnd(text, from: start, before: end)
            guard parts < 4, let number = Self.number(text, start, stop) else { return nil }
            parts += 1
            guard stop < end else {
                // The last part fills all octets that are left.
                let room = 8 * (5 - parts)
                guard number < 1 << room else { return nil }
                self.init(bits: UInt32(truncatingIfNeeded: bits << room | number))
                return
            }
            guard number <= 255 else { return nil }
            bits = bits << 8 | number
            start = stop + 1
        }
    }

    /// Whether the last label of a host is a number, so that the host is an IPv4 address or invalid.
    ///
    /// Source: WHATWG URL, 3.5 Host parsing, ends in a number checker.
    static func endsInNumber(_ text: Span<UInt8>) -> Bool {
        var end = text.count
        if end > 0, text[end - 1] == ASCII.dot { end -= 1 }
        var start = end
        while start > 0, text[start - 1] != ASCII.dot { start -= 1 }
        guard start < end else { return false }
        var digits = start
        while digits < end, ASCII.isDigit(text[digits]) { digits += 1 }
        return digits == end || number(text, start, end) != nil
    }

    /// Appends the address in dotted decimal.
    func append(to output: inout [UInt8]) {
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            appendDecimal(bits >> shift & 0xFF, to: &output)
            if shift > 0 { output.append(ASCII.dot) }
        }
    }

    private static func partEnd(_ text: Span<UInt8>, from start: Int, before end: Int) -> Int {
        var index = start
        while index < end, text[index] != ASCII.dot { index += 1 }
        return index
    }

    /// The value of one part, capped at 2³²; nil if the part is not a number.
    private static func number(_ text: Span<UInt8>, _ first: Int, _ end: Int) -> UInt64? {
        guard first < end else { return nil }
        var (start, radix): (Int, UInt64) = (first, 10)
        if end - start >= 2, text[start] == ASCII.zero {
            if text[start + 1] | 0x20 == ASCII.lowerX {
                (start, radix) = (start + 2, 16)
            } else {
                (start, radix) = (start + 1, 8)
            }
        }
        var value: UInt64 = 0
        for index in start..<end {
            guard let digit = ASCII.hexValue(text[index]), digit < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 32)
        }
        return value
    }
}

extension IPv4Address: CustomStringConvertible {
    /// The address in dotted decimal.
    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// Appends a number in decimal without leading zeros.
func appendDecimal(_ number: UInt32, to output: inout [UInt8]) {
    var power: UInt32 = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
        output.append(ASCII.zero &+ UInt8(truncatingIfNeeded: number / power % 10))
        power /= 10
    }
}
