// SPDX-License-Identifier: Apache-2.0

/// How little a word of letters and digits looks like one that people write.
///
/// Words change between capitals, small letters and digits seldom, and at the beginning of parts: `iPhone15Pro` does so
/// three times. Of random words of eleven characters nine in ten do so four times or more.
struct Scramble: Sendable {
    /// How often the kind of the characters changes, but for a capital at the beginning of small letters.
    private(set) var changes = 0

    /// Whether there are capitals and small letters.
    private(set) var hasBothCases = false

    /// Whether there are digits and nothing else.
    private(set) var isNumber = true

    /// Looks at a range of ASCII letters and digits.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var seen: UInt8 = 0
        var (last, beforeLast) = (UInt8(0), UInt8(0))
        for index in range {
            let kind = Self.kind(text[index])
            seen |= kind
            if kind != last, last != 0 {
                // The capital before a small letter begins a part; it ends one only if a capital stands before it.
                let beginsPart = last == Self.upper && kind == Self.lower && beforeLast != Self.upper
                if !beginsPart { changes += 1 }
            }
            (last, beforeLast) = (kind, last)
        }
        hasBothCases = seen & (Self.upper | Self.lower) == Self.upper | Self.lower
        isNumber = seen == Self.digit
    }

    private static var digit: UInt8 { 1 }
    private static var upper: UInt8 { 2 }
    private static var lower: UInt8 { 4 }

    private static func kind(_ byte: UInt8) -> UInt8 {
        ASCII.isDigit(byte) ? digit : byte < 0x60 ? upper : lower
    }
}
