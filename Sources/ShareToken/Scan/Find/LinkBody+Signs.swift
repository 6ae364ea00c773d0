// SPDX-License-Identifier: Apache-2.0

/// Characters beyond ASCII after ASCII, which are of the link if a sign after them shows that it goes on.
///
/// The search runs once for a run of such characters, and looks at a bounded number of bytes.
extension LinkBody {
    /// The most bytes in which a sign is looked for.
    static var signReach: Int { 512 }
    /// The most bytes in which a closing mark is looked for.
    static var delimiterReach: Int { 2048 }

    /// Takes a character because of its surroundings: a pair of delimiters, or a sign that the link goes on.
    mutating func takesBySign(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        guard let place = delimiterEnd(text, registry) ?? sign(text, registry), place > end else { return false }
        granted = place
        end += max(1, LinkCharacter.width(text, at: end))
        return true
    }

    /// The sign after the run of characters at the end; all before it is of the link.
    private mutating func sign(_ text: Span<UInt8>, _ registry: Registry) -> Int? {
        let isTitle = isInTitle(text, registry)
        let isOpen = isTitle || isUnknown(text, registry) && kind != .intent
        let isTopic = isQuery && end - content > 3 && text.holds("%23", at: end - 3)
        let isBracket = isOpen && end - content > 2 && text[end - 1] == 0x28 && text[end - 2] == ASCII.underscore
        let limit = min(text.count, end + LinkBody.signReach)
        var index = end
        defer { examined = max(examined, index + 40) }
        while index < limit {
            let byte = text[index]
            switch byte {
            case 0x80...:
                let length =
                    isTitle && LinkBody.isInnerMark(text, at: index)
                    ? LinkCharacter.width(text, at: index) : LinkCharacter.length(text, at: index)
                guard length > 0, isTitle || !LinkLabel.begins(text, at: index) else { return nil }
                index += length
            case ASCII.ampersand:
                return isQuery && !isFragment && LinkBody.beginsParameter(text, after: index) ? index : nil
            case ASCII.question:
                return !isQuery && LinkBody.beginsParameter(text, after: index) ? index : nil
            case ASCII.slash:
                return isOpen && !isQuery && LinkBody.beginsSegment(text, at: index + 1) ? index : nil
            case ASCII.dot:
                if isOpen, !isQuery, text[index - 1] >= 0x80, LinkBody.isPageEnd(text, at: index + 1) { return index }
                index += 1
            case ASCII.percent:
                if isTopic, text.holds("%23", at: index) { return index }
                index += 1
            case 0x29 where isBracket: return index
            case _ where Base62.isDigit(byte) || LinkBody.inRun.contains(byte): index += 1
            default: return nil
            }
        }
        return nil
    }

    private static let inRun = ByteSet("()-_~+")

    /// Whether the name of a parameter and a `=` follow a `?` or `&`.
    static func beginsParameter(_ text: Span<UInt8>, after sign: Int) -> Bool {
        let start = text.holds("&amp;", at: sign) ? sign + 5 : sign + 1
        guard start < text.count, ASCII.isAlpha(text[start]) || text[start] == ASCII.underscore else { return false }
        var index = start
        while index < text.count, index - start < 32, Base62.isDigit(text[index]) || inName.contains(text[index]) {
            index += 1
        }
        return index < text.count && text[index] == ASCII.equals
    }

    private static let inName = ByteSet("-_.[]")

    /// Whether a segment of a path, or the path's end, is at an index.
    private static func beginsSegment(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return true }
        let byte = text[index]
        return byte <= ASCII.space || Base62.isDigit(byte) || afterSlash.contains(byte)
    }

    private static let afterSlash = ByteSet("%?#\"<>")

    /// Whether the ending of a web page is at an index, and the path ends with it.
    private static func isPageEnd(_ text: Span<UInt8>, at start: Int) -> Bool {
        var end = start
        while end < text.count, end - start < 6, Base62.isDigit(text[end]) { end += 1 }
        guard end == text.count || text[end] < 0x80 else { return false }
        return pageEndings.contains { $0.utf8.count == end - start && text.holds($0, at: start) }
    }

    private static let pageEndings = ["htm", "html", "shtml", "php", "asp", "aspx", "jsp"]

    /// The place of the mark that closes the one directly before the link; nil if the link does not stand in
    /// delimiters, or if a byte between them cannot be of a link.
    ///
    /// Angle brackets, the parentheses of Markdown and an attribute without quotation marks hold a link and nothing else.
    /// A pair of quotation marks may hold a message that begins with a link: on a known host the pair decides in
    /// queries alone.
    mutating func delimiterEnd(_ text: Span<UInt8>, _ registry: Registry) -> Int? {
        guard let delimiter = LinkDelimiter(text, before: start) else { return nil }
        let isInTitle = isInTitle(text, registry)
        let isMessage = !delimiter.isStrong && !isInTitle && !isUnknown(text, registry)
        if isMessage, !isQuery || isFragment { return nil }
        var depth = brackets.round
        let limit = min(text.count, end + LinkBody.delimiterReach)
        var index = end
        defer { examined = max(examined, index + LinkFinder.lookahead) }
        while index < limit {
            let byte = text[index]
            if delimiter.closes(text, at: index, depth: depth) {
                return isMessage && isReadShorter(text, before: index, registry) ? nil : index
            }
            if byte >= 0x80 {
                let length =
                    delimiter.isStrong || isInTitle
                    ? LinkCharacter.visibleLength(text, at: index) : LinkCharacter.length(text, at: index)
                guard length > 0, isInTitle || !LinkLabel.begins(text, at: index) else { return nil }
                index += length
                continue
            }
            guard byte > ASCII.space, !LinkDelimiter.never.contains(byte) else { return nil }
            if byte == ASCII.colon, text.holds("://", at: index) { return nil }
            if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
            index += 1
        }
        if index == text.count, case .attribute = delimiter.mark { return index }
        return nil
    }

    /// Whether a template reads the link up to the end, and none reads it up to a later index: a message goes on after
    /// the link.
    private func isReadShorter(_ text: Span<UInt8>, before later: Int, _ registry: Registry) -> Bool {
        guard later - start <= 2 * LinkBody.delimiterReach else { return false }
        var bytes: [UInt8] = []
        for index in start..<later { bytes.append(text[index]) }
        func isRead(_ count: Int) -> Bool {
            let link = SpelledLink(bytes, LinkScanner.Link(0..<count, beginning))
            let canonical = try? CanonicalURL(ofUTF8: link.bytes, registry: registry)
            return canonical?.resource != nil
        }
        return isRead(end - start) && !isRead(bytes.count)
    }
}
