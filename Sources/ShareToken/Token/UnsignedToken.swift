// SPDX-License-Identifier: Apache-2.0

/// A token before it is signed: its content, and the bytes to sign.
///
/// Every signer, local or remote, makes a token of a content in this way:
///
/// ```swift
/// let unsigned = try UnsignedToken(content)
/// let token = try unsigned.attaching(tag: sign(unsigned.message))
/// ```
public struct UnsignedToken: Sendable, Hashable {
    /// The content of the token.
    public let content: TokenContent

    /// The bytes to sign: the domain string, header, claims and target.
    public let message: [UInt8]

    /// Encodes the bytes to sign of a content.
    ///
    /// - Throws: `too-long` if the text of the token would be longer than 4,096 bytes; `bad-field` if a value of the
    ///   target has more than 2²⁰−1 bytes.
    public init(_ content: TokenContent) throws(ShareTokenError) {
        let message = try content.message()
        let count = message.count - TokenContent.domain.count + content.suite.tagLength + Token.checkLength
        guard Base62.encodedLength(bytes: count) <= Token.maximumTextLength else {
            throw ShareTokenError(.tooLong, at: Token.maximumTextLength)
        }
        self.content = content
        self.message = message
    }

    /// Completes the token with the tag that a key made over ``message``.
    ///
    /// The tag is not verified here.
    ///
    /// - Throws: `invalid-signature` if the tag does not have the length of the suite's tags.
    public consuming func attaching(tag: [UInt8]) throws(ShareTokenError) -> Token {
        guard tag.count == content.suite.tagLength else { throw ShareTokenError(.invalidSignature) }
        return Token(unverified: content, message: message, tag: tag)
    }
}
