// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query: where it stands, and the hash of its name.
///
/// The limits of the parser keep all offsets in 32 bits.
struct QueryParameter: Sendable {
    private let start: UInt32
    private let nameEnd: UInt32
    private let valueStart: UInt32
    private let end: UInt32

    /// The hash of the name, its percent signs decoded once.
    let hash: NameHash

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
        var parameters: [QueryParameter] = []
        let text = bytes.span
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == ASCII.ampersand {
                index += 1
                continue
            }
            let parameter = QueryParameter(text, from: index, before: range.upperBound)
            if parameters.isEmpty { parameters.reserveCapacity(min(range.count / 8 + 1, 24)) }
            parameters.append(parameter)
            index = Int(parameter.end)
        }
        return parameters
    }

    /// Reads the parameter that begins at an index, up to an ampersand or the end.
    @inline(__always)
    private init(_ text: Span<UInt8>, from first: Int, before last: Int) {
        var hash = NameHash()
        var index = first
        var isNameEncoded = false
        var isAtEnd = false
        while !isAtEnd, last - index >= 8 {
            let word = ByteWord(text, at: index)
            let count = word.count(before: ASCII.equals, or: ASCII.ampersand)
            if count > 0 { hash.add(word.bits.littleEndian, count: count) }
            if word.contains(ASCII.percent) { isNameEncoded = true }
            index += count
            isAtEnd = count < 8
        }
        if !isAtEnd {
            let start = index
            while index < last, text[index] != ASCII.equals, text[index] != ASCII.ampersand {
                if text[index] == ASCII.percent { isNameEncoded = true }
                index += 1
            }
            if index > start { hash.add(NameHash.partialWord(text, start, index), count: index - start) }
        }
        start = UInt32(truncatingIfNeeded: first)
        nameEnd = UInt32(truncatingIfNeeded: index)
        if isNameEncoded {
            // The percent sign may be one of the value.
            let decoded = PercentEncoding.decode(text.extracting(first..<index))
            isNameEncoded = decoded.count < index - first
            if isNameEncoded { hash = NameHash(decoded.span) }
        }
        if index < last, text[index] == ASCII.equals { index += 1 }
        valueStart = UInt32(truncatingIfNeeded: index)
        while last - index >= 8 {
            let count = ByteWord(text, at: index).count(before: ASCII.ampersand)
            index += count
            if count < 8 { break }
        }
        while index < last, text[index] != ASCII.ampersand { index += 1 }
        end = UInt32(truncatingIfNeeded: index)
        self.hash = hash
        self.isNameEncoded = isNameEncoded
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
        guard isNameEncoded else { return text[name].elementsEqual(known) }
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
    /// The number of bytes before the first one that is one of two; 8 if none is.
    @inline(__always)
    func count(before first: UInt8, or second: UInt8) -> Int {
        let word = bits.littleEndian
        let found = Self.marks(word, first) | Self.marks(word, second)
        return found == 0 ? 8 : found.trailingZeroBitCount >> 3
    }

    /// The number of bytes before the first one that is a given one; 8 if none is.
    @inline(__always)
    func count(before byte: UInt8) -> Int {
        let found = Self.marks(bits.littleEndian, byte)
        return found == 0 ? 8 : found.trailingZeroBitCount >> 3
    }

    /// The top bit of each byte that is a given one, and perhaps of bytes above the lowest such.
    @inline(__always)
    private static func marks(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let difference = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}

extension URLRecord {
    /// The parameters of the query.
    var parameters: [QueryParameter] {
        queryRange.map { QueryParameter.all(hrefBytes, in: $0) } ?? []
    }
}
