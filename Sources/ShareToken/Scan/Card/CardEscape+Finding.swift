// SPDX-License-Identifier: Apache-2.0

/// Finds the escapes of a card by its first bytes and by those before it.
extension CardEscape {
    /// The attempts for an object of JSON whose brace stands at an index, the most escapes first; empty if no name
    /// follows.
    ///
    /// Each list has the outermost level first. Only blanks are stepped over, and no other object begins in them.
    static func ofObject(_ text: Span<UInt8>, at brace: Int) -> [[CardEscape]] {
        var index = brace + 1
        while index < text.count {
            if text[index] <= ASCII.space {
                index += 1
                continue
            }
            let depth = depth(text, at: index)
            let mark = index + depth
            guard mark < text.count else { return [] }
            switch text[mark] {
            case ASCII.quote: return inStrings(levels(beforeQuote: depth))
            case ASCII.ampersand: return inEntities(text, mark, depth, before: brace)
            // These letters make blanks with a backslash.
            case ASCII.lowerN, ASCII.lowerR, ASCII.lowerT: break
            case ASCII.lowerU where text.holds("u0022", at: mark):
                return inStrings(levels(beforeLetter: depth))
            default: return []
            }
            guard depth > 0 else { return [] }
            index = mark + 1
        }
        return []
    }

    /// The one attempt for a known number of strings of JSON; empty for nil.
    private static func inStrings(_ count: Int?) -> [[CardEscape]] {
        count.map { [[CardEscape](repeating: .json, count: $0)] } ?? []
    }

    /// The attempts for each number of strings of JSON, up to the greatest that a place allows, around some other
    /// levels.
    static func inStrings(upTo count: Int, around inner: [CardEscape] = []) -> [[CardEscape]] {
        let most = min(count, maximumCount - inner.count)
        guard most >= 0 else { return [] }
        return (0...most).reversed().map { [CardEscape](repeating: .json, count: $0) + inner }
    }

    /// The attempts for an object whose first quotation mark is an entity, perhaps after backslashes.
    private static func inEntities(
        _ text: Span<UInt8>, _ mark: Int, _ depth: Int, before brace: Int
    ) -> [[CardEscape]] {
        guard let count = entities(text, mark, quotationMarks)?.count,
            let inner = levels(beforeQuote: depth)
        else { return [] }
        let levels = [CardEscape](repeating: .entities, count: count) + [CardEscape](repeating: .json, count: inner)
        return inStrings(upTo: depth == 0 ? text.jsonStringLevels(at: brace) : 0, around: levels)
    }

    /// The attempts for a card of WeChat that begins at an index, the most escapes first; empty if no card begins
    /// there.
    static func ofElement(_ text: Span<UInt8>, at start: Int) -> [[CardEscape]] {
        switch text[start] {
        case ASCII.lessThan:
            guard let name = elementNameEnd(text, at: start + 1) else { return [] }
            if let depth = firstAttribute(text, from: name) { return inStrings(levels(beforeQuote: depth)) }
            return inStrings(upTo: text.jsonStringLevels(at: start))
        case ASCII.backslash:
            // Encoders that escape for HTML write `<` so.
            guard start == 0 || text[start - 1] != ASCII.backslash else { return [] }
            let depth = depth(text, at: start)
            guard text.holds("u003c", at: start + depth),
                elementNameEnd(text, at: start + depth + 5) != nil
            else { return [] }
            return inStrings(levels(beforeLetter: depth))
        default:
            guard let (count, end) = entities(text, start, angleBrackets),
                elementNameEnd(text, at: end) != nil
            else { return [] }
            let levels = [CardEscape](repeating: .entities, count: count)
            return inStrings(upTo: text.jsonStringLevels(at: start), around: levels)
        }
    }

    /// The names of entities for a quotation mark and a `<`, after the `&`.
    private static let quotationMarks = ["quot;", "#34;", "#x22;"]
    private static let angleBrackets = ["lt;", "#60;", "#x3c;"]

    /// The end of `msg` or `appmsg` at an index, if it is a whole name.
    private static func elementNameEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
        for name in ["appmsg", "msg"] where start + name.utf8.count < text.count {
            let end = start + name.utf8.count
            guard text.extracting(start..<end).equals(name) else { continue }
            let next = text[end]
            let isWhole = next <= ASCII.space || ASCII.greaterThan == next || ASCII.slash == next
            return isWhole || ASCII.backslash == next || ASCII.ampersand == next ? end : nil
        }
        return nil
    }

    /// The number of backslashes before the first quotation mark in the tag of an element, or in that of an element
    /// directly after it; nil if there is no such mark.
    ///
    /// Linear for all elements together, as no other begins inside a tag.
    private static func firstAttribute(_ text: Span<UInt8>, from start: Int) -> Int? {
        var (index, isInTag, tags) = (start, true, 1)
        while index < text.count {
            let depth = depth(text, at: index)
            let mark = index + depth
            guard mark < text.count else { return nil }
            let byte = text[mark]
            index = mark + 1
            switch byte {
            case ASCII.quote, ASCII.apostrophe: return isInTag ? depth : nil
            case ASCII.greaterThan: isInTag = false
            case ASCII.lessThan:
                guard !isInTag, tags < 2 else { return nil }
                (isInTag, tags) = (true, tags + 1)
            case ASCII.exclamation, ASCII.question: return nil
            case 0...ASCII.space: break
            case ASCII.lowerN, ASCII.lowerR, ASCII.lowerT: if depth == 0, !isInTag { return nil }
            default: if !isInTag { return nil }
            }
        }
        return nil
    }

    /// The number of levels of entities at an `&`, and the end of the entity; nil if it stands for none of some
    /// characters.
    private static func entities(_ text: Span<UInt8>, _ start: Int, _ names: [String]) -> (count: Int, end: Int)? {
        var (count, index) = (1, start + 1)
        while text.holds("amp;", at: index) {
            (count, index) = (count + 1, index + 4)
            guard count <= maximumCount else { return nil }
        }
        for name in names where text.holds(name, at: index) { return (count, index + name.utf8.count) }
        return nil
    }

    /// The number of backslashes at an index, at most one more than ``maximumCount`` levels need.
    private static func depth(_ text: Span<UInt8>, at start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == ASCII.backslash, end - start < 1 << maximumCount { end += 1 }
        return end - start
    }

    /// The levels of strings of JSON that put a number of backslashes before a quotation mark.
    static func levels(beforeQuote depth: Int) -> Int? {
        (0...maximumCount).first { 1 << $0 == depth + 1 }
    }

    /// The levels that put a number of backslashes before the letter of an escape.
    private static func levels(beforeLetter depth: Int) -> Int? {
        (1...maximumCount).first { 1 << ($0 - 1) == depth }
    }
}
