// SPDX-License-Identifier: Apache-2.0

/// Tags (XML 1.0, section 3.1).
extension XMLReader {
    /// Reads the tag of a start or of an empty element, from its `<` on.
    ///
    /// - Returns: Whether the element is empty.
    mutating func readStartTag() throws(ShareTokenError) -> Bool {
        let start = position
        position += 1
        name = try readName()
        guard open.count < XMLReader.maximumDepth else { throw ShareTokenError(.tooDeep, at: start) }
        attributes.removeAll(keepingCapacity: true)
        while true {
            let isApart = skipSpace()
            guard position < limit else { throw failure(at: limit) }
            switch text[position] {
            case ASCII.greaterThan:
                position += 1
                open.append(name)
                return false
            case ASCII.slash:
                position += 1
                try expect(ASCII.greaterThan)
                open.append(name)
                return true
            default:
                guard isApart else { throw failure(at: position) }
                try readAttribute()
            }
        }
    }

    /// Reads an end tag, which must have the name of the innermost open element.
    mutating func readEndTag() throws(ShareTokenError) {
        let start = position
        position += 2
        name = try readName()
        guard let last = open.last else { throw failure(at: start) }
        guard isSame(last, name) else {
            let isCutOff = position == limit && text[last].starts(with: text[name])
            throw failure(at: isCutOff ? limit : start)
        }
        skipSpace()
        try expect(ASCII.greaterThan)
        open.removeLast()
    }

    private mutating func readAttribute() throws(ShareTokenError) {
        let name = try readName()
        guard attributes.count < XMLReader.maximumAttributes else {
            throw ShareTokenError(.tooLarge, at: name.lowerBound)
        }
        guard !attributes.contains(where: { isSame($0, name) }) else { throw failure(at: name.lowerBound) }
        attributes.append(name)
        skipSpace()
        try expect(ASCII.equals)
        skipSpace()
        _ = try readQuoted { (reader) throws(ShareTokenError) in
            if reader.text[reader.position] == ASCII.ampersand {
                guard case .character(_, let end) = reader.reference(at: reader.position) else {
                    throw reader.failure(at: reader.position)
                }
                reader.position = end
            } else {
                guard reader.text[reader.position] != ASCII.lessThan else { throw reader.failure(at: reader.position) }
                try reader.skipCharacter()
            }
        }
    }

    /// Reads a value between single or double quotes.
    ///
    /// - Parameter step: Reads at least one byte at the position.
    /// - Returns: The range of the value without its quotes.
    mutating func readQuoted(
        _ step: (inout XMLReader) throws(ShareTokenError) -> Void
    ) throws(ShareTokenError) -> Range<Int> {
        guard position < limit else { throw failure(at: limit) }
        let quote = text[position]
        guard quote == ASCII.quote || quote == ASCII.apostrophe else { throw failure(at: position) }
        position += 1
        let start = position
        while position < limit {
            if text[position] == quote {
                position += 1
                return start..<position - 1
            }
            try step(&self)
        }
        throw failure(at: limit)
    }

    /// Reads a name (section 2.3).
    mutating func readName() throws(ShareTokenError) -> Range<Int> {
        guard let end = nameEnd(from: position) else { throw failure(at: position) }
        defer { position = end }
        return position..<end
    }

    /// Reads a byte that must stand here.
    mutating func expect(_ byte: UInt8) throws(ShareTokenError) {
        guard position < limit, text[position] == byte else { throw failure(at: position) }
        position += 1
    }

    /// Whether two names have the same bytes.
    private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        first.count == second.count && text[first] == text[second]
    }
}
