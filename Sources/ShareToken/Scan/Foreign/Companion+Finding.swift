// SPDX-License-Identifier: Apache-2.0

extension Companion {
    /// How many bytes behind a link a companion may begin in.
    static var reach: Int { 200 }

    /// The first place in a range that has the best of the words that are there and a value behind it.
    func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        for word in words {
            let bytes = Array(word.utf8)
            let isASCII = bytes[0] < 0x80
            var index = range.lowerBound
            while index + bytes.count < range.upperBound {
                if isASCII ? Self.isWord(text, word, index) : isWord(text, bytes, index..<range.upperBound),
                    let value = value(text, index + bytes.count, range.upperBound, needsColon: isASCII)
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

    /// Whether another word stands at the beginning of a range, with nothing before it that makes one with it.
    private func isWord(_ text: Span<UInt8>, _ word: [UInt8], _ range: Range<Int>) -> Bool {
        guard text[range.lowerBound] == word[0], text.begins(with: word.span, word.indices, at: range) else {
            return false
        }
        return !barred.contains { before in
            let bytes = Array(before.utf8)
            let start = range.lowerBound - bytes.count
            return start >= 0 && text.begins(with: bytes.span, bytes.indices, at: start..<range.lowerBound)
        }
    }

    /// The value behind a colon, `为`, or nothing, with blanks and the marks that Markdown puts around it.
    private func value(_ text: Span<UInt8>, _ start: Int, _ limit: Int, needsColon: Bool) -> Range<Int>? {
        var start = Self.skip(text, start, limit)
        if start < limit, text[start] == 0x29 { start = Self.skip(text, start + 1, limit) }
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
        // What begins behind the limit is something else: the next link, or too far away.
        guard start < limit else { return nil }
        var end = start
        while end < text.count, end - start <= lengths.upperBound, Base62.isDigit(text[end]) { end += 1 }
        guard lengths.contains(end - start), !needsColon || !Self.goesOn(text, end) else { return nil }
        return start..<end
    }

    /// Whether a word that ends here is but the beginning of something longer, such as a file name or a link.
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
