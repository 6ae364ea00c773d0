// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import ShareToken

/// The checks of an Ed25519 public key beyond its length of 32 bytes (RFC 8032, section 5.1).
///
/// OpenSSL takes any 32 bytes. About half of them encode no point, and no signature is valid under them. Under a key of
/// small order one signature can be valid for many messages. A key with a second encoding would have two ids.
enum Ed25519Point {
    /// The prime p = 2^255 − 19 and d of the curve −x² + y² = 1 + d·x²·y²; nil if there is no memory for them.
    private static let curve: (prime: BigNumber, d: BigNumber)? = {
        guard
            let prime = BigNumber(hex: "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed"),
            let d = BigNumber(hex: "52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3")
        else { return nil }
        return (prime, d)
    }()

    /// The prime p, little-endian.
    private static let prime: [UInt8] = [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]

    /// The y coordinates of the eight points whose order divides 8, little-endian: 0, 1, p − 1, and two that are
    /// negatives of each other.
    ///
    /// The sign bit is ignored. The points with y = 1 and y = p − 1 have x = 0, for which the sign bit is not allowed.
    private static let smallOrder: [[UInt8]] = [
        [UInt8](repeating: 0, count: 32),
        [0x01] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
    ]

    /// Checks an encoded point.
    ///
    /// - Parameter bytes: The 32 bytes of the encoding.
    /// - Throws: `bad-key` for another length and for bytes that are no point; `weak-key` for a point of small order and for y ≥ p;
    ///   `crypto-failure`.
    static func check(_ bytes: [UInt8]) throws(ShareTokenError) {
        guard bytes.count == 32 else { throw ShareTokenError(.badKey) }
        var y = bytes
        y[31] &= 0x7F
        guard y.reversed().lexicographicallyPrecedes(prime.reversed()), !smallOrder.contains(y) else {
            throw ShareTokenError(.weakKey)
        }
        guard try isCoordinate(y) else { throw ShareTokenError(.badKey) }
    }

    /// Whether the curve has a point with a y coordinate.
    ///
    /// x² = (y² − 1) / (d·y² + 1), and a quotient is a square if and only if the product is. The Kronecker symbol of a
    /// square is 1.
    private static func isCoordinate(_ bytes: [UInt8]) throws(ShareTokenError) -> Bool {
        ErrorQueue.clear()
        guard let curve, let y = BigNumber(littleEndian: bytes) else { throw ErrorQueue.drain() }
        let symbol = unsafe curve.prime.kroneckerSymbol { context in
            let (y, p, d) = unsafe (y.pointer, curve.prime.pointer, curve.d.pointer)
            guard let numerator = unsafe BN_CTX_get(context), let denominator = unsafe BN_CTX_get(context) else {
                return nil
            }
            guard unsafe BN_mod_sqr(numerator, y, p, context) == 1,
                unsafe BN_mod_mul(denominator, numerator, d, p, context) == 1,
                unsafe BN_add_word(denominator, 1) == 1,
                // The caller excludes y = 0, so that y² mod p is at least 1.
                unsafe BN_sub_word(numerator, 1) == 1,
                unsafe BN_mod_mul(numerator, numerator, denominator, p, context) == 1
            else { return nil }
            return unsafe numerator
        }
        guard let symbol else { throw ErrorQueue.drain() }
        // Not 0: y is neither 1 nor −1, and −1/d is no square.
        return symbol == 1
    }
}
