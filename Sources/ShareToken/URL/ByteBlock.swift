// SPDX-License-Identifier: Apache-2.0

/// 32 bytes of a text, tested all at once.
struct ByteBlock {
    /// The number of the bytes.
    static var size: Int { 32 }

    private let first: SIMD16<UInt8>
    private let second: SIMD16<UInt8>

    /// The bytes at an index, which must all lie in the text.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // Every pattern of bits is a vector of bytes, and the calls check the bounds.
        first = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        second = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
    }

    /// Whether all bytes stand for themselves in the query of a special scheme: 0x21 to 0x7E, but none of `"`, `#`,
    /// `'`, `<`, `>`.
    @inline(__always)
    var isOfQuery: Bool {
        let tops = unsafe unsafeBitCast(Self.queryBits(first) & Self.queryBits(second), to: SIMD2<UInt64>.self)
        return tops[0] & tops[1] & ByteWord.all(0x80) == ByteWord.all(0x80)
    }

    /// Bytes whose top bits say which ones may stand in a query.
    ///
    /// The top bit of each term says that the byte is not one of those the term is about, if it is below 0x80.
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
    /// One bit for each byte that is `&`, that of the first one lowest, and whether there is a `%`.
    @inline(__always)
    var querySigns: (ampersands: UInt64, holdsPercent: Bool) {
        let percents = first .== Self.all(ASCII.percent) .| second .== Self.all(ASCII.percent)
        let percentBits = unsafe unsafeBitCast(percents, to: SIMD2<UInt64>.self)
        let low = Self.bits(first .== Self.all(ASCII.ampersand))
        let high = Self.bits(second .== Self.all(ASCII.ampersand))
        return (low | high &<< 16, percentBits[0] | percentBits[1] != 0)
    }

    /// One bit for each lane, that of the first one lowest.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
        let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: mask)
        let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        return gathered(words[0].littleEndian) | gathered(words[1].littleEndian) &<< 8
    }

    /// The lowest bits of eight bytes, each of which is 0 or 1, beside one another.
    @inline(__always)
    private static func gathered(_ word: UInt64) -> UInt64 {
        (word &* 0x0102_0408_1020_4080) &>> 56
    }
}
