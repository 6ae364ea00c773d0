// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text, tested all at once.
struct ByteWord {
    let bits: UInt64

    /// The eight bytes at an index, which must all lie in the text.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // Every pattern of bits is a UInt64, and the call checks the bounds. The tests do not care for the order of
        // bytes.
        bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether one of the bytes is a given one.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let difference = bits ^ Self.all(UInt64(byte))
        return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80) != 0
    }

    /// Whether one of the bytes is ASCII.
    @inline(__always)
    var holdsASCII: Bool { bits & Self.all(0x80) != Self.all(0x80) }

    /// Whether no byte is above 0x7F.
    @inline(__always)
    var isASCII: Bool { bits & Self.all(0x80) == 0 }

    /// A word of eight equal bytes.
    @inline(__always)
    static func all(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }
}
