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
