// SPDX-License-Identifier: Apache-2.0

extension LinkBody {
    /// Takes the character at the end into the link; false if the link ends before it.
    mutating func step(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        let byte = text[end]
        switch byte {
        case ASCII.slash, ASCII.question, ASCII.equals, ASCII.numberSign:
            beginPiece(text, byte, end: end + 1)
        case ASCII.backslash:
            return takesBackslash(text, registry)
        case ASCII.ampersand:
            if endsWithEntity(text, at: end) { return false }
            beginPiece(text, byte, end: text.holds("&amp;", at: end) ? end + 5 : end + 1)
        case ASCII.colon:
            return !isNextLink(text, registry)
        case ASCII.comma:
            if isComma(text) { return false }
            end += 1
        case 0x3B:
            end += 1
            if isIntentOpen, text.holds("end", at: end), end + 3 >= text.count || !Base62.isDigit(text[end + 3]) {
                end += 3
                isIntentClosed = true
                return false
            }
        case 0x28, ASCII.leftBracket, 0x29, ASCII.rightBracket:
            return takesBracket(text, byte)
        case 0x27:
            if opener == byte { return false }
            end += 1
        case ASCII.leftBrace:
            guard kind == .app else { return false }
            let object = LinkObject.end(text, from: end)
            examined = max(examined, object.examined)
            guard let close = object.end else { return false }
            end = close
        case 0x80...:
            return takesWide(text) || takesBeyondASCII(text, registry)
        default:
            return false
        }
        return true
    }

    /// Takes a sign, up to an end, after which a segment, a name or a value begins.
    mutating func beginPiece(_ text: Span<UInt8>, _ byte: UInt8, end: Int) {
        self.end = end
        isQuery = isQuery || byte == ASCII.question || byte == ASCII.numberSign
        if byte == ASCII.numberSign, !isFragment {
            isIntentOpen = isIntentOpen || kind == .intent && text.holds("intent;", at: end)
            isFragment = !isIntentOpen
        } else if isFragment {
            // A fragment has no pieces.
            return
        }
        pieceStart = end
        isBeyondASCII = false
    }

    /// Whether a comma ends the link: it is in a code of OneBot.
    mutating func isComma(_ text: Span<UInt8>) -> Bool {
        let isInCode = isInCode ?? Self.isInCode(text, start)
        self.isInCode = isInCode
        return isInCode
    }

    /// Whether a link is the value of a member of a code of OneBot, such as `[CQ:share,url=…,title=…]`.
    ///
    /// A comma in such a value is escaped.
    private static func isInCode(_ text: Span<UInt8>, _ link: Int) -> Bool {
        guard link > 0, text[link - 1] == ASCII.equals else { return false }
        let least = max(0, link - codeReach)
        var index = link - 1
        while index > least {
            index -= 1
            switch text[index] {
            case ASCII.leftBracket: return text.holds("[cq:", at: index)
            case ASCII.rightBracket, ASCII.lineFeed: return false
            default: break
            }
        }
        return false
    }

    /// The most bytes from the beginning of a code to a link in it.
    ///
    /// With a scheme of any length they are within the context of a search.
    static let codeReach = 256

    /// Whether an HTML entity of the text around the link stands at an index: a quotation mark, an angle bracket or a
    /// space.
    func endsWithEntity(_ text: Span<UInt8>, at end: Int) -> Bool {
        guard end + 1 < text.count, LinkBody.entityStarts.contains(text[end + 1]) else { return false }
        // Few parameters have a semicolon there, and to compare each with all entities takes a tenth of a link's time.
        let last = min(end + 5, text.count - 1)
        guard end + 3 <= last, (end + 3...last).contains(where: { text[$0] == 0x3B }) else { return false }
        return LinkBody.entities.contains { text.holds($0, at: end) }
    }

    private static let entityStarts = ByteSet("#AGLNQaglnq")
    private static let entities = [
        "&quot;", "&lt;", "&gt;", "&apos;", "&nbsp;", "&#34;", "&#39;", "&#60;", "&#62;", "&#160;", "&#x22;",
        "&#x27;", "&#x3c;", "&#x3e;", "&#xa0;",
    ]

    /// Takes a round or square bracket.
    ///
    /// A closing one ends the link if its opening one stands before the link.
    private mutating func takesBracket(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
        switch byte {
        case 0x28:
            brackets.round += 1
            if opened < 0, end > content, text[end - 1] == ASCII.underscore { opened = brackets.round }
        case ASCII.leftBracket:
            // QQ's code for a picture or a face stands in the middle of text, after a link too.
            if text.holds("[cq:", at: end) { return false }
            if kind == .app, text[end - 1] == ASCII.equals {
                let list = LinkObject.listEnd(text, from: end)
                examined = max(examined, list.examined)
                if let close = list.end {
                    end = close
                    return true
                }
            }
            brackets.square += 1
        case 0x29:
            if brackets.round == 0, opener == 0x28 { return false }
            if brackets.round == opened { (opened, closed) = (-1, end + 1) }
            brackets.round -= 1
        default:
            let isLabel = end + 1 < text.count && text[end + 1] == 0x28
            if brackets.square <= 0, opener == ASCII.leftBracket || isLabel { return false }
            brackets.square -= 1
        }
        end += 1
        return true
    }

    /// Whether the colon at the end is that of a new link's `http://`; this link ends before it.
    private mutating func isNextLink(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        end += 1
        guard end + 1 < text.count, text[end] == ASCII.slash, text[end + 1] == ASCII.slash,
            let scheme = text.httpStart(before: end - 1, floor: content)
        else { return false }
        if scheme == content ? kind != .web : isValueStart(text, scheme, registry) { return false }
        end = scheme
        return true
    }

    /// Whether a link that begins at an index is a value or a path of this one.
    ///
    /// It then stands directly after `=`, `?`, `#`, an escaped sign, or a `/` with or without underscores, on a host
    /// that is not one of short links.
    private mutating func isValueStart(_ text: Span<UInt8>, _ index: Int, _ registry: Registry) -> Bool {
        switch text[index - 1] {
        case ASCII.equals, ASCII.question, ASCII.numberSign: return true
        case ASCII.slash: return knowledge(text, registry) != .shortLink
        case ASCII.underscore:
            // Mail scanners put two or three underscores before the link that they seal: `/v3/__https://`.
            // There is no piece in a host.
            guard pieceStart > 0, pieceStart <= index else { return false }
            let mark = pieceStart..<index
            return mark.count >= 2 && mark.allSatisfy { text[$0] == ASCII.underscore }
                && text[pieceStart - 1] == ASCII.slash && knowledge(text, registry) != .shortLink
        default: break
        }
        // An equals sign that an encoder of JSON escaped.
        if index - 6 >= content, text[index - 6] == ASCII.backslash, text.holds("u003d", at: index - 5) { return true }
        return index - 3 >= content && text[index - 3] == ASCII.percent && (0x32...0x33).contains(text[index - 2])
            && ASCII.hexValue(text[index - 1]) != nil
    }
}
