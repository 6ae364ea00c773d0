// SPDX-License-Identifier: Apache-2.0

/// Tells whether a word of a text is a token of a platform.
///
/// Each answer looks at a bounded number of bytes around the word.
struct ForeignTokenReader {
    private let registry: Registry
    let index: ForeignTokenIndex

    /// The number of bytes of the whole text, of which the reader may see only a part.
    let wholeCount: Int

    init(_ registry: Registry, wholeCount: Int) {
        self.registry = registry
        index = registry.tokens
        self.wholeCount = wholeCount
    }

    /// Whether a word of a number of letters and digits can be a token.
    @inline(__always)
    func couldBegin(_ length: Int) -> Bool {
        length < 64 && index.lengths & 1 << UInt64(length) != 0
    }

    /// Whether a word of a number of letters and no digit can be a token, a share token included.
    @inline(__always)
    func couldBeLetters(_ length: Int) -> Bool {
        length >= TokenScanner.minimumLength || index.letterLengths & 1 << UInt64(length) != 0
    }

    /// The token that a word is, or begins; nil if there is none.
    ///
    /// - Parameter word: All of a run of ASCII letters and digits.
    func token(_ text: Span<UInt8>, _ word: Range<Int>) -> ForeignToken? {
        let bit: UInt64 = 1 << UInt64(word.count)
        let scramble = Scramble(text, word)
        for place in index.entryLengths.indices where index.entryLengths[place] & bit != 0 {
            let entry = index.entries[place]
            switch entry.shape.shape {
            case .marked(_, let marks):
                guard let outer = outerRange(text, word, entry, marks, scramble) else { continue }
                return opaque(text, place, word, outer)
            case .enclosed:
                guard let outer = enclosed(text, word, entry, scramble) else { continue }
                return opaque(text, place, word, outer)
            case .digits(let groups, _):
                guard scramble.isNumber, let token = number(text, word, place, groups) else { continue }
                return token
            case .id(_, _, let spelling):
                guard begins(text, word.lowerBound, with: entry.opening[0]),
                    BoundaryMark(before: word.lowerBound, in: text) != .joint, !isJoined(text, word.upperBound),
                    !isInPath(text, word.lowerBound, entry),
                    let value = value(text, word, entry.opening[0].count, spelling),
                    let token = clear(place, word, word, [value])
                else { continue }
                return token
            case .path: continue
            }
        }
        return nil
    }

    /// The value of a field that is a whole word, or the part of a word after the field's prefix.
    private func value(
        _ text: Span<UInt8>, _ word: Range<Int>, _ prefix: Int, _ spelling: FieldSpelling?
    ) -> String? {
        guard let spelling else { return String(decoding: text, word) }
        var digits: [UInt8] = []
        for index in word.lowerBound + prefix..<word.upperBound { digits.append(text[index]) }
        return spelling.value(of: digits).map { String(decoding: $0, as: UTF8.self) }
    }

    private func opaque(_ text: Span<UInt8>, _ place: Int, _ word: Range<Int>, _ outer: Range<Int>) -> ForeignToken {
        ForeignToken(
            entry: index.entries[place], range: word, outerRange: outer, values: [String(decoding: text, word)],
            resource: nil)
    }

    /// An id in the clear, if the platform has the kind and the field takes the value; nil otherwise.
    func clear(_ place: Int, _ range: Range<Int>, _ outer: Range<Int>, _ values: [String]) -> ForeignToken? {
        let entry = index.entries[place]
        guard let kind = entry.kind else { return nil }
        var fields: [(name: String, value: String)] = []
        for place in entry.shape.fields.indices { fields.append((entry.shape.fields[place], values[place])) }
        guard let resource = try? Resource(platform: kind.platform, kind: kind.name, fields: fields, registry: registry)
        else { return nil }
        return ForeignToken(
            entry: entry, range: range, outerRange: outer, values: values.map { Optional($0) }, resource: resource)
    }

    /// Whether a word is a name in a path, such as `img/BV17x411w7KC`: a slash stands before it, and ASCII before that.
    ///
    /// Another id before the slash makes a list. Chinese text has a slash between words, too.
    private func isInPath(_ text: Span<UInt8>, _ start: Int, _ entry: ForeignTokenIndex.Entry) -> Bool {
        guard start >= 2, RiskScan.isSlash(text[start - 1]), 0x21...0x7E ~= text[start - 2] else {
            return false
        }
        var index = start - 1
        while index > 0, Base62.isDigit(text[index - 1]) { index -= 1 }
        return !begins(text, index, with: entry.opening[0]) || index == start - 1
    }

    /// Whether a word goes on at an index as part of a longer name; a full stop may end a sentence.
    func isJoined(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index < text.count, BoundaryMark(after: index, in: text) == .joint else { return false }
        return index + 1 < text.count && Base62.isDigit(text[index + 1])
    }
}

extension String {
    /// Decodes a range of bytes as UTF-8, with U+FFFD for invalid bytes.
    init(decoding text: Span<UInt8>, _ range: Range<Int>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for index in range { bytes.append(text[index]) }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
