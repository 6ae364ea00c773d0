// SPDX-License-Identifier: Apache-2.0

/// Measures how little a word of letters and digits looks like one that people write.
///
/// Words change between capitals, small letters and digits seldom, and at the beginning of parts: `iPhone15Pro` changes
/// three times. Nine in ten random words of eleven characters change four times or more.
struct Scramble: Sendable {
    /// The number of changes between capitals, small letters and digits, apart from a capital at the beginning of a
    /// part.
    private(set) var changes = 0

    /// Whether there are capitals and small letters.
    private(set) var hasBothCases = false

    /// Whether all characters are digits.
    private(set) var isNumber = true

    /// Measures a range of ASCII letters and digits.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var seen: UInt8 = 0
        var (last, beforeLast) = (UInt8(0), UInt8(0))
        for index in range {
            let kind = Self.kind(text[index])
            seen |= kind
            if kind != last, last != 0 {
                // A capital before a small letter begins a part, and is no change; it is one after another capital.
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
