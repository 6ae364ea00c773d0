// SPDX-License-Identifier: Apache-2.0

/// A share token that is well-formed and not verified.
///
/// Anyone can write a well-formed token. Only a verifier tells who issued it and whether it is valid. A
/// ``VerifiedToken`` has a link to open; a `Token` has none.
public struct Token: Sendable, Hashable {
    /// The claims of the token, unverified: anyone may have written them.
    public let unverifiedContent: TokenContent

    /// The bytes that the tag must cover: the domain string, header, claims and target.
    package let message: [UInt8]

    /// The signature or MAC, unverified.
    package let tag: [UInt8]

    /// The maximum length of a text that is read as a token, in bytes.
    package static let maximumTextLength = 4096

    /// The character on both sides of a token where it is shown to people: U+FFE5.
    package static let delimiter = "￥"

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

    /// The only text of the token, in ASCII letters and digits.
    public var text: String { Base62.encode(bytes.span) }

    /// The text between two ￥ (U+FFE5), as people paste it.
    public var delimitedText: String { Base62.encode(bytes.span, delimiter: Token.delimiter) }
}

extension Token: CustomStringConvertible {
    /// The same as ``delimitedText``.
    public var description: String { delimitedText }
}
