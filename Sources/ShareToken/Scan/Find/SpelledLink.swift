// SPDX-License-Identifier: Apache-2.0

/// A link as a text spells it: the bytes that are read as a URL, and where in the text each of them comes from.
struct SpelledLink {
    private let text: [UInt8]
    private let range: Range<Int>

    /// Whether the text leaves out the scheme.
    let isSchemeless: Bool

    /// The bytes that are read: those of the text, with a scheme where it is left out, ASCII for full-width forms, `&`
    /// for `&amp;`, and characters for their escapes in a string of JSON.
    private(set) var bytes: [UInt8]

    /// For each byte, and for the end, the offset in the text that it stands for; empty if the bytes are those of the
    /// text.
    private var offsets: [Int] = []

    /// Whether invisible characters of the text are left out.
    private var hasInvisible = false

    /// The offset in the text of the first invisible character in the host; nil if there is none.
    private var invisibleInHost: Int?

    /// The first of them that stands in the text as an escape.
    private var escapedInvisible: Risk?

    init(_ text: [UInt8], _ link: LinkScanner.Link) {
        self.text = text
        range = link.range
        isSchemeless = link.isSchemeless
        bytes = Array(text[range])
        guard link.beginning != .scheme || Self.holdsEscape(text, range) else { return }
        let written = bytes
        respell(link.beginning)
        if bytes == written { offsets = [] }
    }

    /// Takes all of a text as a link, byte for byte.
    init(whole text: [UInt8]) {
        self.text = text
        range = text.indices
        isSchemeless = false
        bytes = text
    }

