// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest that names a key or a token: 32 bytes.
///
/// A key is named by the digest of its SubjectPublicKeyInfo (RFC 5280), a token by that of its bytes.
public struct Fingerprint: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Wraps a digest; nil if it is not 32 bytes long.
    public init?(_ digest: [UInt8]) {
        guard digest.count == 32 else { return nil }
        func word(_ start: Int) -> UInt64 { digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        words = (word(0), word(8), word(16), word(24))
    }

    /// Reads 64 lower-case hexadecimal digits; nil for any other text.
    public init?(hex: String) {
        guard hex.utf8.count == 64, let bytes = ShareToken.bytes(hex: hex.utf8) else { return nil }
        self.init(bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// The 64 lower-case hexadecimal digits.
    public var hex: String { ShareToken.hex(bytes) }

    /// The id by which tokens name a key with this digest: the first four bytes.
    public var keyID: KeyID { KeyID(value: UInt32(words.0 >> 32), length: 4) }

    /// Whether the bytes are the same.
    public static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.words == right.words }

    /// Feeds the bytes to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension Fingerprint: CustomStringConvertible {
    /// The same as ``hex``.
    public var description: String { hex }
}
