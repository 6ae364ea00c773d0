// SPDX-License-Identifier: Apache-2.0

/// A public key in a trust list: a suite and a DER encoding.
///
/// Whether the bytes are a point of the curve is found when the key is first used.
package struct ListedKey: Sendable, Hashable {
    /// The suite of the key, one with key pairs.
    package let suite: Suite

    /// The SubjectPublicKeyInfo (RFC 5280) in DER, with a named curve and an uncompressed point.
    package let subjectPublicKeyInfo: [UInt8]

    /// Creates a key from its encoding.
    ///
    /// - Throws: `unsupported-key` for a suite without key pairs; `bad-key` for bytes that are not the DER encoding of
    ///   a key of the suite.
    package init(suite: Suite, subjectPublicKeyInfo bytes: [UInt8]) throws(ShareTokenError) {
        guard let frame = ListedKey.frame(of: suite) else { throw ShareTokenError(.unsupportedKey) }
        guard bytes.count == frame.bytes.count + frame.keyLength, bytes.starts(with: frame.bytes) else {
            throw ShareTokenError(.badKey)
        }
        self.suite = suite
        subjectPublicKeyInfo = bytes
    }

    /// The bytes before the key in its encoding, and the length of the key; nil for a suite without key pairs.
    private static func frame(of suite: Suite) -> (bytes: [UInt8], keyLength: Int)? {
        switch suite {
        case .ed25519: (ed25519, 32)
        case .sm2: (sm2, 64)
        case .p256: (p256, 64)
        default: nil
        }
    }

    /// SEQUENCE { SEQUENCE { 1.3.101.112 }, BIT STRING }: RFC 8410.
    private static let ed25519: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    /// SEQUENCE { SEQUENCE { id-ecPublicKey, sm2p256v1 }, BIT STRING with an uncompressed point }: GM/T 0006.
    private static let sm2: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D, 0x03, 0x42, 0x00, 0x04,
    ]

    /// SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING with an uncompressed point }: RFC 5480.
    private static let p256: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ]
}
