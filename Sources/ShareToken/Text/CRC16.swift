// SPDX-License-Identifier: Apache-2.0

/// CRC-16/IBM-3740: polynomial 0x1021, initial value 0xFFFF, neither reflected nor inverted.
///
/// It detects every burst of up to 16 bits, and up to three wrong bits anywhere in a token.
/// Source: `Docs/Spec/Token.md`, check bytes.
package enum CRC16 {
    /// The checksum of bytes, in linear time.
    package static func checksum(_ bytes: Span<UInt8>) -> UInt16 {
        var remainder: UInt16 = 0xFFFF
        var start = 0
        while start + 8 <= bytes.count {
            let word = bigEndianNumber(bytes.extracting(start..<start + 8))
            remainder = reduce(word ^ UInt64(remainder) << 48)
            start += 8
        }
        for index in start..<bytes.count {
            remainder = remainder << 8 ^ reduce(UInt64(remainder >> 8 ^ UInt16(bytes[index])))
        }
        return remainder
    }

    /// The remainder of a polynomial over GF(2) times z¹⁶, modulo P = z¹⁶ + z¹² + z⁵ + 1.
    ///
    /// Divides without a table. Let a = z⁻⁴ + z⁻¹¹ + z⁻¹⁶, a sum of shifts to the right; then P = z¹⁶(1 + a). The
    /// quotient is the polynomial times 1/(1 + a) = (1 + a)(1 + a²)(1 + a⁴)(1 + a⁸), because a¹⁶ shifts all 64 bits
    /// out. Squaring a doubles its exponents. The low 16 bits of the quotient times P are the remainder.
    @inline(__always)
    private static func reduce(_ polynomial: UInt64) -> UInt16 {
        var quotient = polynomial
        quotient ^= quotient >> 4 ^ quotient >> 11 ^ quotient >> 16
        quotient ^= quotient >> 8 ^ quotient >> 22 ^ quotient >> 32
        quotient ^= quotient >> 16 ^ quotient >> 44
        quotient ^= quotient >> 32
        return UInt16(truncatingIfNeeded: quotient ^ quotient << 5 ^ quotient << 12)
    }
}
