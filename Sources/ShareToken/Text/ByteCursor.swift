// SPDX-License-Identifier: Apache-2.0

/// An index into bytes that only moves forward and never beyond their end.
struct ByteCursor {
    private(set) var position: Int
    let end: Int

    /// The number of bytes that are left.
    var remaining: Int { end - position }

    /// The next byte; nil at the end.
    @inline(__always)
    mutating func byte(in bytes: Span<UInt8>) -> UInt8? {
        guard position < end else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// The range of the next `count` bytes; nil if fewer are left.
    @inline(__always)
    mutating func take(_ count: Int) -> Range<Int>? {
        guard count >= 0, count <= remaining else { return nil }
        defer { position += count }
        return position..<position + count
    }

    /// Reads an unsigned LEB128 number below 2²¹ in its shortest form; nil for anything else.
    mutating func leb128(in bytes: Span<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), through: 14, by: 7) {
            guard let byte = byte(in: bytes) else { return nil }
            value |= UInt32(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return byte != 0 || shift == 0 ? value : nil }
        }
        return nil
    }
}

/// Appends a number below 2²¹ as unsigned LEB128 in its shortest form.
func appendLEB128(_ number: UInt32, to output: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
        output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
    }
    output.append(UInt8(rest))
}
