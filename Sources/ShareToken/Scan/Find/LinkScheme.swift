// SPDX-License-Identifier: Apache-2.0

/// The beginning of a link: a scheme, a colon, and slashes or their substitutes.
struct LinkScheme {
    /// The rules for the rest of the link.
    enum Kind {
        /// http and https.
        case web
        /// An app's own scheme.
        case app
        /// Android's `intent://…#Intent;…;end`.
        case intent
        /// The same without an address: `intent:#Intent;…;end`.
        case opaqueIntent
        /// A host without a scheme.
        case host
    }

    let start: Int
    /// The beginning of the part after the slashes.
    let content: Int
    let kind: Kind
    let isWide: Bool
    /// The number of backslashes before each slash, as in strings of JSON.
    let escapes: Int

    /// The most characters of a scheme.
    private static let maximumLength = 64

    /// Reads a scheme backwards from its colon; nil if there is no scheme, or if no link follows the colon.
    ///
    /// - Parameter mark: The colon, or the last byte of a full-width one.
    init?(_ text: Span<UInt8>, mark: Int, floor: Int) {
        let isWideColon = text[mark] != ASCII.colon
        let colon = isWideColon ? mark - 2 : mark
        if text[mark + 1] == ASCII.numberSign {
            guard colon - floor >= 6, text.holds("intent", at: colon - 6), text.holds("#intent;", at: colon + 1) else {
                return nil
            }
            (start, content, kind, isWide) = (colon - 6, colon + 1, .opaqueIntent, false)
            escapes = 0
            return
        }
        var index = mark + 1
        var isWide = isWideColon
        escapes = LinkEscape.depth(text, at: index)
        guard escapes <= LinkEscape.maximumDepth else { return nil }
        for _ in 0..<2 {
            if escapes > 0 {
                guard let slash = LinkEscape.read(text, at: index, depth: escapes), slash.character == "/" else {
                    return nil
                }
                index = slash.end
                continue
            }
            if index < text.count, text[index] == ASCII.slash {
                index += 1
            } else if text.narrow(at: index) == ASCII.slash {
                index += 3
                isWide = true
            } else {
                return nil
            }
        }
        content = index
        if let start = text.httpStart(before: colon, floor: floor) {
            (self.start, kind, self.isWide) = (start, .web, isWide)
        } else if let start = LinkScheme.wideStart(text, before: colon, floor: floor) {
            (self.start, kind, self.isWide) = (start, .web, true)
        } else {
            var start = colon
            while start > floor, colon - start < LinkScheme.maximumLength, ASCII.isOfScheme(text[start - 1]) {
                start -= 1
            }
            while start < colon, !ASCII.isAlpha(text[start]) { start += 1 }
            guard start < colon else { return nil }
            let isIntent = colon - start == 6 && text.holds("intent", at: start)
            (self.start, kind, self.isWide) = (start, isIntent ? .intent : .app, isWide)
        }
    }

    /// Where `https` or `http` begins in full-width letters.
    private static func wideStart(_ text: Span<UInt8>, before colon: Int, floor: Int) -> Int? {
        var end = colon
        if end - floor >= 3, text.narrow(at: end - 3).map(ASCII.lowercased) == 0x73 { end -= 3 }
        guard end - floor >= 12 else { return nil }
        for (place, letter) in "http".utf8.enumerated()
        where text.narrow(at: end - 12 + 3 * place).map(ASCII.lowercased) != letter {
            return nil
        }
        return end - 12
    }
}

extension Span where Element == UInt8 {
    /// Where an `http` or `https` of any case begins that ends before a colon; nil if there is none.
    @inline(__always)
    func httpStart(before colon: Int, floor: Int) -> Int? {
        guard colon - floor >= 4 else { return nil }
        let end = self[colon - 1] | 0x20 == 0x73 ? colon - 1 : colon
        guard end - floor >= 4, self[end - 1] | 0x20 == 0x70, self[end - 2] | 0x20 == 0x74,
            self[end - 3] | 0x20 == 0x74, self[end - 4] | 0x20 == 0x68
        else { return nil }
        return end - 4
    }

    /// Whether a word, given in lower case, stands at an index in any case.
    func holds(_ word: String, at start: Int) -> Bool {
        var index = start
        for byte in word.utf8 {
            guard index < count, ASCII.lowercased(self[index]) == byte else { return false }
            index += 1
        }
        return true
    }

    /// The ASCII character of a full-width form (U+FF01 to U+FF5E) at an index; nil for all else.
    func narrow(at index: Int) -> UInt8? {
        guard index >= 0, index + 2 < count, self[index] == 0xEF else { return nil }
        switch (self[index + 1], self[index + 2]) {
        case (0xBC, 0x81...0xBF): return self[index + 2] - 0x60
        case (0xBD, 0x80...0x9E): return self[index + 2] - 0x20
        default: return nil
        }
    }
}
