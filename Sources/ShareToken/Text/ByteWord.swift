// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text that are tested together.
struct ByteWord {
    let bits: UInt64

    @inline(__always)
    init(bits: UInt64) {
        self.bits = bits
    }

    /// The eight bytes from an index on, which must all lie in the text.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // Every bit pattern is a valid UInt64, and the call checks the bounds. The members below that depend on the
        // byte order convert it.
        bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// The first eight bytes of a range, or fewer, as a word: the first byte in the lowest bits, zeros above the last.
    @inline(__always)
    static func bits(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        if text.count &- range.lowerBound >= 8 {
            let word = ByteWord(text, at: range.lowerBound).bits.littleEndian
            return range.count >= 8 ? word : word & (1 &<< UInt64(truncatingIfNeeded: range.count &* 8) &- 1)
        }
        // Near the end of a text, two loads that overlap in the middle.
        if range.count >= 4 {
            let low = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self)
            let high = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: range.upperBound &- 4, as: UInt32.self)
            let shift = UInt64(truncatingIfNeeded: (range.count &- 4) &* 8)
            return UInt64(low.littleEndian) | UInt64(high.littleEndian) &<< shift
        }
        var word: UInt64 = 0
        for index in range.reversed() { word = word << 8 | UInt64(text[index]) }
        return word
    }

    /// Whether one of the bytes equals a given byte.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let difference = bits ^ Self.all(UInt64(byte))
        return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80) != 0
    }

    /// The top bit of each byte that equals a given byte, the first byte lowest.
    ///
    /// Only the lowest bit is reliable: the subtraction may set bits above it for bytes that differ.
    @inline(__always)
    func places(of byte: UInt8) -> UInt64 {
        let difference = bits.littleEndian ^ Self.all(UInt64(byte))
        return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80)
    }

    /// Whether one of the bytes is ASCII.
    @inline(__always)
    var holdsASCII: Bool { bits & Self.all(0x80) != Self.all(0x80) }

    /// Whether all bytes are ASCII.
    @inline(__always)
    var isASCII: Bool { bits & Self.all(0x80) == 0 }

    /// A word of eight equal bytes.
    @inline(__always)
    static func all(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }

    /// The top bit of each byte that is an ASCII letter, the first byte lowest.
    @inline(__always)
    var letters: UInt64 {
        let lower = (bits.littleEndian | Self.all(0x20)) & Self.all(0x7F)
        let isInside = (lower &+ Self.all(0x80 - 0x61)) & ~(lower &+ Self.all(0x7F - 0x7A))
        return isInside & ~bits.littleEndian & Self.all(0x80)
    }

    /// Whether one of the bytes is an ASCII digit.
    @inline(__always)
    var holdsDigit: Bool {
        let low = bits & Self.all(0x7F)
        return (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x7F - 0x39)) & ~bits & Self.all(0x80) != 0
    }
}
