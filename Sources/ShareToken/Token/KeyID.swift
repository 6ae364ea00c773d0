// SPDX-License-Identifier: Apache-2.0

/// A hint at the key that made a token: the first bytes of a digest over the public identity of the key.
///
/// The digest is SHA-256 over the SubjectPublicKeyInfo (RFC 5280) of a public key, or over a label that the holders of
/// a shared key agreed on. An id has four bytes, or two in the compact suite. Ids can collide: a verifier tries every
/// key with the id, and an id alone proves nothing.
public struct KeyID: Sendable, Hashable {
    /// The bytes as a big-endian number.
    package let value: UInt32

    /// The number of bytes: 4, or 2 in the compact suite.
    package let length: Int

    /// Creates an id from the first bytes of a digest.
    ///
    /// - Parameters:
    ///   - digest: A SHA-256 digest, or its first bytes, at least as many as the id has.
    ///   - suite: The suite of the key, which determines the length of the id.
    /// - Returns: nil if the digest is shorter than the id.
    package init?(digest: [UInt8], suite: Suite) {
        guard digest.count >= suite.keyIDLength else { return nil }
        self.init(value: digest[..<suite.keyIDLength].reduce(0) { $0 << 8 | UInt32($1) }, length: suite.keyIDLength)
    }

    /// Creates an id from lower-case hexadecimal digits: 8 digits, or 4 in the compact suite.
    ///
    /// - Returns: nil for any other text.
    package init?(hex: String) {
        guard hex.utf8.count == 8 || hex.utf8.count == 4 else { return nil }
        var value: UInt32 = 0
        for byte in hex.utf8 {
            guard let digit = hexDigitValue(byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        self.init(value: value, length: hex.utf8.count / 2)
    }

    init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }

    /// The id in lower-case hexadecimal digits, two for each byte.
    public var hex: String {
        var text: [UInt8] = []
        for shift in stride(from: length * 8 - 4, through: 0, by: -4) {
            text.append(hexDigit(UInt8(truncatingIfNeeded: value >> UInt32(shift)) & 0xF))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension KeyID: CustomStringConvertible {
    /// The same as ``hex``.
    public var description: String { hex }
}
