// SPDX-License-Identifier: Apache-2.0

/// A hash of some bytes, eight at a time, in which the two cases of an ASCII letter are the same.
///
/// It finds the place in a ``NameTable``, and the bytes are compared there; nobody's input fills a table, so collisions
/// cost nothing.
struct NameHash: Sendable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of a range of some bytes.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while range.upperBound - index >= 8 {
            add(ByteWord(text, at: index).bits.littleEndian, count: 8)
            index += 8
        }
        guard index < range.upperBound else { return }
        add(ByteWord.bits(text, index..<range.upperBound), count: range.upperBound - index)
    }

    /// Adds the first bytes of a word, the first one in the lowest bits: eight of them, or the last ones of all.
    @inline(__always)
    private mutating func add(_ word: UInt64, count: Int) {
        let kept: UInt64 = count == 8 ? .max : 1 << UInt64(count * 8) &- 1
        let folded = (word | 0x2020_2020_2020_2020) & kept
        value = (value ^ folded) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    /// Some of the bits that the place does not have, to compare with before the bytes are.
    @inline(__always)
    var short: UInt16 { UInt16(truncatingIfNeeded: value >> 32) }

    /// A place in a table with a power of two of them.
    @inline(__always)
    func place(mask: Int) -> Int {
        Int(truncatingIfNeeded: value ^ value >> 32) & mask
    }
}
