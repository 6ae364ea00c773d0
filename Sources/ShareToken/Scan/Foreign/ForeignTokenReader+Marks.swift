// SPDX-License-Identifier: Apache-2.0

/// Tokens between marks.
extension ForeignTokenReader {
    /// The word with its marks, if they and its scramble together show that it is a token; nil otherwise.
    func outerRange(
        _ text: Span<UInt8>, _ word: Range<Int>, _ entry: ForeignTokenIndex.Entry, _ marks: ForeignTokenMarks,
        _ scramble: Scramble
    ) -> Range<Int>? {
        guard !scramble.isNumber else { return nil }
        if marks.isOneSided { return withAnyMarks(text, word, scramble) }
        let blanks = marks.isSpaced ? 4 : 0
        let start = skipBlanks(text, before: word.lowerBound, atMost: blanks)
        let end = skipBlanks(text, after: word.upperBound, atMost: blanks)
        guard let opening = self.start(ofOneOf: entry.opening, text, before: start),
            let closing = self.end(ofOneOf: entry.closing, text, at: end)
        else { return nil }
        let (left, right) = (BoundaryMark(before: start, in: text), BoundaryMark(after: end, in: text))
        guard scramble.changes >= needed(left, right), left == .currency || right == .currency || scramble.hasBothCases
        else { return nil }
        guard marks.words.isEmpty || isAfter(marks.words, text, start) else { return nil }
        return opening..<closing
    }

    /// The beginning of the first of some marks that ends at an index, its characters as they are or as escapes; nil if
    /// there is none.
    private func start(ofOneOf marks: [[UInt8]], _ text: Span<UInt8>, before end: Int) -> Int? {
        for mark in marks where ends(text, end, with: mark) { return end - mark.count }
        guard LinkEscape.character(text, before: end) != nil else { return nil }
        for mark in marks {
            let scalars = String(decoding: mark, as: UTF8.self).unicodeScalars
            var (index, count) = (end, 0)
            for scalar in scalars.reversed() {
                guard let escape = LinkEscape.character(text, before: index), escape.character == scalar else { break }
                (index, count) = (escape.start, count + 1)
            }
            if count == scalars.count { return index }
        }
        return nil
    }

    /// The end of the first of some such marks that begins at an index.
    private func end(ofOneOf marks: [[UInt8]], _ text: Span<UInt8>, at start: Int) -> Int? {
        for mark in marks where begins(text, start, with: mark) { return start + mark.count }
        guard start < text.count, text[start] == ASCII.backslash else { return nil }
        for mark in marks {
            let scalars = String(decoding: mark, as: UTF8.self).unicodeScalars
            var (index, count) = (start, 0)
            for scalar in scalars {
                guard index < text.count, let escape = LinkEscape.character(text, at: index, depth: 0),
                    escape.character == scalar
                else { break }
                (index, count) = (escape.end, count + 1)
            }
            if count == scalars.count { return index }
        }
        return nil
    }

    /// Whether one of some words stands before an index, within the reach of a share text.
    private func isAfter(_ words: [String], _ text: Span<UInt8>, _ end: Int) -> Bool {
        text.holdsAny(of: words, in: max(0, end - ShareScanner.reach)..<end)
    }

    /// The scramble that a word needs between two marks of the platform.
    private func needed(_ left: BoundaryMark, _ right: BoundaryMark) -> Int {
        if left.isMoney, right.isMoney { return left == .dollar && right == .dollar ? 3 : 0 }
        if left == .currency || right == .currency { return 1 }
        return left == .emoji && right == .emoji ? 2 : 3
    }

    /// A token with marks of any kind at both ends, at one end, or without marks if the text holds nothing else.
    private func withAnyMarks(_ text: Span<UInt8>, _ word: Range<Int>, _ scramble: Scramble) -> Range<Int>? {
        let left = BoundaryMark(before: word.lowerBound, in: text)
        let right = BoundaryMark(after: word.upperBound, in: text)
        if left == .blank, right == .blank, let outer = withSpacedMarks(text, word, scramble) { return outer }
        if left.isMoney, right.isMoney {
            guard scramble.changes >= needed(left, right) else { return nil }
        } else if left == .currency || right == .currency {
            guard scramble.changes >= 2 else { return nil }
        } else {
            guard scramble.hasBothCases else { return nil }
            if left == .emoji, right == .emoji {
                guard scramble.changes >= 2 else { return nil }
            } else {
                guard scramble.changes >= 4, isMarked(left, right) && isAlone(text, word) || isWhole(text, word) else {
                    return nil
                }
            }
        }
        return outer(text, word, left, right)
    }

    /// A token between two currency signs, with up to two blanks at either side.
    private func withSpacedMarks(_ text: Span<UInt8>, _ word: Range<Int>, _ scramble: Scramble) -> Range<Int>? {
        guard scramble.changes >= 4, scramble.hasBothCases else { return nil }
        let start = skipBlanks(text, before: word.lowerBound, atMost: 2)
        let end = skipBlanks(text, after: word.upperBound, atMost: 2)
        guard BoundaryMark(before: start, in: text) == .currency, BoundaryMark(after: end, in: text) == .currency
        else { return nil }
        return outer(text, start..<end, .currency, .currency)
    }

