// SPDX-License-Identifier: Apache-2.0

import ShareToken

/// What an Ed25519 public key must be beyond 32 bytes (RFC 8032, section 5.1).
///
/// OpenSSL takes any 32 bytes. Half of them are no point, and nothing verifies under them. Under a key of small order
/// one signature can be valid for many messages, and a key in another encoding than its own would have two ids.
enum Ed25519Point {
    /// The y coordinates of the eight points whose order divides 8, whatever the sign of x: 1, p − 1, 0, and two that
    /// are the opposite of each other.
    ///
    /// The points with y = 1 and y = p − 1 are also those with x = 0, which must not carry the sign bit.
    private static let smallOrder: [UInt256] = [
        .zero,
        UInt256(0, 0, 0, 1),
        UInt256(0x7FFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFEC),
        UInt256(0x05FC_536D_8802_38B1, 0x3933_C6D3_05AC_DFD5, 0xF098_EFF2_89F4_C345, 0xB027_B2C2_8F95_E826),
        UInt256(0x7A03_AC92_77FD_C74E, 0xC6CC_392C_FA53_202A, 0x0F67_100D_760B_3CBA, 0x4FD8_4D3D_706A_17C7),
    ]

    /// Checks an encoded point.
    ///
    /// - Throws: `bad-key` for another length than 32 bytes and for no point of the curve, `weak-key`.
    static func check(_ bytes: [UInt8]) throws(ShareTokenError) {
        guard bytes.count == 32 else { throw ShareTokenError(.badKey) }
        var coordinate = bytes
        coordinate[31] &= 0x7F
        let y = UInt256(bigEndian: coordinate.reversed(), from: 0, to: 32)
        guard y < Ed25519Field.prime, !smallOrder.contains(y) else { throw ShareTokenError(.weakKey) }
        guard Ed25519Field.isCoordinate(coordinate) else { throw ShareTokenError(.badKey) }
    }
}
