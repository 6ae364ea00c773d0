// SPDX-License-Identifier: Apache-2.0

/// CRC-16/IBM-3740: polynomial 0x1021, initial value 0xFFFF, neither reflected nor inverted.
///
/// It finds every error of up to 16 adjacent bits, and three errors anywhere in a token.
package enum CRC16 {
    /// The checksum of some bytes, in time linear in their number.
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

    /// The remainder of a polynomial over GF(2), times z¹⁶, by P = z¹⁶ + z¹² + z⁵ + 1.
    ///
    /// Division without a table. With a = z⁻⁴ + z⁻¹¹ + z⁻¹⁶, which are shifts to the right, P = z¹⁶(1 + a). The
    /// quotient is thus the polynomial times 1/(1 + a) = (1 + a)(1 + a²)(1 + a⁴)(1 + a⁸), as a¹⁶ leaves nothing of 64
    /// bits; and squaring a doubles its exponents. Of the quotient times P only the low 16 bits remain.
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
