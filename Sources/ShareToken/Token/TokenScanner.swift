// SPDX-License-Identifier: Apache-2.0

/// Finds share tokens in text by their structure and check bytes alone.
///
/// A token is a whole run of ASCII letters and digits; what stands around it does not matter, so every style of delimiter
/// does, and none. Of long random words, at most three in a thousand million look like one; see the security
/// considerations of `Docs/Spec/Token.md`. Linear in the length of the text.
public struct TokenScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private var words: TokenWords

    /// A token and its place.
    public struct Match: Sendable, Hashable {
        /// The token, well-formed and not verified; or, where the check bytes match, why it cannot be read all the same.
        public let result: Result<Token, ShareTokenError>

        /// The UTF-8 byte offsets of the token's text, without delimiters.
        public let range: Range<Int>
    }

    /// The number of characters of the shortest token.
    static var minimumLength: Int { 25 }

    /// Scans the UTF-8 bytes of a text; bytes that are not UTF-8 are stepped over like any other delimiter.
    public init(utf8 text: [UInt8]) {
        self.text = text
        words = TokenWords(text)
    }

    /// Scans a text.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    /// The next token; nil at the end of the text.
    public mutating func next() -> Match? {
        while let word = words.next() {
            if let match = TokenScanner.match(text, word) { return match }
        }
        return nil
    }

    /// The token that all of a run of letters and digits is; nil if it is none.
    static func match(_ text: [UInt8], _ word: Range<Int>) -> Match? {
        guard couldBeToken(text, word) else { return nil }
        let result = read(text, word)
        if case .failure(let error) = result, saysNoToken(error.code) || isForeign(error.code) { return nil }
        return Match(result: result, range: word)
    }

    private static func read(_ text: [UInt8], _ word: Range<Int>) -> Result<Token, ShareTokenError> {
        do throws(ShareTokenError) {
            return .success(try Token(word: text.span.extracting(word), origin: word.lowerBound))
        } catch {
            return .failure(error)
        }
    }

    /// Whether an error says that the token is of no version or suite of this reader's; a scanner passes over those.
    private static func isForeign(_ code: ShareTokenError.Code) -> Bool {
        code == .unknownVersion || code == .unknownSuite
    }

    /// Whether an error is what any word of ordinary text would give: the check bytes were not reached, or differ.
    private static func saysNoToken(_ code: ShareTokenError.Code) -> Bool {
        code == .badChecksum || code == .badLength || code == .badBlock || code == .truncated
    }

    /// Every token of version 1 begins with the character `1`, as its first byte is 0x11 to 0x16.
    private static func couldBeToken(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        word.count >= minimumLength && word.count <= Token.maximumTextLength && text[word.lowerBound] == ASCII.one
    }
}

extension TokenScanner {
    /// The first token of a text of at most 4,096 bytes, or the reason why there is none.
    ///
    /// A text without a token is told from one with a damaged token: where something was clearly meant to be a token,
    /// the error is the one of reading it.
    ///
    /// - Returns: The token and the UTF-8 byte offsets of its text.
    /// - Throws: `not-utf8`, `too-long`, `no-token`, or what ``Token/init(_:)`` throws for the first run whose check bytes
    ///   match, for the whole text, or for the first run that begins like a token; offsets are those of the text's bytes.
    public static func first(inUTF8 text: [UInt8]) throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        try first(among: TokenWords(text), in: text)
    }

    /// The same of a text whose words are known.
    static func first(
        among words: some Sequence<Range<Int>>, in text: [UInt8]
    ) throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        try Token.checkInput(text)
        var likely: Range<Int>?
        for word in words {
            switch read(text, word) {
            case .success(let token): return (token, word)
            case .failure(let error):
                guard saysNoToken(error.code) else { throw error }
                if likely == nil, couldBeToken(text, word) { likely = word }
            }
        }
        guard let word = wholeText(text) ?? likely else { throw ShareTokenError(.noToken) }
        return (try Token(word: text.span.extracting(word), origin: word.lowerBound), word)
    }

    /// All of a text but for blanks and one delimiter at either end, if it was meant to be a token: one word, longer than
    /// any foreign token, and beginning as ours do or delimited as they are.
    private static func wholeText(_ text: [UInt8]) -> Range<Int>? {
        let delimiter = Array(Token.delimiter.utf8)
        let start = text.firstIndex { $0 > ASCII.space } ?? text.count
        var word = start..<(text.lastIndex { $0 > ASCII.space } ?? start - 1) + 1
        let length = word.count
        if text[word].starts(with: delimiter) { word = word.lowerBound + delimiter.count..<word.upperBound }
        if text[word].suffix(delimiter.count).elementsEqual(delimiter) {
            word = word.lowerBound..<word.upperBound - delimiter.count
        }
        let isDelimited = word.count < length
        guard word.count > 16, !text[word].contains(where: { $0 <= ASCII.space || ($0 >= 0x80 && !isDelimited) }) else {
            return nil
        }
        return text[word.lowerBound] == ASCII.one || (isDelimited && word.count >= minimumLength) ? word : nil
    }
}

/// The whole runs of ASCII letters and digits of a text that are long enough for a token.
struct TokenWords: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private var position: Int
    private let end: Int

    init(_ text: [UInt8]) {
        self.init(text, in: text.indices)
        #if DEBUG
        TextReadings.note("tokens", text)
        #endif
    }

    /// The words of a part of a text.
    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        while position < end {
            while position < end, !Base62.isDigit(text[position]) { position += 1 }
            let start = position
            while position < end, Base62.isDigit(text[position]) { position += 1 }
            if position - start >= TokenScanner.minimumLength { return start..<position }
        }
        return nil
    }
}
