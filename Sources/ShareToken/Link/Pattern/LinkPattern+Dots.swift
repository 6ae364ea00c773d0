// SPDX-License-Identifier: Apache-2.0

/// What a path cannot carry, as the parser of URLs, or the reading of a path, would make something else of it.
extension LinkPattern.Content {
    /// Whether the rest of a path can be a value: printed in its place, it is read again (LNK-26).
    static func isKept(rest value: Span<UInt8>, isPath: Bool) -> Bool {
        guard isPath else { return !isDots(value, 0..<value.count) }
        guard value.count > 0, value[value.count - 1] != ASCII.slash, !hasEscapedMark(value) else { return false }
        return !hasDots(value, 0..<value.count)
    }

    /// Whether a printed link has a segment in its path that stands for its own folder or the one above.
    ///
    /// - Parameter start: Where the link begins.
    static func hasDots(link text: Span<UInt8>, from start: Int) -> Bool {
        var end = start
        while end < text.count, text[end] != ASCII.question, text[end] != ASCII.numberSign { end += 1 }
        return hasDots(text, start..<end)
    }

    private static func hasDots(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for index in range where text[index] == ASCII.slash {
            if isDots(text, start..<index) { return true }
            start = index + 1
        }
        return isDots(text, start..<range.upperBound)
    }

    private static func isDots(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        1...2 ~= range.count && range.allSatisfy { text[$0] == ASCII.dot }
    }
}

extension FieldValues {
    /// Whether a value is one or two dots, which is no name in the path of a link.
    var haveDots: Bool {
        var rest = present
        while rest != 0 {
            let field = rest.trailingZeroBitCount
            rest &= rest - 1
            guard let range = self[field], 1...2 ~= range.count, bytes[range.lowerBound] == ASCII.dot,
                bytes[range.upperBound - 1] == ASCII.dot
            else { continue }
            return true
        }
        return false
    }
}

extension ResourceKind {
    /// Whether there is a link of some values, as there is unless what they hold has no place in a path.
    func hasLink(_ values: [String?]) -> Bool {
        let isUnusual = values.indices.contains { index in
            !fields[index].type.isPlain && values[index].map(ResourceKind.isUnusual) ?? false
        }
        return templates.isEmpty || !isUnusual || firstLink(FieldValues(values)) { _ in true } != nil
    }

    private static func isUnusual(_ value: String) -> Bool {
        var previous = ASCII.slash
        for byte in value.utf8 {
            if byte == ASCII.percent || byte == ASCII.dot && previous == ASCII.slash { return true }
            previous = byte
        }
        return previous == ASCII.slash
    }
}
