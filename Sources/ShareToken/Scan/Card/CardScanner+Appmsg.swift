// SPDX-License-Identifier: Apache-2.0

/// Finding the XML of WeChat.
extension CardScanner {
    /// The card whose `<` stands at a place.
    mutating func appmsg(at start: Int) -> Match? {
        guard beginsAppmsg(at: start) else { return nil }
        if text.span.isInJSONString(at: start), let match = escapedAppmsg(at: start) { return match }
        guard canRead(at: start) else { return nil }
        var reader = AppmsgReader(XMLReader(text, at: start, limit: limit(from: start)))
        let isRead = (try? reader.read()) != nil
        pay(start, reader.position)
        return isRead ? match(start..<reader.position, reader) : nil
    }

    /// The card whose `<` stands in a string of JSON, without the escapes of that string.
    private mutating func escapedAppmsg(at start: Int) -> Match? {
        guard canRead(at: start) else { return nil }
        var json = JSONReader(text, in: start - 1..<limit(from: start))
        let string = try? json.readString()
        pay(start, json.position)
        guard let string, string.isEscaped else { return nil }
        let escaped = text[string.range]
        var reader = AppmsgReader(XMLReader(JSONDocument.unescaped(escaped)))
        guard (try? reader.read()) != nil else { return nil }
        return match(start..<JSONDocument.offset(escaped, ofUnescaped: reader.position), reader)
    }

    private func match(_ range: Range<Int>, _ reader: AppmsgReader) -> Match? {
        guard reader.isFound, firstInvalidUTF8(text.span.extracting(range)) == nil else { return nil }
        return Match(range: range, form: .appmsg, card: try? Card(reader, registry: registry))
    }

    private func limit(from start: Int) -> Int { Swift.min(text.count, start + XMLReader.maximumLength) }

    /// Whether the start tag of a card of WeChat may stand at a `<`.
    private func beginsAppmsg(at start: Int) -> Bool {
        let tag = text[(start + 1)...]
        for name in ["msg", "appmsg"] where tag.starts(with: name.utf8) {
            guard let next = tag.dropFirst(name.utf8.count).first else { return false }
            return next <= ASCII.space || [ASCII.greaterThan, ASCII.slash, ASCII.backslash].contains(next)
        }
        return false
    }
}
