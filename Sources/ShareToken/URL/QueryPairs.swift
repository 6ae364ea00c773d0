// SPDX-License-Identifier: Apache-2.0

/// One `name=value` pair of a query, as ranges of byte offsets; neither part is decoded.
package struct QueryPair: Sendable, Hashable {
    /// The bytes before the first `=`, or the whole pair if there is no `=`.
    package let name: Range<Int>

    /// The bytes after the first `=`; nil if there is no `=`.
    package let value: Range<Int>?

    /// The bytes of the whole pair.
    package var range: Range<Int> { name.lowerBound..<(value?.upperBound ?? name.upperBound) }
}

/// The `name=value` pairs of a query in their order, found one at a time without allocation.
///
/// `&` separates pairs; empty pairs are skipped. The time is linear in the length of the query.
/// The pairs are not decoded: use ``PercentEncoding/decodeForm(_:)`` once where a value is needed.
/// Source: WHATWG URL, 5.1 application/x-www-form-urlencoded parsing.
package struct QueryPairs: Sequence, IteratorProtocol, Sendable {
    private let bytes: [UInt8]
    private var index: Int
    private let end: Int

    /// Creates the sequence of the pairs in a range of bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes that hold the query; they are not copied.
    ///   - range: The offsets of the query without the `?`, clamped to the bytes. The ranges of the pairs lie in it.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        let bounds = range.clamped(to: 0..<bytes.count)
        index = bounds.lowerBound
        end = bounds.upperBound
    }

    /// The next pair; nil at the end.
    package mutating func next() -> QueryPair? {
        let pair = Self.firstPair(bytes.span, from: index, before: end)
        index = pair?.range.upperBound ?? end
        return pair
    }

    private static func firstPair(_ text: Span<UInt8>, from first: Int, before end: Int) -> QueryPair? {
        var start = first
        while start < end, text[start] == ASCII.ampersand { start += 1 }
        guard start < end else { return nil }
        var equals = start
        while equals < end, text[equals] != ASCII.equals, text[equals] != ASCII.ampersand { equals += 1 }
        guard equals < end, text[equals] == ASCII.equals else { return QueryPair(name: start..<equals, value: nil) }
        var stop = equals + 1
        while end - stop >= 8, !ByteWord(text, at: stop).contains(ASCII.ampersand) { stop += 8 }
        while stop < end, text[stop] != ASCII.ampersand { stop += 1 }
        return QueryPair(name: start..<equals, value: equals + 1..<stop)
    }
}

extension URLRecord {
    /// The raw pairs of the query, as ranges into ``hrefBytes``; empty if there is no query.
    package var queryPairs: QueryPairs {
        QueryPairs(hrefBytes, in: queryRange ?? 0..<0)
    }
}
