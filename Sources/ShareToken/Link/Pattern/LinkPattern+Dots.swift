// SPDX-License-Identifier: Apache-2.0

/// Values that a path cannot carry, because the parser of URLs or the reading of a path would change them.
extension LinkPattern.Content {
    /// Whether the rest of a path can be a value, which is read again as it is printed (LNK-26).
    static func isKept(rest value: Span<UInt8>, isPath: Bool) -> Bool {
        guard isPath else { return !value.isDots(value.indices) }
        return value.count > 0 && value[value.count - 1] != ASCII.slash && !hasEscapedMark(value)
            && !value.hasDotSegment(value.indices)
    }

    /// Whether a value in the place of a field is read again as it is printed (LNK-26).
    func isKept(_ value: Span<UInt8>, _ piece: LinkPattern.Piece) -> Bool {
        let isPath = fields[piece.field].type.isPath
        switch piece.kind {
        case .rest: return Self.isKept(rest: value, isPath: isPath)
        // A page is sometimes encoded twice, so a reader would decode such an escape.
        case .page: return !Self.hasEscapedMark(value) && !value.hasDotSegment(value.indices)
        default: return !isPath || !value.hasDotSegment(value.indices)
        }
    }

    /// Whether the path of a printed link has a segment that stands for its own folder or the one above.
    ///
    /// - Parameter start: The beginning of the link.
    static func hasDots(link text: Span<UInt8>, from start: Int) -> Bool {
        var end = start
        while end < text.count, text[end] != ASCII.question, text[end] != ASCII.numberSign { end += 1 }
        return text.hasDotSegment(start..<end)
    }
}

extension FieldValues {
    /// Whether a value is one or two dots, which cannot be a name in the path of a link.
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
    /// Whether some values have a link; they lack one only if a value has no place in a path or a query.
    func hasLink(_ values: [String?]) -> Bool {
        guard !templates.isEmpty else { return true }
        let isUnusual = values.indices.contains { index in
            guard !fields[index].type.isPlain, let value = values[index] else { return false }
            return ResourceKind.isUnusual(value) || value.utf8.contains(ASCII.equals) && hasNamesBesideRest
        }
        guard isUnusual else { return true }
        // The link of the whole app is no link of a page in it.
        let paths = fields.indices.reduce(UInt32(0)) { paths, index in
            values[index] != nil && fields[index].type.isPath ? paths | 1 << UInt32(index) : paths
        }
        let values = FieldValues(values)
        return firstLink(values) { paths & ~$0.content.fields(carriedOf: values) == 0 } != nil
    }

    private static func isUnusual(_ value: String) -> Bool {
        var previous = ASCII.slash
        for byte in value.utf8 {
            if byte == ASCII.percent || byte == ASCII.dot && previous == ASCII.slash { return true }
            if byte == ASCII.ampersand, previous == ASCII.slash || previous == ASCII.ampersand { return true }
            previous = byte
        }
        return previous == ASCII.slash || previous == ASCII.ampersand
    }
}
