// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query, by where it stands.
///
/// The limits of the parser keep all offsets in 32 bits.
struct QueryParameter: Sendable {
    private let start: UInt32
    private let nameEnd: UInt32
    private let valueStart: UInt32
    private let end: UInt32

    /// Whether the name has percent signs.
    let isNameEncoded: Bool

    /// The bytes before the first `=`.
    var name: Range<Int> { Int(start)..<Int(nameEnd) }

    /// The bytes behind it; empty as well if there is none.
    var value: Range<Int> { Int(valueStart)..<Int(end) }

    /// The bytes of the whole pair.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// The parameters of a range of some bytes, in order; empty ones are skipped.
    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [QueryParameter] {
        guard !range.isEmpty else { return [] }
        var parameters: [QueryParameter] = []
        parameters.reserveCapacity(min(range.count / 8 + 1, 24))
        let text = bytes.span
        let end = range.upperBound
        var (start, index) = (range.lowerBound, range.lowerBound)
        while end &- index >= 8 {
            var marks = ByteWord.marks(ByteWord(text, at: index).bits.littleEndian, ASCII.ampersand)
            while marks != 0 {
                let place = index &+ marks.trailingZeroBitCount >> 3
                marks &= marks &- 1
                guard text[place] == ASCII.ampersand else { continue }
                if place > start { parameters.append(QueryParameter(text, start, place)) }
                start = place &+ 1
            }
            index &+= 8
        }
        while index <= end {
            if index == end || text[index] == ASCII.ampersand {
                if index > start { parameters.append(QueryParameter(text, start, index)) }
                start = index &+ 1
            }
            index &+= 1
        }
        return parameters
    }

    /// Reads a parameter that is all of the bytes between two places.
    @inline(__always)
    private init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
        var (index, hasPercent, isInName) = (start, false, true)
        while isInName, end &- index >= 8 {
            let word = ByteWord(text, at: index).bits.littleEndian
            let marks = ByteWord.marks(word, ASCII.equals)
            // Only what is before the first mark is of the name; if there is none, that is all of the word.
            if ByteWord.marks(word, ASCII.percent) & ((marks & (0 &- marks)) &- 1) != 0 { hasPercent = true }
            index &+= marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
            isInName = marks == 0
        }
        while isInName, index < end, text[index] != ASCII.equals {
            if text[index] == ASCII.percent { hasPercent = true }
            index &+= 1
        }
        self.start = UInt32(truncatingIfNeeded: start)
        nameEnd = UInt32(truncatingIfNeeded: index)
        valueStart = UInt32(truncatingIfNeeded: min(index &+ 1, end))
        self.end = UInt32(truncatingIfNeeded: end)
        isNameEncoded = hasPercent && Self.holdsEscape(text, start..<index)
    }

    /// Whether a name holds an escape, and not only a percent sign.
    private static func holdsEscape(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
        PercentEncoding.decode(text.extracting(name)).count < name.count
    }

    /// The hash of the name, its percent signs decoded once.
    func hash(_ text: Span<UInt8>) -> NameHash {
        guard isNameEncoded else { return NameHash(text, name) }
        return NameHash(PercentEncoding.decode(text.extracting(name)).span)
    }

    /// The hash of the name up to and with its first `_`; nil if it has none or ends there.
    func prefixHash(_ text: Span<UInt8>) -> NameHash? {
        if isNameEncoded {
            let decoded = PercentEncoding.decode(text.extracting(name))
            return Self.prefixHash(decoded.span, decoded.indices)
        }
        return Self.prefixHash(text, name)
    }

    private static func prefixHash(_ text: Span<UInt8>, _ range: Range<Int>) -> NameHash? {
        var index = range.lowerBound
        while index < range.upperBound, text[index] != ASCII.underscore { index += 1 }
        return index + 1 < range.upperBound ? NameHash(text, range.lowerBound..<index + 1) : nil
    }

    /// Whether the name, its percent signs decoded once, is just this one.
    func isExactly(_ known: [UInt8], _ text: [UInt8]) -> Bool {
        guard isNameEncoded else {
            return name.count == known.count && text.span.begins(with: known.span, known.indices, at: name)
        }
        return PercentEncoding.decode(text.span.extracting(name)) == known
    }

    /// Whether the name, its percent signs decoded once, is this one or begins so, in any case of ASCII letters.
    func isNamed(_ known: Span<UInt8>, _ text: Span<UInt8>, prefixOnly: Bool = false) -> Bool {
        if isNameEncoded {
            let decoded = PercentEncoding.decode(text.extracting(name))
            return Self.matches(decoded.span, decoded.indices, known, prefixOnly: prefixOnly)
        }
        return Self.matches(text, name, known, prefixOnly: prefixOnly)
    }

    private static func matches(
        _ text: Span<UInt8>, _ range: Range<Int>, _ known: Span<UInt8>, prefixOnly: Bool
    ) -> Bool {
        guard prefixOnly ? range.count >= known.count : range.count == known.count else { return false }
        for index in known.indices
        where ASCII.lowercased(text[range.lowerBound + index]) != ASCII.lowercased(known[index]) {
            return false
        }
        return true
    }
}

extension ByteWord {
    /// The top bit of each byte that is a given one, and perhaps of bytes above the lowest such.
    @inline(__always)
    fileprivate static func marks(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let difference = word ^ all(UInt64(byte))
        return (difference &- all(0x01)) & ~difference & all(0x80)
    }
}

extension URLRecord {
    /// The parameters of the query.
    var parameters: [QueryParameter] {
        queryRange.map { QueryParameter.all(hrefBytes, in: $0) } ?? []
    }
}
