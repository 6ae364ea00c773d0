// SPDX-License-Identifier: Apache-2.0

extension URLRecord {
    /// The fast path: a record over bytes that are a URL in its normalised spelling already, but for a missing `/`.
    ///
    /// One pass over an http or https URL with a plain lower-case domain. Anything that might need a repair, an escape or
    /// a closer look (credentials, ports, numbers as hosts, segments that begin with a dot, capitals in the host) is left
    /// to ``URLParser``, which gives the same record for whatever is accepted here.
    ///
    /// - Returns: nil if the complete parser has to tell.
    init?(canonical bytes: [UInt8]) {
        let text = bytes.span
        // One below the limit, for the slash that may have to be added.
        guard text.count < URLRecord.maximumLength else { return nil }
        var offsets = URLOffsets()
        guard let scheme = Self.webScheme(text) else { return nil }
        let hostStart = scheme == .https ? 8 : 7
        let hostEnd = Self.domainEnd(text, from: hostStart)
        guard hostEnd > hostStart else { return nil }
        let pathEnd = Self.pathEnd(text, from: hostEnd)
        guard pathEnd >= hostEnd else { return nil }
        let queryEnd = Self.queryEnd(text, from: pathEnd)
        guard Self.fragmentEnd(text, from: queryEnd) == text.count else { return nil }
        let slash = pathEnd == hostEnd ? 1 : 0
        offsets.scheme = scheme
        offsets.hasAuthority = true
        offsets.schemeEnd = UInt32(truncatingIfNeeded: hostStart - 3)
        offsets.usernameEnd = UInt32(truncatingIfNeeded: hostStart)
        offsets.hostStart = offsets.usernameEnd
        offsets.hostEnd = UInt32(truncatingIfNeeded: hostEnd)
        offsets.pathStart = offsets.hostEnd
        offsets.queryStart = UInt32(truncatingIfNeeded: pathEnd + slash)
        offsets.fragmentStart = UInt32(truncatingIfNeeded: queryEnd + slash)
        var href = bytes
        if slash > 0 { href.insert(ASCII.slash, at: hostEnd) }
        self.init(hrefBytes: href, offsets: offsets, repairs: [])
    }

    /// The scheme of a text that begins with `https://` or `http://`.
    private static func webScheme(_ text: Span<UInt8>) -> URLScheme? {
        guard text.count > 8, text[0] == 0x68, text[1] == 0x74, text[2] == 0x74, text[3] == 0x70 else { return nil }
        let isSecure = text[4] == 0x73
        let colon = isSecure ? 5 : 4
        guard text[colon] == ASCII.colon, text[colon + 1] == ASCII.slash, text[colon + 2] == ASCII.slash else {
            return nil
        }
        return isSecure ? .https : .http
    }

    /// The end of a plain domain whose last label begins with no digit; -1 if there is none.
    private static func domainEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        let classes = CanonicalBytes.classes
        var index = start
        var label = start
        while index < text.count, classes[Int(text[index])] & CanonicalBytes.domain != 0 {
            if text[index] == ASCII.dot { label = index + 1 }
            index += 1
        }
        guard label < index, !ASCII.isDigit(text[label]) else { return -1 }
        return index
    }

    /// The end of a path without dot segments and unsafe bytes, where a query, a fragment or nothing follows; else -1.
    private static func pathEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        let classes = CanonicalBytes.classes
        var index = start
        if index < text.count, text[index] == ASCII.slash {
            repeat {
                if text[index] == ASCII.slash, beginsWithDot(text, index + 1) { return -1 }
                index += 1
            } while index < text.count && classes[Int(text[index])] & CanonicalBytes.path != 0
        }
        guard index < text.count else { return index }
        return text[index] == ASCII.question || text[index] == ASCII.numberSign ? index : -1
    }

    /// Whether a segment begins with a dot, plain or escaped.
    private static func beginsWithDot(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index < text.count else { return false }
        return text[index] == ASCII.dot
            || text[index] == ASCII.percent && PercentEncoding.escapedByte(text, at: index) == ASCII.dot
    }

    /// The index of the first byte that is none of a query, from its `?` on.
    private static func queryEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        guard start < text.count, text[start] == ASCII.question else { return start }
        let classes = CanonicalBytes.classes
        var index = start + 1
        while text.count - index >= 8, ByteWord(text, at: index).isOfQuery { index += 8 }
        while index < text.count, classes[Int(text[index])] & CanonicalBytes.query != 0 { index += 1 }
        return index
    }

    /// The index of the first byte that is none of a fragment, from its `#` on.
    private static func fragmentEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        guard start < text.count, text[start] == ASCII.numberSign else { return start }
        let classes = CanonicalBytes.classes
        var index = start + 1
        while index < text.count, classes[Int(text[index])] & CanonicalBytes.fragment != 0 { index += 1 }
        return index
    }
}
