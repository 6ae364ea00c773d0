// SPDX-License-Identifier: Apache-2.0

extension Token {
    /// Reads the text of a token: its letters and digits only, without delimiters.
    ///
    /// To find a token inside a text, use `TokenScanner`.
    ///
    /// - Throws: The codes for the text and the bytes of a token; the offset is a UTF-8 byte offset into the text.
    public init(_ text: String, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(utf8: Array(text.utf8), registry: registry)
    }

    /// Reads the text of a token from its UTF-8 bytes, in linear time.
    ///
    /// - Throws: The errors of ``init(_:registry:)``, and `not-utf8`.
    public init(utf8 text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        guard (1...Token.maximumTextLength).contains(text.count) else {
            try Token.checkInput(text)
            throw ShareTokenError(.noToken)
        }
        do throws(ShareTokenError) {
            try self.init(word: text.span, origin: 0, registry)
        } catch {
            // The error `not-utf8` comes first. The check is needed only here, because letters and digits are always
            // UTF-8.
            try Token.checkInput(text)
            throw error
        }
    }

    /// What every text that one token is read from must be: UTF-8, and not too long.
    package static func checkInput(_ text: [UInt8]) throws(ShareTokenError) {
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        guard text.count <= maximumTextLength else { throw ShareTokenError(.tooLong, at: maximumTextLength) }
    }

    /// Reads a word at an offset of a longer text.
    init(word: Span<UInt8>, origin: Int, _ registry: Registry) throws(ShareTokenError) {
        guard let bytes = Base62.decode(word) else {
            let flaw = Token.flaw(word)
            throw ShareTokenError(flaw.code, at: origin + flaw.offset)
        }
        guard !Token.isTruncated(word, bytes.first) else {
            throw ShareTokenError(.truncated, at: origin + word.count)
        }
        do throws(ShareTokenError) {
            try self.init(bytes: bytes, registry: registry)
        } catch {
            // The bytes of a token have no offsets of their own in the text.
            throw ShareTokenError(error.code, at: origin)
        }
    }

    /// The error of a word that does not stand for bytes.
    private static func flaw(_ word: Span<UInt8>) -> ShareTokenError {
        for index in word.indices where !Base62.isDigit(word[index]) {
            return ShareTokenError(.badCharacter, at: index)
        }
        let start = Base62.decode(word.extracting(first: Base62.blockCharacters))
        if isTruncated(word, start?.first) { return ShareTokenError(.truncated, at: word.count) }
        guard Base62.decodedLength(characters: word.count) != nil else {
            return ShareTokenError(.badLength, at: word.count)
        }
        return ShareTokenError(.badBlock, at: Base62.firstBadBlock(word) ?? 0)
    }

    /// Whether a word is too short for any token, or for a token of the suite that its first byte names.
    private static func isTruncated(_ word: Span<UInt8>, _ firstByte: UInt8?) -> Bool {
        guard word.count >= Base62.blockCharacters else { return true }
        guard let suite = firstByte.flatMap({ suite(firstByte: $0) }) else { return false }
        return word.count < Base62.encodedLength(bytes: minimumLength(suite))
    }

    /// The suite that the first byte of a token names; nil for another version or an unknown suite.
    private static func suite(firstByte byte: UInt8) -> Suite? {
        let suite = Suite(rawValue: byte & 0xF)
        return byte >> 4 == TokenContent.version && suite.isKnown ? suite : nil
    }

    /// Reads the bytes of a token.
    ///
    /// - Throws: `truncated` at the number of bytes; `bad-checksum` and the codes for the bytes of a token.
    package init(bytes: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        guard let first = bytes.first else { throw ShareTokenError(.truncated) }
        let suite = Token.suite(firstByte: first)
        guard bytes.count > max(Token.checkLength, suite.map { Token.minimumLength($0) - 1 } ?? 0) else {
            throw ShareTokenError(.truncated, at: bytes.count)
        }
        let end = bytes.count - Token.checkLength
        let check = UInt16(bytes[end]) << 8 | UInt16(bytes[end + 1])
        guard CRC16.checksum(bytes.span.extracting(0..<end)) == check else { throw ShareTokenError(.badChecksum) }
        guard first >> 4 == TokenContent.version else { throw ShareTokenError(.unknownVersion) }
        guard let suite else { throw ShareTokenError(.unknownSuite) }
        let content = try TokenContent(decoding: bytes.span, suite: suite, registry: registry)
        let tagStart = end - suite.tagLength
        var message: [UInt8] = []
        message.reserveCapacity(TokenContent.domain.count + tagStart)
        message += TokenContent.domain
        message += bytes[..<tagStart]
        self.init(unverified: content, message: message, tag: Array(bytes[tagStart..<end]))
    }

    /// The number of bytes of the shortest token of a suite, whose target has one byte.
    private static func minimumLength(_ suite: Suite) -> Int {
        suite.headerLength + 1 + suite.tagLength + checkLength
    }
}
