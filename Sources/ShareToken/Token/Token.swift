// SPDX-License-Identifier: Apache-2.0

/// A share token that is well-formed, and of which nothing else is known.
///
/// Whoever can write can write one. Who issued it, and whether it holds, is for a verifier to say. A ``VerifiedToken`` has
/// a link to open; this one has none.
public struct Token: Sendable, Hashable {
    /// What whoever wrote the token claims.
    public let unverifiedContent: TokenContent

    /// The bytes that the tag must have been made over: the domain string, header, claims and target.
    public let message: [UInt8]

    /// The signature or MAC, not verified.
    public let tag: [UInt8]

    /// The longest text, in bytes, that is read as a token.
    public static let maximumTextLength = 4096

    /// The character on either side of a token's text where it is shown to people: U+FFE5.
    public static let delimiter = "￥"

    /// The number of check bytes.
    static let checkLength = 2

    init(unverified content: TokenContent, message: [UInt8], tag: [UInt8]) {
        unverifiedContent = content
        self.message = message
        self.tag = tag
    }

    /// All bytes of the token: header, claims, target, tag and check bytes.
    public var bytes: [UInt8] {
        let start = TokenContent.domain.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count - start + tag.count + Token.checkLength)
        bytes += message[start...]
        bytes += tag
        let check = CRC16.checksum(bytes.span)
        bytes.append(UInt8(truncatingIfNeeded: check >> 8))
        bytes.append(UInt8(truncatingIfNeeded: check))
        return bytes
    }

    /// The one text of the token: ASCII letters and digits only.
    public var text: String { Base62.encode(bytes.span) }

    /// The text between two ``delimiter``s, as people paste it.
    public var delimitedText: String { Base62.encode(bytes.span, delimiter: Token.delimiter) }
}

extension Token: CustomStringConvertible {
    /// The same as ``delimitedText``.
    public var description: String { delimitedText }
}
