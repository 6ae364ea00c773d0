// SPDX-License-Identifier: Apache-2.0

extension URLRecord {
    /// Creates a record without the complete parser, from a canonical URL whose path may lack its `/`.
    ///
    /// - Returns: nil if the complete parser must decide.
    init?(canonical bytes: consuming [UInt8]) {
        guard let offsets = URLOffsets(canonical: bytes.span) else { return nil }
        self.init(bytes, offsets)
    }

    /// Creates a record without the complete parser, and copies the bytes only if they are canonical.
    ///
    /// - Returns: nil if the complete parser must decide.
    init?(canonical bytes: Span<UInt8>) {
        guard let offsets = URLOffsets(canonical: bytes) else { return nil }
        self.init([UInt8](copying: bytes), offsets)
    }

    /// Creates a record and inserts the slash of an empty path.
    private init(_ bytes: consuming [UInt8], _ offsets: URLOffsets) {
        let hostEnd = Int(offsets.hostEnd)
        if hostEnd == bytes.count || bytes[hostEnd] != ASCII.slash { bytes.insert(ASCII.slash, at: hostEnd) }
        self.init(hrefBytes: bytes, offsets: offsets, repairs: [])
    }
}

extension URLOffsets {
    /// Finds the components of a canonical URL, counted as if an empty path were already `/`.
    ///
    /// Makes one pass over an http or https URL with a plain lower-case domain. Returns nil for anything that might
    /// need a repair, an escape or a closer look: credentials, ports, numbers as hosts, segments that begin with a dot,
    /// capitals in the host. ``URLParser`` reads those, and gives the same record for every text that is accepted here.
    fileprivate init?(canonical text: Span<UInt8>) {
        // One byte below the limit leaves room for the slash.
        guard text.count < URLRecord.maximumLength, let scheme = Self.webScheme(text) else { return nil }
        let table = CanonicalBytes.classes
        let classes = table.span
        let hostStart = scheme == .https ? 8 : 7
        let hostEnd = Self.domainEnd(text, from: hostStart, classes)
        guard hostEnd > hostStart else { return nil }
        let pathEnd = Self.pathEnd(text, from: hostEnd, classes)
        guard pathEnd >= hostEnd else { return nil }
        let queryEnd = Self.queryEnd(text, from: pathEnd, classes)
        guard Self.fragmentEnd(text, from: queryEnd, classes) == text.count else { return nil }
        let slash = pathEnd == hostEnd ? 1 : 0
        self.scheme = scheme
        hasAuthority = true
        schemeEnd = UInt32(truncatingIfNeeded: hostStart - 3)
        usernameEnd = UInt32(truncatingIfNeeded: hostStart)
        self.hostStart = usernameEnd
        self.hostEnd = UInt32(truncatingIfNeeded: hostEnd)
        pathStart = self.hostEnd
        queryStart = UInt32(truncatingIfNeeded: pathEnd + slash)
        fragmentStart = UInt32(truncatingIfNeeded: queryEnd + slash)
    }

    /// The scheme of a text that begins with `https://` or `http://`; nil for any other text.
    private static func webScheme(_ text: Span<UInt8>) -> URLScheme? {
        guard text.count > 8, text[0] == 0x68, text[1] == 0x74, text[2] == 0x74, text[3] == 0x70 else { return nil }
        let isSecure = text[4] == ASCII.lowerS
        let colon = isSecure ? 5 : 4
        guard text[colon] == ASCII.colon, text[colon + 1] == ASCII.slash, text[colon + 2] == ASCII.slash else {
            return nil
        }
        return isSecure ? .https : .http
    }

    /// The end of a plain domain whose last label does not begin with a digit; -1 if there is no such domain.
    @inline(__always)
    private static func domainEnd(_ text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>) -> Int {
        let end = end(of: CanonicalBytes.domain, in: text, from: start, classes)
        var label = end
        while label > start, text[label - 1] != ASCII.dot { label -= 1 }
        guard label < end, !ASCII.isDigit(text[label]) else { return -1 }
        return end
    }

    /// The end of a path without dot segments and bytes to escape, before a query, a fragment or the end; -1 otherwise.
    @inline(__always)
    private static func pathEnd(_ text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>) -> Int {
        var index = start
        while index < text.count, text[index] == ASCII.slash {
            guard !beginsWithDot(text, index + 1) else { return -1 }
            index = end(of: CanonicalBytes.segment, in: text, from: index + 1, classes)
        }
        guard index < text.count else { return index }
        return text[index] == ASCII.question || text[index] == ASCII.numberSign ? index : -1
    }

    /// The index of the first byte that is not of a class.
    @inline(__always)
    private static func end(
        of class: UInt8, in text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>
    ) -> Int {
        // The compiler learns the bounds here once and leaves their checks out of the loop.
        guard start >= 0, classes.count > Int(UInt8.max) else { return start }
        var index = start
        while index < text.count, classes[Int(text[index])] & `class` != 0 { index += 1 }
        return index
    }

    /// Whether a segment begins with a dot, plain or escaped.
    private static func beginsWithDot(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index < text.count else { return false }
        return text[index] == ASCII.dot
            || text[index] == ASCII.percent && PercentEncoding.escapedByte(text, at: index) == ASCII.dot
    }

    /// The end of the query whose `?` is at an index; the index itself if there is no `?`.
    @inline(__always)
    private static func queryEnd(_ text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>) -> Int {
        guard start < text.count, text[start] == ASCII.question else { return start }
        let size = ByteBlock.size
        var index = start + 1
        while text.count - index >= size, ByteBlock(text, at: index).isOfQuery { index += size }
        // The last bytes of the text are tested as a block together with some bytes before them.
        if text.count - index < size, text.count >= size, ByteBlock(text, at: text.count - size).isOfQuery {
            return text.count
        }
        return end(of: CanonicalBytes.query, in: text, from: index, classes)
    }

    /// The end of the fragment whose `#` is at an index; the index itself if there is no `#`.
    @inline(__always)
    private static func fragmentEnd(_ text: Span<UInt8>, from start: Int, _ classes: Span<UInt8>) -> Int {
        guard start < text.count, text[start] == ASCII.numberSign else { return start }
        return end(of: CanonicalBytes.fragment, in: text, from: start + 1, classes)
    }
}
