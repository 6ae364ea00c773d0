// SPDX-License-Identifier: Apache-2.0

/// Finds share tokens in a text by their structure and check bytes, without a key.
///
/// A token is a whole run of ASCII letters and digits. The characters around the run do not matter, so every style of
/// delimiter works, and no delimiter as well. Of random runs of any length, at most three in 10⁹ pass as a token; see
/// the security considerations of `Docs/Spec/Token.md`. The time is linear in the length of the text.
package struct TokenScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private let registry: Registry
    private var words: TokenWords

    /// A token and its place in the text.
    package struct Match: Sendable, Hashable {
        /// The token, well-formed and not verified; or, if the check bytes match, the reason why it cannot be read.
        package let result: Result<Token, ShareTokenError>

        /// The UTF-8 byte offsets of the token's text, without delimiters.
        package let range: Range<Int>
    }

    /// The number of characters of the shortest token.
    static var minimumLength: Int { 25 }

    /// Scans the UTF-8 bytes of a text; ill-formed bytes count as delimiters.
    package init(utf8 text: [UInt8], registry: Registry = .standard) {
        self.text = text
        self.registry = registry
        words = TokenWords(text)
    }

    /// Scans a text.
    package init(_ text: String, registry: Registry = .standard) {
        self.init(utf8: Array(text.utf8), registry: registry)
    }

    /// The next token; nil at the end of the text.
    package mutating func next() -> Match? {
        while let word = words.next() {
            if let match = TokenScanner.match(text, word, registry) { return match }
        }
        return nil
    }

    /// The token that a whole run of letters and digits is; nil if it is not a token.
    static func match(_ text: [UInt8], _ word: Range<Int>, _ registry: Registry) -> Match? {
        guard couldBeToken(text, word) else { return nil }
        let result = read(text, word, registry)
        if case .failure(let error) = result, saysNoToken(error.code) || isForeign(error.code) { return nil }
        return Match(result: result, range: word)
    }

    private static func read(
        _ text: [UInt8], _ word: Range<Int>, _ registry: Registry
    ) -> Result<Token, ShareTokenError> {
        do throws(ShareTokenError) {
            return .success(try Token(word: text.span.extracting(word), origin: word.lowerBound, registry))
        } catch {
            return .failure(error)
        }
    }

    /// Whether an error names a version or suite that this reader does not know; the scanner skips such tokens.
    private static func isForeign(_ code: ShareTokenError.Code) -> Bool {
        code == .unknownVersion || code == .unknownSuite
    }

    /// Whether ordinary words give this error: the check bytes were not reached, or they differ.
    private static func saysNoToken(_ code: ShareTokenError.Code) -> Bool {
        code == .badChecksum || code == .badLength || code == .badBlock || code == .truncated
    }

    /// Every token of version 1 begins with the character `1`, as its first byte is 0x11 to 0x16.
    private static func couldBeToken(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        word.count >= minimumLength && word.count <= Token.maximumTextLength && text[word.lowerBound] == ASCII.one
    }
}

extension TokenScanner {
    /// The first token of a text of at most 4,096 bytes, or the reason why there is no token.
    ///
    /// The error of a text without a token differs from that of a damaged token: if a part of the text was clearly
    /// meant to be a token, the error is that of reading this part.
    ///
    /// - Returns: The token and the UTF-8 byte offsets of its text.
    /// - Throws: `not-utf8`; `too-long`; `no-token`; or the errors of ``Token/init(_:registry:)`` for the first run whose
    ///   check bytes match, else for the whole text, else for the first run that begins like a token. Offsets are UTF-8
    ///   byte offsets into the text.
    package static func first(
        inUTF8 text: [UInt8], registry: Registry = .standard
    ) throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        try first(among: TokenWords(text), in: text, registry: registry)
    }

    /// The same of a text whose words are known.
    static func first(
        among words: some Sequence<Range<Int>>, in text: [UInt8], registry: Registry
    ) throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        try Token.checkInput(text)
        var likely: Range<Int>?
        for word in words {
            switch read(text, word, registry) {
            case .success(let token): return (token, word)
            case .failure(let error):
                guard saysNoToken(error.code) else { throw error }
                if likely == nil, couldBeToken(text, word) { likely = word }
            }
        }
        guard let word = wholeText(text) ?? likely else { throw ShareTokenError(.noToken) }
        return (try Token(word: text.span.extracting(word), origin: word.lowerBound, registry), word)
    }

    /// The token that all of a text is, but for blanks and one delimiter at either end; nil for any other text.
    ///
    /// The same as ``first(inUTF8:registry:)`` finds there.
    package static func whole(
        _ text: [UInt8], registry: Registry = .standard
    ) -> (token: Token, range: Range<Int>)? {
        guard let word = wholeText(text), case .success(let token) = read(text, word, registry) else { return nil }
        return (token, word)
    }

    /// The whole text without blanks and one delimiter at either end, if it was meant to be a token; nil otherwise.
    ///
    /// It was if it is one word of more than 16 bytes, which no foreign token has. The word must begin with `1`, or
    /// have a delimiter and the length of a token.
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
