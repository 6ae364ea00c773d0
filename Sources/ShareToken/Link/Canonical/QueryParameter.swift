// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query, by its place; the end of its name is found on demand.
///
/// The limits of the parser keep all offsets in 32 bits.
struct QueryParameter: Sendable {
    private let start: UInt32
    private let end: UInt32

    /// Whether the name has percent-escapes.
    let isNameEncoded: Bool

    /// Reads a pair.
    ///
    /// - Parameter mayHoldPercent: false only if there is no percent sign.
    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>, mayHoldPercent: Bool) {
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
        isNameEncoded =
            mayHoldPercent
            && Self.holdsEscape(text, range.lowerBound..<Self.nameEnd(text, range.lowerBound, range.upperBound))
    }

    /// The bytes of the whole pair.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }

    /// The first eight bytes of the pair, with zeros where it is shorter.
    @inline(__always)
    func head(_ text: Span<UInt8>) -> UInt64 { PathHead.word(text, range) }

    /// The bytes before the first `=`.
    @inline(__always)
    func name(_ text: Span<UInt8>) -> Range<Int> { Int(start)..<nameEnd(text) }

    /// The bytes after the first `=`; empty if there is none.
    @inline(__always)
    func value(_ text: Span<UInt8>) -> Range<Int> { min(nameEnd(text) &+ 1, Int(end))..<Int(end) }

    @inline(__always)
    private func nameEnd(_ text: Span<UInt8>) -> Int { Self.nameEnd(text, Int(start), Int(end)) }

    private static func nameEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while end &- index >= 8 {
            let marks = ByteWord(text, at: index).places(of: ASCII.equals)
            guard marks == 0 else { return index &+ marks.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < end, text[index] != ASCII.equals { index &+= 1 }
        return index
    }

    /// Whether the name holds an escape.
    private static func holdsEscape(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
        var index = name.lowerBound
        while index < name.upperBound {
            let word = ByteWord(bits: ByteWord.bits(text, index..<name.upperBound).littleEndian)
            guard word.places(of: ASCII.percent) == 0 else {
                return PercentEncoding.decode(text.extracting(name)).count < name.count
            }
            index &+= 8
        }
        return false
    }

    /// The value, if it is not empty and the name, its percent signs decoded once, equals a given one.
    ///
    /// - Parameters:
    ///   - known: Bytes that hold the name.
    ///   - name: The range of the name in them.
    ///   - head: The head of the name.
    ///   - text: The bytes that hold the parameter.
    @inline(__always)
    func value(named known: Span<UInt8>, _ name: Range<Int>, _ head: PathHead, _ text: Span<UInt8>) -> Range<Int>? {
        let nameEnd = Int(start) &+ name.count
        // The heads of most names differ.
        if head.isHead(of: self.head(text)), nameEnd &+ 1 < Int(end), text[nameEnd] == ASCII.equals,
            name.count <= 8 || text.begins(with: known, name, at: range)
        {
            return nameEnd &+ 1..<Int(end)
        }
        guard isNameEncoded, isDecoded(known, name, text) else { return nil }
        let value = value(text)
        return value.isEmpty ? nil : value
    }

    /// Whether the name, its percent signs decoded once, equals a given one.
    func isExactly(_ known: Span<UInt8>, _ name: Range<Int>, _ text: Span<UInt8>) -> Bool {
        guard !isNameEncoded else { return isDecoded(known, name, text) }
        let own = self.name(text)
        return own.count == name.count && text.begins(with: known, name, at: own)
    }

    private func isDecoded(_ known: Span<UInt8>, _ name: Range<Int>, _ text: Span<UInt8>) -> Bool {
        let decoded = PercentEncoding.decode(text.extracting(self.name(text)))
        return decoded.count == name.count && decoded.span.begins(with: known, name, at: decoded.indices)
    }

    /// Whether the name, its percent signs decoded once, equals a given one in any case of ASCII letters.
    func isNamed(_ known: Span<UInt8>, _ text: Span<UInt8>) -> Bool {
        if isNameEncoded {
            let decoded = PercentEncoding.decode(text.extracting(name(text)))
            return decoded.count == known.count && decoded.span.matches(decoded.indices, known)
        }
        let name = name(text)
        return name.count == known.count && text.matches(name, known)
    }
}

extension URLRecord {
    /// The parameters of the query.
    var parameters: [QueryParameter] {
        queryRange.map { QueryParameter.all(hrefBytes, in: $0) } ?? []
    }
}
