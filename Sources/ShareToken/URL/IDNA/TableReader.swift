// SPDX-License-Identifier: Apache-2.0

/// Reads the numbers of a generated table: unsigned LEB128, written in base 64.
///
/// After the end, every number is 0.
struct TableReader {
    private var text: String.UTF8View.Iterator
    private var bits: UInt32 = 0
    private var count: UInt32 = 0

    init(_ text: String) {
        self.text = text.utf8.makeIterator()
    }

    mutating func number() -> UInt32 {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while true {
            let byte = byte()
            value |= UInt32(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else { return value }
            shift += 7
        }
    }

    /// Reads a signed number in zigzag encoding: 0, -1, 1, -2 and so on.
    mutating func signedNumber() -> Int32 {
        let number = number()
        return Int32(truncatingIfNeeded: number >> 1) ^ -Int32(truncatingIfNeeded: number & 1)
    }

    private mutating func byte() -> UInt8 {
        while count < 8 {
            guard let digit = text.next() else { return 0 }
            bits = bits << 6 | Self.value(digit)
            count += 6
        }
        count -= 8
        return UInt8(truncatingIfNeeded: bits >> count)
    }

    private static func value(_ digit: UInt8) -> UInt32 {
        switch digit {
        case 0x41...0x5A: UInt32(digit) - 0x41
        case 0x61...0x7A: UInt32(digit) - 0x61 + 26
        case 0x30...0x39: UInt32(digit) - 0x30 + 52
        case 0x2B: 62
        default: 63
        }
    }
}
