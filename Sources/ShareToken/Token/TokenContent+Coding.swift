// SPDX-License-Identifier: Apache-2.0

/// The header, claims and target as bytes, after a domain string that separates tokens from all else that a key signs.
extension TokenContent {
    /// The version of the format: the high four bits of the first byte.
    static let version: UInt8 = 1

    /// The domain string, `share-token/v1` and a zero byte, at the start of all bytes that a tag covers.
    static let domain: [UInt8] = Array("share-token/v1".utf8) + [0]

    /// The bytes that the tag covers: the domain string, header, claims and target.
    ///
    /// - Throws: `bad-field` if a value of the target has more than 2²⁰−1 bytes.
    func message() throws(ShareTokenError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(96)
        bytes += TokenContent.domain
        bytes.append(TokenContent.version << 4 | suite.rawValue)
        appendBigEndian(UInt64(keyID.value), keyID.length, to: &bytes)
        appendBigEndian(UInt64(issuedAt.minutesSinceTokenEpoch ?? 0), 3, to: &bytes)
        if suite == .compact {
            bytes.append(lifetime.compact ?? 0)
        } else {
            appendBigEndian(UInt64(lifetime.encoded), 2, to: &bytes)
            claims.encode(into: &bytes)
        }
        try target.encode(into: &bytes)
        return bytes
    }

    /// Reads header, claims and target.
    ///
    /// - Parameters:
    ///   - bytes: All bytes of a token whose check bytes match.
    ///   - suite: The suite of the token; there are at least as many bytes as its shortest token has.
    ///   - registry: The platforms that are known.
    /// - Throws: `bad-lifetime`, `unknown-claim`, `bad-claim`, `bad-scene` or `bad-target`.
    init(decoding bytes: Span<UInt8>, suite: Suite, registry: Registry) throws(ShareTokenError) {
        let end = bytes.count - suite.tagLength - Token.checkLength
        var cursor = ByteCursor(position: 1, end: end)
        let keyID = KeyID(value: bigEndian(bytes, &cursor, suite.keyIDLength), length: suite.keyIDLength)
        let issuedAt = Timestamp(minutesSinceTokenEpoch: bigEndian(bytes, &cursor, 3))
        let lifetime =
            suite == .compact
            ? Lifetime(compact: UInt8(truncatingIfNeeded: bigEndian(bytes, &cursor, 1)))
            : Lifetime(encoded: UInt16(truncatingIfNeeded: bigEndian(bytes, &cursor, 2)))
        guard let lifetime else { throw ShareTokenError(.badLifetime) }
        let claims = suite == .compact ? .none : try TokenClaims(decoding: bytes, at: &cursor)
        self.init(
            unchecked: suite, keyID: keyID, issuedAt: issuedAt, lifetime: lifetime, claims: claims,
            target: try TokenTarget(decoding: bytes, at: cursor, registry: registry))
    }
}

/// Reads the next bytes as a number; they must lie before the end of the cursor.
private func bigEndian(_ bytes: Span<UInt8>, _ cursor: inout ByteCursor, _ count: Int) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count { value = value << 8 | UInt32(cursor.byte(in: bytes) ?? 0) }
    return value
}
