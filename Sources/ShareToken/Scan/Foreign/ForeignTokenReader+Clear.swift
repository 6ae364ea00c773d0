// SPDX-License-Identifier: Apache-2.0

/// Ids in the clear, and links that are no URLs.
extension ForeignTokenReader {
    /// Reads a number in groups, or in one, after one of the shape's words and a colon; the word is its first group.
    func number(_ text: Span<UInt8>, _ word: Range<Int>, _ place: Int, _ groups: [Int]) -> ForeignToken? {
        guard isAfterWord(text, word.lowerBound, index.entries[place]) else { return nil }
        var ranges = [word]
        if word.count == groups.first {
            for length in groups.dropFirst() {
                let start = ranges[ranges.count - 1].upperBound + 1
                guard start < text.count, text[start - 1] == ASCII.hyphen || text[start - 1] == ASCII.space else {
                    return nil
                }
                var end = start
                while end < text.count, ASCII.isDigit(text[end]) { end += 1 }
                guard end - start == length else { return nil }
                ranges.append(start..<end)
            }
        }
        let end = ranges[ranges.count - 1].upperBound
        guard end == text.count || !Base62.isDigit(text[end]) else { return nil }
        let digits = ranges.map { String(decoding: text, $0) }.reduce("", +)
        return clear(place, word.lowerBound..<end, word.lowerBound..<end, [digits])
    }

    private func isAfterWord(_ text: Span<UInt8>, _ index: Int, _ entry: ForeignTokenIndex.Entry) -> Bool {
        var end = skipBlanks(text, before: index, atMost: 4)
        if ends(text, end, with: Self.wideColon) {
            end -= Self.wideColon.count
        } else if end > 0, text[end - 1] == ASCII.colon {
            end -= 1
        } else {
            return false
        }
        end = skipBlanks(text, before: end, atMost: 4)
        return entry.opening.contains { ends(text, end, with: $0) }
    }

    private static let wideColon = Array("：".utf8)

    /// The most bytes of both names of a mini-program link together.
    static let maximumNameLength = 200

    /// Reads a mini-program link such as `#小程序://name/title/code` that begins at a `#`; nil if there is none.
    ///
    /// The names are bounded together and on one line.
    func path(_ text: Span<UInt8>, at start: Int) -> ForeignToken? {
        for place in self.index.paths {
            let entry = self.index.entries[place]
            guard case .path(_, let length) = entry.shape.shape, begins(text, start, with: entry.opening[0]) else {
                continue
            }
            var parts: [Range<Int>] = []
            var (index, partStart) = (start + entry.opening[0].count, start + entry.opening[0].count)
            // The link has two names, a slash after each, and a code.
            let limit = min(text.count, index + Self.maximumNameLength + 2 + length)
            while index <= limit, parts.count < 3 {
                let isEnd = index == text.count
                if isEnd || text[index] == ASCII.slash {
                    parts.append(partStart..<index)
                    if isEnd { break }
                    partStart = index + 1
                } else if text[index] == ASCII.lineFeed || text[index] == ASCII.carriageReturn {
                    parts.append(partStart..<index)
                    break
                } else if parts.count > 0, index - partStart == length, let end = codeEnd(text, partStart, length),
                    end == index
                {
                    parts.append(partStart..<end)
                    break
                }
                index += 1
            }
            guard let token = link(text, start, parts, entry, length) else { continue }
            return token
        }
        return nil
    }

    /// The end of a word of exactly a number of letters and digits; nil if there is none at an index.
    private func codeEnd(_ text: Span<UInt8>, _ start: Int, _ length: Int) -> Int? {
        var end = start
        while end < text.count, end - start <= length, Base62.isDigit(text[end]) { end += 1 }
        return end - start == length ? end : nil
    }

    private func link(
        _ text: Span<UInt8>, _ start: Int, _ parts: [Range<Int>], _ entry: ForeignTokenIndex.Entry, _ length: Int
    ) -> ForeignToken? {
        guard parts.count >= 2, let last = parts.last, codeEnd(text, last.lowerBound, length) == last.upperBound,
            !parts.contains(where: { $0.isEmpty }),
            parts.dropLast().reduce(0, { $0 + $1.count }) <= Self.maximumNameLength
        else { return nil }
        let values: [String?] = [
            String(decoding: text, parts[0]), parts.count > 2 ? String(decoding: text, parts[1]) : nil,
            String(decoding: text, last),
        ]
        let range = start..<last.upperBound
        return ForeignToken(entry: entry, range: range, outerRange: range, values: values, resource: nil)
    }
}
