// SPDX-License-Identifier: Apache-2.0

/// A set of ASCII bytes, with one bit for each.
struct ByteSet: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The set of some ASCII characters.
    init(_ characters: String) {
        self = Self().adding(characters)
    }

    private init() {}

    /// The bytes below 0x20, and 0x7F.
    static let controls: Self = {
        var set = Self()
        set.low = 0xFFFF_FFFF
        set.high = 1 << 63
        return set
    }()

    /// The set with some more ASCII characters.
    func adding(_ characters: String) -> Self {
        var set = self
        for byte in characters.utf8 {
            if byte < 64 { set.low |= 1 << UInt64(byte) } else { set.high |= 1 << UInt64(byte & 63) }
        }
        return set
    }

    /// Whether a byte is in the set; false for every byte above 0x7F.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }
}
