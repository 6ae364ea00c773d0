// SPDX-License-Identifier: Apache-2.0

/// Text of the base-64 URL alphabet (RFC 4648, section 5) in six bits a character, the most significant bit first.
///
/// Base 64 turns bytes into characters; this turns characters into bytes. A text whose length the reader knows is
/// padded with zero bits. Any other text is followed by a 1 bit and then by zero bits, so that the reader finds its
/// end.
enum PackedText {
    /// The value of a character of the alphabet; nil for any other byte.
    @inline(__always)
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case ASCII.hyphen: 62
        case ASCII.underscore: 63
        default: nil
        }
    }

    @inline(__always)
    private static func character(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: value + 0x41
        case 26..<52: value - 26 + 0x61
        case 52..<62: value - 52 + 0x30
        case 62: ASCII.hyphen
        default: ASCII.underscore
        }
    }

    /// The number of bytes that a text without a terminating 1 bit takes.
    static func encodedLength(characters: Int) -> Int {
        (characters * 6 + 7) / 8
    }

    /// Appends the packed text.
    ///
    /// - Parameters:
    ///   - text: The text, in UTF-8.
    ///   - terminated: Whether a 1 bit follows, because the reader does not know the length.
    ///   - output: The bytes to append to.
    /// - Returns: false, after a part of the text may have been appended, if a character is outside the alphabet.
    static func encode(_ text: Span<UInt8>, terminated: Bool, into output: inout [UInt8]) -> Bool {
        var pending: UInt32 = 0
        var count: UInt32 = 0
        for index in text.indices {
            guard let value = value(text[index]) else { return false }
            pending = pending << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: pending >> count))
            }
        }
        if terminated {
            pending = pending << 1 | 1
            count += 1
        }
        if count > 0 {
            output.append(UInt8(truncatingIfNeeded: pending << (8 - count)))
        }
        return true
    }

    /// The text that some bytes hold.
    ///
    /// - Parameters:
    ///   - bytes: The packed text.
    ///   - characters: The number of characters, if the reader knows it; nil for a terminated text.
    ///   - alphanumeric: Whether `-` and `_` are refused.
    /// - Returns: nil if the bytes are not the canonical packing of a text of at least one character.
    static func decode(_ bytes: Span<UInt8>, characters: Int?, alphanumeric: Bool) -> [UInt8]? {
        guard let bits = characters.map({ $0 * 6 }) ?? terminatedBits(bytes), bits > 0, bits.isMultiple(of: 6),
            bytes.count == (bits + (characters == nil ? 1 : 0) + 7) / 8
        else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bits / 6)
        var pending: UInt32 = 0
        var count: UInt32 = 0
        for index in bytes.indices {
            pending = pending << 8 | UInt32(bytes[index])
            count += 8
            while count >= 6, text.count < bits / 6 {
                count -= 6
                let value = UInt8(truncatingIfNeeded: pending >> count) & 0x3F
                guard value < 62 || !alphanumeric else { return nil }
                text.append(character(value))
            }
        }
        // The bits that are left are the terminator, if there is one, and zeros.
        let rest = pending & (1 << count - 1)
        return rest == (characters == nil ? 1 << (count - 1) : 0) ? text : nil
    }

    /// The number of bits before the last 1 bit; nil if there is none in the last byte.
    private static func terminatedBits(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 0, bytes[bytes.count - 1] != 0 else { return nil }
        return bytes.count * 8 - 1 - bytes[bytes.count - 1].trailingZeroBitCount
    }
}
