// SPDX-License-Identifier: Apache-2.0

/// 32 bytes of a text that are tested together.
struct ByteBlock {
    /// The number of bytes of a block.
    static var size: Int { 32 }

    private let first: SIMD16<UInt8>
    private let second: SIMD16<UInt8>

    /// The 32 bytes from an index on, which must all lie in the text.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // Every bit pattern is a valid vector of bytes, and the calls check the bounds.
        first = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        second = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
    }

    /// Whether the query of a special scheme escapes none of the bytes: all are 0x21 to 0x7E without `"`, `#`, `'`, `<`
    /// and `>`.
    @inline(__always)
    var isOfQuery: Bool {
        let tops = unsafe unsafeBitCast(Self.queryBits(first) & Self.queryBits(second), to: SIMD2<UInt64>.self)
        return tops[0] & tops[1] & ByteWord.all(0x80) == ByteWord.all(0x80)
    }

    /// Sets the top bit of each byte that a query does not escape.
    ///
    /// In a `no…` term, the top bit of a byte below 0x80 is clear if the byte is one of those that the term names.
    @inline(__always)
    private static func queryBits(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let is0x21To0xA0 = bytes &+ all(0x80 - 0x21)
        let is0x7FTo0xFE = bytes &+ all(0x01)
        let noQuoteOrSign = ((bytes | all(0x01)) ^ all(0x23)) &+ all(0x7F)
        let noApostrophe = (bytes ^ all(0x27)) &+ all(0x7F)
        let noAngle = ((bytes | all(0x02)) ^ all(0x3E)) &+ all(0x7F)
        return is0x21To0xA0 & ~is0x7FTo0xFE & noQuoteOrSign & noApostrophe & noAngle
    }

    /// Sixteen equal bytes.
    @inline(__always)
    private static func all(_ byte: UInt8) -> SIMD16<UInt8> {
        SIMD16(repeating: byte)
    }
}

extension ByteBlock {
    /// A subset of the bytes of a block.
    struct Marks {
        private var first: SIMDMask<SIMD16<Int8>>
        private var second: SIMDMask<SIMD16<Int8>>

        @inline(__always)
        fileprivate init(_ first: SIMDMask<SIMD16<Int8>>, _ second: SIMDMask<SIMD16<Int8>>) {
            (self.first, self.second) = (first, second)
        }

        /// Whether no byte is in the set.
        @inline(__always)
        var isEmpty: Bool {
            // Each byte of a mask is all ones or all zeros.
            let words = unsafe unsafeBitCast(first .| second, to: SIMD2<UInt64>.self)
            return words[0] | words[1] == 0
        }

        /// One bit for each byte of the set, at the index of the byte in the block; bit 0 is the first byte.
        @inline(__always)
        var bits: UInt64 { Self.bits(first) | Self.bits(second) &<< 16 }

        /// The union of two sets.
        @inline(__always)
        static func | (left: Marks, right: Marks) -> Marks {
            Marks(left.first .| right.first, left.second .| right.second)
        }

        @inline(__always)
        private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
            let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: mask)
            let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
            return gathered(words[0].littleEndian) | gathered(words[1].littleEndian) &<< 8
        }

        /// Packs eight bytes that are 0 or 1 into eight bits, the lowest byte into bit 0.
        @inline(__always)
        private static func gathered(_ word: UInt64) -> UInt64 {
            (word &* 0x0102_0408_1020_4080) &>> 56
        }
    }

    /// The bytes that equal a given byte.
    @inline(__always)
    func marks(of byte: UInt8) -> Marks { Marks(first .== Self.all(byte), second .== Self.all(byte)) }

    /// The bytes whose value is one of the `count` values from `byte` on.
    @inline(__always)
    func marks(from byte: UInt8, count: UInt8) -> Marks {
        Marks(first &- Self.all(byte) .< Self.all(count), second &- Self.all(byte) .< Self.all(count))
    }

    /// The ASCII letters.
    @inline(__always)
    var letters: Marks {
        let (first, second) = (first | Self.all(0x20), second | Self.all(0x20))
        return Marks(
            first &- Self.all(0x61) .< Self.all(26), second &- Self.all(0x61) .< Self.all(26))
    }
}