    /// Whether an `&amp;` or a backslash stands in a range.
    private static func holdsEscape(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let bytes = text.span
        var index = range.lowerBound
        while index + 5 <= range.upperBound {
            if index + 8 <= bytes.count, !ByteWord(bytes, at: index).contains(ASCII.ampersand),
                !ByteWord(bytes, at: index).contains(ASCII.backslash)
            {
                index += 8
            } else if bytes[index] == ASCII.backslash {
                return true
            } else if bytes[index] == ASCII.ampersand, bytes[index + 1] == 0x61, bytes.holds("&amp;", at: index) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// Spells the link as a URL.
    private mutating func respell(_ beginning: LinkScanner.Link.Beginning) {
        let text = text
        let span = text.span
        bytes = []
        let isEscaped = beginning == .escaped || beginning == .escapedHost
        // The first backslashes of a link stand before its first slash.
        let escape = isEscaped ? text[range].firstIndex(of: ASCII.backslash) : nil
        let depth = escape.map { LinkEscape.depth(span, at: $0) } ?? 0
        if isSchemeless {
            bytes += (span[range.lowerBound] == ASCII.slash ? "https:" : "https://").utf8
            offsets += [Int](repeating: range.lowerBound, count: bytes.count)
        }
        var index = range.lowerBound
        while index < range.upperBound {
            offsets.append(index)
            if span[index] == ASCII.ampersand, index + 5 <= range.upperBound, span.holds("&amp;", at: index) {
                bytes.append(ASCII.ampersand)
                index += 5
            } else if span[index] >= 0x80 || span[index] == ASCII.backslash,
                case let length = LinkCharacter.invisibleLength(span, at: index), length > 0
            {
                // The bytes after them are spelled at their own places.
                offsets.removeLast()
                hasInvisible = true
                if invisibleInHost == nil, endsInHost { invisibleInHost = index }
                noteEscape(at: index)
                index += length
            } else if span[index] == ASCII.backslash, let escape = LinkEscape.character(span, at: index, depth: depth) {
                let utf8 = Array(Character(escape.character).utf8)
                offsets += [Int](repeating: index, count: utf8.count - 1)
                bytes += utf8
                index = escape.end
            } else if beginning == .fullWidth, let ascii = span.narrow(at: index) {
                bytes.append(ascii)
                index += 3
            } else {
                bytes.append(span[index])
                index += 1
            }
        }
        offsets.append(index)
    }

    /// Whether the bytes that were spelled so far end in the host, or in the user information before it.
    private var endsInHost: Bool {
        guard let colon = bytes.firstIndex(of: ASCII.colon) else { return false }
        let rest = bytes[(colon + 1)...]
        return rest.starts(with: "//".utf8) && !rest.dropFirst(2).contains { LinkBody.beginsPath.contains($0) }
    }

    /// Notes the risk of an invisible character that stands at an index as an escape.
    private mutating func noteEscape(at index: Int) {
        guard escapedInvisible == nil, let escape = LinkEscape.character(text.span, at: index, depth: 0) else { return }
        let scalar = escape.character.value
        guard let code = RiskScan.code(scalar, after: 0, isInsideLink: true) else { return }
        escapedInvisible = Risk(code, at: index, detail: RiskScan.name(scalar))
    }

    /// The scheme in small letters.
    private var scheme: [UInt8] {
        bytes.prefix { $0 != ASCII.colon }.map(ASCII.lowercased)
    }

    /// The offset in the text of an offset in the bytes that are read.
    private func offset(_ offset: Int) -> Int {
        offsets.isEmpty ? range.lowerBound + offset : offsets[Swift.min(offset, offsets.count - 1)]
    }

    /// Reads the link.
    func read(_ registry: Registry) -> ScanMatch {
        do throws(ShareTokenError) {
            let canonical = try CanonicalURL(ofUTF8: bytes, registry: registry)
            return ScanMatch(
                .link(ScanMatch.Link(canonical, isSchemeless: isSchemeless)), form: canonical.form,
                platform: canonical.platform, range: range, outerRange: range,
                risks: risks { canonical.risks(in: $0, link: $1) }, registry: registry)
        } catch {
            let url = try? URLRecord(parsing: bytes)
            let isWeb = scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8)
            return ScanMatch(
                .failure(ShareTokenError(error.code, at: offset(error.offset))), form: isWeb ? .url : .app,
                platform: registry.schemes.platform(of: scheme[...]), range: range, outerRange: range,
                risks: url.map { url in risks { RiskReport(of: url, in: $0, link: $1, registry: registry).risks } }
                    ?? [],
                registry: registry)
        }
    }

    /// The risks of the link, as a report over some bytes around it tells them; offsets are those of the text.
    ///
    /// The report sees the link, the invisible characters that touch it, and the text that Markdown shows in its place.
    /// A report over all of the text for each of its links would take quadratic time.
    private func risks(_ report: ([UInt8], Range<Int>?) -> [Risk]) -> [Risk] {
        var around = Invisible.touching(text.span, range)
        if let start = Self.markdownStart(text, range.lowerBound) {
            around = Swift.min(start - 1, around.lowerBound)..<around.upperBound
        }
        if offsets.isEmpty, around == range { return shifted(report(bytes, nil)) { range.lowerBound + $0 } }
        let start = range.lowerBound - around.lowerBound
        let all = Array(text[around.lowerBound..<range.lowerBound]) + bytes + text[range.upperBound..<around.upperBound]
        let risks = shifted(report(all, start..<start + bytes.count)) { place in
            if place < start { return around.lowerBound + place }
            if place >= start + bytes.count { return range.upperBound + place - start - bytes.count }
            return offset(place - start)
        }
        guard hasInvisible else { return risks }
        var added = Invisible.risks(text.span, range)
        if let escapedInvisible { added.append(escapedInvisible) }
        // The URL is read without them; whoever reads the link with them ignores them.
        if let place = invisibleInHost { added.append(Risk(.ignoredInHost, at: place)) }
        return RiskReport.sorted(
            added.reduce(into: risks) { all, risk in
                if !all.contains(where: { $0.code == risk.code }) { all.append(risk) }
            })
    }

    private func shifted(_ risks: [Risk], _ offset: (Int) -> Int) -> [Risk] {
        risks.map { Risk($0.code, at: offset($0.offset), detail: $0.detail) }
    }

    /// Where the text that Markdown shows in the place of a link begins, after the bracket; nil if there is no such
    /// text.
    static func markdownStart(_ text: [UInt8], _ link: Int) -> Int? {
        var end = link
        if end > 0, text[end - 1] == 0x3C { end -= 1 }
        guard end >= 2, text[end - 1] == 0x28, text[end - 2] == ASCII.rightBracket else { return nil }
        var start = end - 2
        while start > 0, end - start < 300 {
            start -= 1
            if text[start] == ASCII.leftBracket { return start + 1 }
            if text[start] == ASCII.lineFeed { return nil }
        }
        return nil
    }
}
