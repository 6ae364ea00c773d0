// SPDX-License-Identifier: Apache-2.0

/// Backslash escapes in a text that is, or holds, a string of JSON (RFC 8259, section 7).
///
/// A string inside another string has several backslashes for one.
enum LinkEscape {
    /// The most backslashes of one escape: those of a string of JSON inside another.
    static let maximumDepth = 3

    /// The number of backslashes at an index, up to one more than ``maximumDepth``.
    static func depth(_ text: Span<UInt8>, at start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == ASCII.backslash, end - start <= maximumDepth { end += 1 }
        return end - start
    }

    /// The number of backslashes of an escaped slash at an index; 0 if there is none.
    static func slashDepth(_ text: Span<UInt8>, at start: Int) -> Int {
        guard start < text.count, text[start] == ASCII.backslash else { return 0 }
        let depth = depth(text, at: start)
        return depth <= maximumDepth && read(text, at: start, depth: depth)?.character == "/" ? depth : 0
    }

    /// The UTF-16 code unit of a `uXXXX` at an index; nil for all else.
    static func unit(_ text: Span<UInt8>, at start: Int) -> UInt16? {
        guard start + 5 <= text.count, text[start] == 0x75 else { return nil }
        var unit: UInt16 = 0
        for index in start + 1..<start + 5 {
            guard let digit = ASCII.hexValue(text[index]) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// Whether a code unit is a sign that some encoders of JSON escape for HTML: `&` or `=`.
    static func isSign(_ unit: UInt16) -> Bool { unit == 0x26 || unit == 0x3D }

    /// The character of an escape at an index, and the escape's end; nil if it is no character of a link.
    ///
    /// - Parameter depth: The number of backslashes before each slash of the link; an escape has as many. With 0, for a
    ///   link without such backslashes, signs and characters beyond ASCII are read, of any depth.
    static func read(_ text: Span<UInt8>, at start: Int, depth: Int) -> (character: Unicode.Scalar, end: Int)? {
        guard let escape = character(text, at: start, depth: depth) else { return nil }
        let value = escape.character.value
        return value >= 0x80 || isSign(UInt16(value)) || depth > 0 && value == 0x2F ? escape : nil
    }

    /// The same for any character, as in the host of a link.
    static func character(_ text: Span<UInt8>, at start: Int, depth: Int) -> (character: Unicode.Scalar, end: Int)? {
        let found = self.depth(text, at: start)
        guard start == 0 || text[start - 1] != ASCII.backslash else { return nil }
        let mark = start + found
        guard depth > 0 ? found == depth : 1...maximumDepth ~= found, mark < text.count else { return nil }
        if depth > 0, text[mark] == ASCII.slash { return ("/", mark + 1) }
        guard let unit = unit(text, at: mark) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, mark + 5) }
        let next = mark + 5 + found
        guard self.depth(text, at: mark + 5) == found, (0xD800..<0xDC00).contains(unit),
            let low = self.unit(text, at: next), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + UInt32(unit - 0xD800) << 10 + UInt32(low - 0xDC00))
        else { return nil }
        return (scalar, next + 5)
    }

    /// The escape that ends before an index: its character and its beginning; nil if there is none.
    static func character(_ text: Span<UInt8>, before end: Int) -> (character: Unicode.Scalar, start: Int)? {
        guard end >= 6, unit(text, at: end - 5) != nil else { return nil }
        var start = end - 5
        while start > 0, text[start - 1] == ASCII.backslash { start -= 1 }
        let found = end - 5 - start
        guard 1...maximumDepth ~= found else { return nil }
        if let escape = character(text, at: start, depth: 0), escape.end == end { return (escape.character, start) }
        // The second half of a character of two code units.
        let first = start - 5 - found
        guard first >= 0, let escape = character(text, at: first, depth: 0), escape.end == end else { return nil }
        return (escape.character, first)
    }

    /// The bytes of a range in ASCII, with the characters for their escapes and without invisible characters.
    static func visible(_ text: Span<UInt8>, _ range: Range<Int>, depth: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == ASCII.backslash, let escape = character(text, at: index, depth: depth) {
                if escape.character.isASCII { bytes.append(UInt8(ascii: escape.character)) }
                index = escape.end
            } else {
                if text[index] < 0x80 { bytes.append(text[index]) }
                index += 1
            }
        }
        return bytes
    }
}

extension LinkBody {
    /// Takes a backslash: as a slash, as browsers read it, or together with the escape that it begins.
    mutating func takesBackslash(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        let mark = end + LinkEscape.depth(text, at: end)
        let follower = mark < text.count ? text[mark] : 0
        guard follower != 0x22 else { return false }
        if let escape = LinkEscape.read(text, at: end, depth: escapes) {
            if escape.character.isASCII {
                beginPiece(text, UInt8(ascii: escape.character), end: escape.end)
            } else {
                guard pieceStart >= 0, takes(escape.character, text, registry) else { return takesInvisible(text) }
                end = escape.end
            }
            return true
        }
        // Encoders that leave slashes as they are escape characters beyond ASCII, `<` and quotation marks all the same.
        guard LinkEscape.unit(text, at: mark) == nil else { return false }
        guard escapes == 0, !isLineEnd(text, follower, after: mark) else { return false }
        beginPiece(text, ASCII.backslash, end: end + 1)
        return true
    }

    /// Whether an escaped character beyond ASCII is of the link: in a value that began with one, in a title, and
    /// between delimiters.
    private mutating func takes(_ character: Unicode.Scalar, _ text: Span<UInt8>, _ registry: Registry) -> Bool {
        let utf8 = Array(Character(character).utf8)
        guard LinkCharacter.length(utf8.span, at: 0) > 0 else { return false }
        if end < granted { return true }
        if isBeyondASCII || end == pieceStart, !isFragment {
            isBeyondASCII = true
            return true
        }
        if isInTitle(text, registry), end != closed { return true }
        guard knowledge(text, registry) != .shortLink, let close = delimiterEnd(text, registry) else { return false }
        granted = close
        return true
    }

    /// Whether the backslash at the end begins an escaped line feed or tab, after which the text goes on.
    ///
    /// In a string of JSON nothing else is meant. In another text, a folder may have such a name.
    private func isLineEnd(_ text: Span<UInt8>, _ letter: UInt8, after mark: Int) -> Bool {
        guard letter == 0x6E || letter == 0x72 || letter == 0x74 else { return false }
        let next = mark + 1 < text.count ? text[mark + 1] : 0
        return isQuery || !Base62.isDigit(next) || text.holds("http", at: mark + 1)
            || text.jsonStringLevels(at: start) > 0
    }
}
