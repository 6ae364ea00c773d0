// SPDX-License-Identifier: Apache-2.0

extension Companion {
    /// How far behind a link a companion may begin, in bytes.
    static var reach: Int { 200 }

    /// The first place in a range that has one of the words and a value behind it.
    func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            for word in words where text[index] == word.utf8.first {
                let bytes = Array(word.utf8)
                guard text.begins(with: bytes.span, bytes.indices, at: index..<range.upperBound),
                    let value = value(text, index + bytes.count, range.upperBound)
                else { continue }
                return value
            }
            index += 1
        }
        return nil
    }

    /// The value behind a colon, blanks or nothing.
    private func value(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Range<Int>? {
        var start = Self.skipBlanks(text, start, limit)
        if start < limit, text[start] == ASCII.colon {
            start += 1
        } else if start + 2 < limit, text[start] == 0xEF, text[start + 1] == 0xBC, text[start + 2] == 0x9A {
            start += 3
        }
        start = Self.skipBlanks(text, start, limit)
        var end = start
        while end < text.count, end - start <= lengths.upperBound, Base62.isDigit(text[end]) { end += 1 }
        return lengths.contains(end - start) ? start..<end : nil
    }

    private static func skipBlanks(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, text[index] <= ASCII.space { index += 1 }
        return index
    }
}
