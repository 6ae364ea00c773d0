// SPDX-License-Identifier: Apache-2.0

import ShareToken

/// The SubjectPublicKeyInfo (RFC 5280) of the three suites with key pairs, in one DER encoding.
///
/// The bytes before the key are the same for all keys of a suite, and are constants here. The encoding is fixed (named
/// curve, uncompressed point), because the id of a key is a digest of it.
enum SubjectPublicKeyInfo {
    /// SEQUENCE { SEQUENCE { 1.3.101.112 }, BIT STRING }: RFC 8410.
    private static let ed25519: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    /// The object identifiers id-ecPublicKey and prime256v1: RFC 5480.
    private static let p256: [UInt8] = [
        0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
    ]

    /// The object identifiers id-ecPublicKey and sm2p256v1: GM/T 0006.
    private static let sm2: [UInt8] = [
        0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D,
    ]

    /// The encoding of a key.
    ///
    /// - Parameters:
    ///   - suite: One of the suites 1 to 3.
    ///   - key: The 32 bytes of an Ed25519 key, or an encoded point of 33 or 65 bytes.
    /// - Throws: `bad-key` for any other length, `unsupported-key` for a suite without key pairs.
    static func encode(suite: Suite, key: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        switch suite {
        case .ed25519:
            guard key.count == 32 else { throw ShareTokenError(.badKey) }
            return ed25519 + key
        case .sm2: return try encode(algorithm: sm2, point: key)
        case .p256: return try encode(algorithm: p256, point: key)
        default: throw ShareTokenError(.unsupportedKey)
        }
    }

    private static func encode(algorithm: [UInt8], point: [UInt8]) throws(ShareTokenError) -> [UInt8] {
        guard point.count == 33 || point.count == 65 else { throw ShareTokenError(.badKey) }
        let sequence = [0x30, UInt8(algorithm.count)] + algorithm
        let bits = [0x03, UInt8(point.count + 1), 0x00] + point
        return [0x30, UInt8(sequence.count + bits.count)] + sequence + bits
    }
}
