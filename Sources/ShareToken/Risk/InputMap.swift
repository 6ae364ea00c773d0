// SPDX-License-Identifier: Apache-2.0

/// The places of the components of a URL in the text that it was parsed from.
struct InputMap {
    private let text: [UInt8]
    private var scheme: Int
    /// The start of the authority: the byte after the slashes.
    private(set) var authority: Int
    private(set) var host: Int
    /// The end of the host, where a port or the path begins.
    private(set) var hostEnd: Int
    private(set) var path: Int
    private var query: Int
    private var fragment: Int
    private let end: Int

    /// Finds the components of a text that the parser has accepted.
    init(_ text: [UInt8], _ link: Range<Int>, of record: URLRecord) {
        self.text = text
        let end = link.upperBound
        self.end = end
        var start = link.lowerBound
        while start < end, text[start] <= ASCII.space { start += 1 }
        scheme = start
        let rest = Self.first(text, start, end) { $0 == ASCII.colon } + 1
        fragment = Self.first(text, min(rest, end), end) { $0 == ASCII.numberSign }
        let (beforeFragment, isSpecial) = (fragment, record.isSpecial)
        query = Self.first(text, min(rest, end), beforeFragment) { $0 == ASCII.question }
        let beforeQuery = query
        var index = min(rest, end)
        if record.hostRange != nil {
            let isFile = record.schemeRange.count == 4 && record.hrefBytes.starts(with: "file".utf8)
            var slashes = 0
            while index < beforeQuery, Self.isSkipped(text[index], isSpecial), !isFile || slashes < 2 {
                slashes += ASCII.isTabOrNewline(text[index]) ? 0 : 1
                index += 1
            }
        }
        authority = index
        path =
            record.hostRange == nil
            ? index
            : Self.first(text, index, beforeQuery) {
                $0 == ASCII.slash || isSpecial && $0 == ASCII.backslash
            }
        host = authority
        if record.hostRange != nil, let at = text[authority..<path].lastIndex(of: ASCII.at) { host = at + 1 }
        var isInsideBrackets = false
        hostEnd = Self.first(text, host, path) {
            if $0 == ASCII.leftBracket { isInsideBrackets = true }
            if $0 == ASCII.rightBracket { isInsideBrackets = false }
            return $0 == ASCII.colon && !isInsideBrackets
        }
    }

    private static func isSkipped(_ byte: UInt8, _ isSpecial: Bool) -> Bool {
        byte == ASCII.slash || isSpecial && byte == ASCII.backslash || ASCII.isTabOrNewline(byte)
    }

    private static func first(_ text: [UInt8], _ start: Int, _ end: Int, where matches: (UInt8) -> Bool) -> Int {
        var index = start
        while index < end, !matches(text[index]) { index += 1 }
        return index
    }

    /// The offset into the text of an offset into the URL's serialisation.
    mutating func offset(_ offset: Int, _ record: URLRecord) -> Int {
        let offsets = record.offsets
        guard offset >= Int(offsets.schemeEnd) else { return scheme }
        if let range = record.hostRange, offset < Int(offsets.pathStart) {
            if offset < range.lowerBound { return authority }
            if offset >= range.upperBound { return hostEnd }
            return hostEnd - host == range.count ? host + offset - range.lowerBound : host
        }
        if offset < Int(offsets.queryStart) { return aligned(path, Int(offsets.pathStart), offset, record) }
        if offset < Int(offsets.fragmentStart) { return aligned(query, Int(offsets.queryStart), offset, record) }
        return aligned(fragment, Int(offsets.fragmentStart), offset, record)
    }

    /// The progress of ``aligned(_:_:_:_:)``: the start of the component in the text, and a place in the text and in
    /// the serialisation.
    private var progress = (start: -1, index: 0, place: 0)

    /// Walks along a component in the text and in the serialisation, up to an offset into the serialisation.
    ///
    /// Each call continues where the last one stopped, so that all calls together take linear time.
    private mutating func aligned(_ start: Int, _ hrefStart: Int, _ offset: Int, _ record: URLRecord) -> Int {
        if progress.start != start || progress.place > offset { progress = (start, start, hrefStart) }
        let href = record.hrefBytes
        while progress.place < offset {
            guard progress.index < end else { return start }
            let byte = text[progress.index]
            let place = progress.place
            if ASCII.isTabOrNewline(byte) {
                progress.index += 1
            } else if href[place] == byte || href[place] == ASCII.slash && byte == ASCII.backslash {
                progress = (start, progress.index + 1, place + 1)
            } else if PercentEncoding.escapedByte(href.span, at: place) == byte {
                progress = (start, progress.index + 1, place + 3)
            } else {
                return start
            }
        }
        return progress.index
    }
}
