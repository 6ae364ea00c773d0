// SPDX-License-Identifier: Apache-2.0

extension Companion {
    /// The most bytes between the end of a link and its companion.
    static var reach: Int { 200 }

    /// The last place in a range with one of the words and a value after it.
    func findLast(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var (last, start) = (Range<Int>?.none, range.lowerBound)
        while start < range.upperBound, let found = find(text, start..<range.upperBound, before: range.upperBound) {
            (last, start) = (found, found.upperBound)
        }
        return last
    }

    /// The value in a range, in ASCII.
    func value(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let narrow = text.narrow(at: index)
            bytes.append(narrow ?? text[index])
            index += narrow == nil ? 1 : 3
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first place in a range with a value after it, for the best of the words in the range.
    ///
    /// - Parameter end: Where the next link begins, or what Markdown shows for it: a value ends before it.
    func find(_ text: Span<UInt8>, _ range: Range<Int>, before end: Int) -> Range<Int>? {
        for word in words {
            let bytes = Array(word.utf8)
            let isASCII = bytes[0] < 0x80
            var index = range.lowerBound
            while index + bytes.count < range.upperBound {
                if isASCII ? Self.isWord(text, word, index) : isWord(text, bytes, index..<range.upperBound),
                    let value = value(
                        text, index + bytes.count, range.upperBound, before: end, needsColon: isASCII)
                {
                    return value
                }
                index += 1
            }
        }
        return nil
    }

    /// Whether a word of ASCII stands at an index, with no letter or digit before it.
    private static func isWord(_ text: Span<UInt8>, _ word: String, _ index: Int) -> Bool {
        text.holds(word, at: index) && (index == 0 || !Base62.isDigit(text[index - 1]))
    }

    /// Whether another word stands at the beginning of a range, and is no part of a longer one.
    private func isWord(_ text: Span<UInt8>, _ word: [UInt8], _ range: Range<Int>) -> Bool {
        guard text[range.lowerBound] == word[0], text.begins(with: word.span, word.indices, at: range) else {
            return false
        }
        var end = range.lowerBound
        while end > 0, text[end - 1] == ASCII.space { end -= 1 }
        if Self.ends(text, end, with: barred) { return false }
        // A word for any secret is one of the share only by itself: there are passwords for cards and machines.
        let isGeneral = Self.generalWords.contains { $0.utf8.elementsEqual(word) }
        guard isGeneral, range.lowerBound >= 3 else { return true }
        guard !Base62.isDigit(text[range.lowerBound - 1]) else { return false }
        let isAfterHanzi = (0xE4...0xE9).contains(text[range.lowerBound - 3]) && text[range.lowerBound - 1] >= 0x80
        return !isAfterHanzi || Self.ends(text, range.lowerBound, with: Self.wordsOfShares)
    }

    private static func ends(_ text: Span<UInt8>, _ end: Int, with words: [String]) -> Bool {
        words.contains { word in
            let bytes = Array(word.utf8)
            return end >= bytes.count && text.begins(with: bytes.span, bytes.indices, at: end - bytes.count..<end)
        }
    }

    /// The value after a colon, after `为`, or directly after the word, with blanks and the marks of Markdown around it.
    private func value(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, before last: Int, needsColon: Bool
    ) -> Range<Int>? {
        var start = Self.skip(text, start, limit)
        if let bracket = Self.closingBracket(text, start, limit) { start = Self.skip(text, bracket, limit) }
        let hasColon: Bool
        if start < limit, text[start] == ASCII.colon {
            (start, hasColon) = (start + 1, true)
        } else {
            let sign = start + 2 < limit ? (text[start], text[start + 1], text[start + 2]) : (0, 0, 0)
            hasColon = sign == (0xEF, 0xBC, 0x9A)
            if hasColon || sign == (0xE4, 0xB8, 0xBA) { start += 3 }
            // A colon may follow `为`.
            if !hasColon, start < limit, text[start] == ASCII.colon { start += 1 }
        }
        guard hasColon || !needsColon else { return nil }
        start = Self.skip(text, start, limit)
        // A value that begins after the limit is too far away, or belongs to the next link.
        guard start < limit else { return nil }
        var (end, count) = (start, 0)
        while end < last, count <= lengths.upperBound {
            if Base62.isDigit(text[end]) {
                end += 1
            } else if let byte = text.narrow(at: end), Base62.isDigit(byte), end + 3 <= last {
                end += 3
            } else {
                break
            }
            count += 1
        }
        guard lengths.contains(count), !needsColon || !Self.goesOn(text, end) else { return nil }
        return start..<end
    }

    /// The end of a bracket that closes at an index: `)`, `）` or `】`; nil if there is none.
    private static func closingBracket(_ text: Span<UInt8>, _ index: Int, _ limit: Int) -> Int? {
        if index < limit, text[index] == 0x29 { return index + 1 }
        guard index + 2 < limit else { return nil }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x91): return index + 3
        default: return nil
        }
    }

    /// Whether a word that ends at an index is the beginning of something longer, such as a file name or a link.
    private static func goesOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end + 1 < text.count, joints.contains(text[end]) else { return false }
        return Base62.isDigit(text[end + 1]) || text[end + 1] == ASCII.slash
    }

    private static let joints = ByteSet("./:-_=@")
    private static let marks = ByteSet("*`")

    private static func skip(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, text[index] <= ASCII.space || marks.contains(text[index]) { index += 1 }
        return index
    }
}
