// SPDX-License-Identifier: Apache-2.0

/// Finds share tokens in text by their structure and check bytes alone.
///
/// A token is a whole run of ASCII letters and digits; what stands around it does not matter, so every style of delimiter
/// does, and none. Words of ordinary text that look like one are rarer than one in a million million; see the security
/// considerations of `Docs/Spec/Token.md`. Linear in the length of the text.
public struct TokenScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private var position = 0

    /// A token and its place.
    public struct Match: Sendable, Hashable {
        /// The token, well-formed and not verified.
        public let token: Token

        /// The UTF-8 byte offsets of the token's text, without delimiters.
        public let range: Range<Int>
    }

    /// The number of characters of the shortest token.
    private static let minimumLength = 25

    /// Scans the UTF-8 bytes of a text; bytes that are not UTF-8 are stepped over like any other delimiter.
    public init(utf8 text: [UInt8]) {
        self.text = text
    }

    /// Scans a text.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    /// The next token; nil at the end of the text.
    public mutating func next() -> Match? {
        while let word = nextWord() {
            guard TokenScanner.couldBeToken(text, word),
                let token = try? Token(word: text.span.extracting(word), origin: word.lowerBound)
            else { continue }
            return Match(token: token, range: word)
        }
        return nil
    }

    private mutating func nextWord() -> Range<Int>? {
        while position < text.count, !Base62.isDigit(text[position]) { position += 1 }
        let start = position
        while position < text.count, Base62.isDigit(text[position]) { position += 1 }
        return start < position ? start..<position : nil
    }

    /// Every token of version 1 begins with the character `1`, as its first byte is 0x11 to 0x16.
    private static func couldBeToken(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        word.count >= minimumLength && word.count <= Token.maximumTextLength && text[word.lowerBound] == 0x31
    }
}

extension TokenScanner {
    /// The first token of a text of at most 4,096 bytes, or the reason why there is none.
    ///
    /// A text without a token is told from one with a damaged token: where something was clearly meant to be a token,
    /// the error is the one of reading it.
    ///
    /// - Throws: `too-long`, `not-utf8`, `no-token`, or what ``Token/init(_:)`` throws for the likeliest word; offsets are
    ///   those of UTF-8 bytes of the text.
    public static func firstMatch(inUTF8 text: [UInt8]) throws(ShareTokenError) -> Match {
        guard text.count <= Token.maximumTextLength else {
            throw ShareTokenError(.tooLong, at: Token.maximumTextLength)
        }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        var scanner = TokenScanner(utf8: text)
        if let match = scanner.next() { return match }
        guard let word = likeliestWord(text) else { throw ShareTokenError(.noToken) }
        let token = try Token(word: text.span.extracting(word), origin: word.lowerBound)
        return Match(token: token, range: word)
    }

    /// What was meant to be a token: all of the text, what stands between delimiters, or else the longest word that could
    /// be one; nil for text that has nothing of the kind.
    private static func likeliestWord(_ text: [UInt8]) -> Range<Int>? {
        let delimiter = Array(Token.delimiter.utf8)
        let trimmed = trimmedRange(text)
        var inner = trimmed
        if text[inner].starts(with: delimiter) { inner = inner.lowerBound + delimiter.count..<inner.upperBound }
        if text[inner].count >= delimiter.count, text[inner].suffix(delimiter.count).elementsEqual(delimiter) {
            inner = inner.lowerBound..<inner.upperBound - delimiter.count
        }
        // Longer than any foreign token, so that those are not taken for damaged ones of ours.
        let isOneWord = inner.count > 16 && !text[inner].contains { $0 <= 0x20 || $0 >= 0x80 && inner == trimmed }
        if isOneWord, text[inner.lowerBound] == 0x31 || (inner != trimmed && inner.count >= minimumLength) {
            return inner
        }
        var best: Range<Int>?
        var scanner = TokenScanner(utf8: text)
        while let word = scanner.nextWord() {
            if couldBeToken(text, word), word.count > best?.count ?? 0 { best = word }
        }
        return best
    }

    private static func trimmedRange(_ text: [UInt8]) -> Range<Int> {
        let start = text.firstIndex { $0 > 0x20 } ?? text.count
        let end = (text.lastIndex { $0 > 0x20 } ?? start - 1) + 1
        return start..<end
    }
}
