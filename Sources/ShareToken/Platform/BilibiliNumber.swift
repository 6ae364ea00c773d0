// SPDX-License-Identifier: Apache-2.0

/// The number of a video of Bilibili: the digits of its `av` id, which its `BV` id encodes.
///
/// Source: the published conversion for numbers below 2⁵¹. The older conversion, which adds a constant instead of the
/// mask, is wrong from 2³⁰ on.
package struct BilibiliNumber: Sendable, Hashable {
    /// The number: above zero and below 2⁵¹.
    package let value: UInt64

    private static let limit: UInt64 = 1 << 51
    private static let disguise: UInt64 = 23_442_827_791_579
    private static let digits = Array("FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf".utf8)

    /// The places of the digits in a `BV` id, the most significant digit first.
    ///
    /// Two pairs are swapped.
    private static let places = [9, 7, 5, 6, 4, 8, 3, 10, 11]

    /// Creates a number; nil if it is zero or not below 2⁵¹.
    package init?(_ value: UInt64) {
        guard value > 0, value < BilibiliNumber.limit else { return nil }
        self.value = value
    }

    /// Reads a `BV` id of twelve characters; nil if the text is no such id.
    package init?(bvid text: Span<UInt8>) {
        guard text.count == 12, text[0] == 0x42, text[1] == 0x56, text[2] == 0x31 else { return nil }
        var number: UInt64 = 0
        for place in BilibiliNumber.places {
            guard let digit = BilibiliNumber.digits.firstIndex(of: text[place]) else { return nil }
            number = number * 58 + UInt64(digit)
        }
        guard number >> 51 == 1 else { return nil }
        self.init((number ^ BilibiliNumber.disguise) & (BilibiliNumber.limit - 1))
    }

    /// The `BV` id.
    package var bvid: [UInt8] {
        var text = Array("BV1000000000".utf8)
        var rest = (BilibiliNumber.limit | value) ^ BilibiliNumber.disguise
        for place in BilibiliNumber.places.reversed() {
            text[place] = BilibiliNumber.digits[Int(rest % 58)]
            rest /= 58
        }
        return text
    }
}
