// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest that identifies a key or a token: 32 bytes.
///
/// The digest of a key is over its SubjectPublicKeyInfo (RFC 5280), that of a token over its bytes.
package struct Fingerprint: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Creates a fingerprint from a digest; nil if the digest is not 32 bytes long.
    package init?(_ digest: [UInt8]) {
        guard digest.count == 32 else { return nil }
        func word(_ start: Int) -> UInt64 { digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        words = (word(0), word(8), word(16), word(24))
    }

    /// Creates a fingerprint from 64 lower-case hexadecimal digits; nil for any other text.
    package init?(hex: String) {
        guard hex.utf8.count == 64, let bytes = ShareToken.bytes(hex: hex.utf8) else { return nil }
        self.init(bytes)
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// The 64 lower-case hexadecimal digits.
    package var hex: String { ShareToken.hex(bytes) }

    /// The key id of a key with this digest: the first four bytes.
    package var keyID: KeyID { KeyID(value: UInt32(words.0 >> 32), length: 4) }

    /// Whether two fingerprints have the same bytes.
    package static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.words == right.words }

    /// Feeds the bytes to a hasher.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension Fingerprint: CustomStringConvertible {
    /// The same as ``hex``.
    package var description: String { hex }
}
