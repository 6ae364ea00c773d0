// SPDX-License-Identifier: Apache-2.0

/// Reading the tokens of a text.
extension ShareScanner {
    /// Reads a word that may be a share token or a foreign one.
    ///
    /// - Parameter limit: Where the text before the next link ends.
    /// - Returns: Where to go on; nil if the word is no token.
    mutating func addToken(_ word: Range<Int>, before limit: Int, _ reader: ForeignTokenReader) -> Int? {
        if word.count > 5, let end = escapeEnd(word) { return addToken(end..<word.upperBound, before: limit, reader) }
        if word.count >= TokenScanner.minimumLength, text.count <= Token.maximumTextLength { words.append(word) }
        if let found = TokenScanner.match(text, word, registry) {
            add(found)
            return word.upperBound
        }
        guard reader.couldBegin(word.count), let token = reader.token(text.span.extracting(0..<limit), word) else {
            return nil
        }
        add(token)
        return token.resume
    }

    /// The end of the escape of a character beyond ASCII with whose letters a word begins; nil if there is none.
    private func escapeEnd(_ word: Range<Int>) -> Int? {
        let end = word.lowerBound + 5
        guard text[word.lowerBound] == ASCII.lowerU, word.lowerBound > 0, text[word.lowerBound - 1] == ASCII.backslash,
            let escape = LinkEscape.character(text.span, before: end), escape.character.value >= 0x80
        else { return nil }
        return end
    }

    /// Puts a foreign token, or an id in the clear, into the queue.
    mutating func add(_ token: ForeignToken) {
        let entry = token.entry
        let outer = apart(token.outerRange)
        let platform = isOfAnotherApp(token) ? nil : entry.platform
        var match = ScanMatch(
            .foreign(token), form: entry.shape.form, platform: platform, range: token.range, outerRange: outer,
            risks: risks(outer), registry: registry)
        let start = outer.lowerBound
        if let label = context.label, ShareContext.near(label.range, start) != nil { match.take(label, text) }
        if let heading = ShareContext.near(context.heading, start), entry.shape.form == .foreignToken {
            match.title = String(decoding: text[heading], as: UTF8.self)
        }
        append(token: match)
    }

    /// Whether a token between any marks is probably not its platform's.
    ///
    /// The text then begins with a name in `【】`, says to open the app, and does not name the platform or one that
    /// shares its hosts.
    private func isOfAnotherApp(_ token: ForeignToken) -> Bool {
        guard case .marked(_, let marks) = token.entry.shape.shape, marks.isOneSided, context.label == nil,
            let heading = ShareContext.near(context.heading, token.outerRange.lowerBound)
        else { return false }
        let end = token.outerRange.upperBound
        let around = heading.lowerBound..<Swift.min(text.count, end + 200)
        let span = text.span
        return span.opensApp(in: around)
            && !span.holdsAny(of: registry.tokens.names(around: token.entry.platform), in: around)
    }

    /// Puts a share token into the queue.
    private mutating func add(_ found: TokenScanner.Match) {
        let delimiter = Array(Token.delimiter.utf8)
        var outer = found.range
        if text[..<outer.lowerBound].suffix(delimiter.count).elementsEqual(delimiter) {
            outer = outer.lowerBound - delimiter.count..<outer.upperBound
        }
        if text[outer.upperBound...].starts(with: delimiter) {
            outer = outer.lowerBound..<outer.upperBound + delimiter.count
        }
        outer = apart(outer)
        let content: ScanMatch.Content
        var platform: String?
        switch found.result {
        case .success(let token):
            let claim = (try? NormalTarget(token.unverifiedContent.target))?.resource
            content = .token(token, claim)
            platform = claim?.kind.platform
        case .failure(let error): content = .failure(error)
        }
        var match = ScanMatch(
            content, form: .shareToken, platform: platform, range: found.range, outerRange: outer, risks: risks(outer),
            registry: registry)
        if let label = context.label, ShareContext.near(label.range, outer.lowerBound) != nil {
            match.take(label, text)
        }
        append(token: match)
    }

    /// The range of a token with its marks, without a mark that closes the token before it: no byte belongs to two.
    ///
    /// All of it may stand inside the closing text of that token; it then keeps its own place.
    private func apart(_ range: Range<Int>) -> Range<Int> {
        Swift.min(Swift.max(range.lowerBound, lastEnd), range.upperBound)..<range.upperBound
    }

    /// The invisible characters in a token's marks, and those that touch it.
    private func risks(_ range: Range<Int>) -> [Risk] {
        let span = text.span
        return Invisible.risks(span, Invisible.touching(span, range))
    }
}
