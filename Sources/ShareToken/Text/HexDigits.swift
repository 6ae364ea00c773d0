// SPDX-License-Identifier: Apache-2.0

/// The value of a lower-case hexadecimal digit; nil for any other byte.
@inline(__always)
package func hexDigitValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x61...0x66: byte &- 0x61 &+ 10
    default: nil
    }
}

/// The lower-case hexadecimal digit of a number from 0 to 15.
@inline(__always)
package func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? nibble &+ 0x30 : nibble &- 10 &+ 0x61
}

/// The bytes that pairs of lower-case hexadecimal digits stand for; nil for any other text.
package func bytes(hex: some Collection<UInt8>) -> [UInt8]? {
    guard hex.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(hex.count / 2)
    var high: UInt8?
    for digit in hex {
        guard let value = hexDigitValue(digit) else { return nil }
        if let first = high {
            result.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    return result
}

/// The text of bytes with two lower-case hexadecimal digits for each.
package func hex(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(hexDigit(byte >> 4))
        text.append(hexDigit(byte & 0xF))
    }
    return String(decoding: text, as: UTF8.self)
}
