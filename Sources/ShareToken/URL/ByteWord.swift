// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text, tested all at once.
struct ByteWord {
    let bits: UInt64

    /// The eight bytes at an index, which must all lie in the text.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // Every pattern of bits is a UInt64, and the call checks the bounds. The tests do not care for the order of bytes.
        bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether one of the bytes is a given one.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let difference = bits ^ Self.all(UInt64(byte))
        return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80) != 0
    }

    /// Whether all bytes stand for themselves in the query of a special scheme: 0x21 to 0x7E, but none of `"`, `#`, `'`,
    /// `<`, `>`.
    ///
    /// The top bit of each byte of a term says that the byte is not one of those the term is about. A byte above 0x7F may
    /// carry into its neighbour, but then it makes the whole false itself.
    @inline(__always)
    var isOfQuery: Bool {
        let aboveSpace = bits &+ Self.all(0x80 - 0x21)
        let noQuoteOrSign = ((bits | Self.all(0x01)) ^ Self.all(0x23)) &+ Self.all(0x7F)
        let noApostrophe = (bits ^ Self.all(0x27)) &+ Self.all(0x7F)
        let noAngle = ((bits | Self.all(0x02)) ^ Self.all(0x3E)) &+ Self.all(0x7F)
        let noDelete = (bits ^ Self.all(0x7F)) &+ Self.all(0x7F)
        let isGood = aboveSpace & noQuoteOrSign & noApostrophe & noAngle & noDelete & ~bits
        return isGood & Self.all(0x80) == Self.all(0x80)
    }

    /// A word of eight equal bytes.
    @inline(__always)
    private static func all(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }
}