    private func isMarked(_ left: BoundaryMark, _ right: BoundaryMark) -> Bool {
        left != .joint && right != .joint && (saysSomething(left) || saysSomething(right))
    }

    private func saysSomething(_ mark: BoundaryMark) -> Bool { mark == .plain || mark == .emoji || mark.isMoney }

    /// Whether ASCII punctuation joins no other word of three letters or more to a word, as paths and code do.
    private func isAlone(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        var index = word.lowerBound
        if !isEscaped(LinkEscape.character(text, before: index)?.character) {
            while index > 0, isPunctuation(text[index - 1]), word.lowerBound - index < 4 { index -= 1 }
            var start = index
            while start > 0, index - start < 3, Base62.isDigit(text[start - 1]) { start -= 1 }
            guard index - start < 3 else { return false }
        }
        index = word.upperBound
        if isEscaped(LinkEscape.character(text, at: index, depth: 0)?.character) { return true }
        while index < text.count, isPunctuation(text[index]), index - word.upperBound < 4 { index += 1 }
        var end = index
        while end < text.count, end - index < 3, Base62.isDigit(text[end]) { end += 1 }
        return end - index < 3
    }

    /// Whether the character of an escape is beyond ASCII: it joins nothing to a word.
    private func isEscaped(_ character: Unicode.Scalar?) -> Bool { character.map { $0.value >= 0x80 } ?? false }

    private func isPunctuation(_ byte: UInt8) -> Bool { byte > ASCII.space && byte < 0x7F && !Base62.isDigit(byte) }

    /// Whether nothing but blanks stands around a word.
    private func isWhole(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        text.count == wholeCount && skipBlanks(text, before: word.lowerBound, atMost: 64) == 0
            && skipBlanks(text, after: word.upperBound, atMost: 64) == text.count
    }

    /// The word with a currency or an emoji at either end.
    private func outer(
        _ text: Span<UInt8>, _ word: Range<Int>, _ left: BoundaryMark, _ right: BoundaryMark
    ) -> Range<Int> {
        var (start, end) = (word.lowerBound, word.upperBound)
        if left.isMoney || left == .emoji { start = BoundaryMark.start(before: start, in: text) }
        if right.isMoney || right == .emoji {
            end = BoundaryMark.end(at: BoundaryMark.start(after: end, in: text), in: text)
        }
        return start..<end
    }

    /// A word between the two texts of a shape; noise may stand inside the second one.
    ///
    /// If the rest of the closing text is missing, the word must look like a token.
    func enclosed(
        _ text: Span<UInt8>, _ word: Range<Int>, _ entry: ForeignTokenIndex.Entry, _ scramble: Scramble
    ) -> Range<Int>? {
        let (opening, closing) = (entry.opening[0], entry.closing[0])
        guard !scramble.isNumber, ends(text, word.lowerBound, with: opening),
            begins(text, word.upperBound, with: opening)
        else { return nil }
        let start = word.lowerBound - opening.count
        let inner = word.upperBound + opening.count
        var (index, place, noise) = (inner, opening.count, 0)
        while index < text.count, place < closing.count, noise <= 16 {
            if text[index] == closing[place] {
                place += 1
            } else if text[index] < 0x80 {
                noise += 1
            } else {
                break
            }
            index += 1
        }
        if place == closing.count { return start..<index }
        return scramble.hasBothCases && scramble.changes >= 3 ? start..<inner : nil
    }
}

extension Span where Element == UInt8 {
    /// Whether one of some words stands in a range.
    func holdsAny(of words: [String], in range: Range<Int>) -> Bool {
        words.contains { word in
            let utf8 = word.utf8
            return range.contains { begins(with: utf8.span, 0..<utf8.count, at: $0..<range.upperBound) }
        }
    }
}

/// Blanks and words at a place.
extension ForeignTokenReader {
    func begins(_ text: Span<UInt8>, _ index: Int, with other: [UInt8]) -> Bool {
        text.begins(with: other.span, other.indices, at: min(index, text.count)..<text.count)
    }

    func ends(_ text: Span<UInt8>, _ index: Int, with other: [UInt8]) -> Bool {
        index >= other.count && text.begins(with: other.span, other.indices, at: index - other.count..<index)
    }

    /// The first index before which no blank stands, at most a number of bytes back.
    func skipBlanks(_ text: Span<UInt8>, before index: Int, atMost count: Int) -> Int {
        var start = index
        while start > 0, index - start < count, text[start - 1] <= ASCII.space { start -= 1 }
        return start
    }

    func skipBlanks(_ text: Span<UInt8>, after index: Int, atMost count: Int) -> Int {
        var end = index
        while end < text.count, end - index < count, text[end] <= ASCII.space { end += 1 }
        return end
    }
}
