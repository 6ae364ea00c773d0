// SPDX-License-Identifier: Apache-2.0

/// CRC-16/IBM-3740: polynomial 0x1021, initial value 0xFFFF, neither reflected nor inverted.
///
/// It finds every error of up to 16 adjacent bits, and three errors anywhere in a token.
enum CRC16 {
    /// The remainders of the 256 values of one byte.
    private static let table: [UInt16] = (0..<256).map { index in
        var remainder = UInt16(index) << 8
        for _ in 0..<8 {
            remainder = remainder & 0x8000 != 0 ? remainder << 1 ^ 0x1021 : remainder << 1
        }
        return remainder
    }

    /// The checksum of some bytes, in time linear in their number.
    static func checksum(_ bytes: Span<UInt8>) -> UInt16 {
        let table = table.span
        var remainder: UInt16 = 0xFFFF
        for index in bytes.indices {
            remainder = remainder << 8 ^ table[Int(remainder >> 8) ^ Int(bytes[index])]
        }
        return remainder
    }
}
