// SPDX-License-Identifier: Apache-2.0

/// The tags of an XML element, by their brackets alone: comments, CDATA sections and quoted values are stepped over,
/// and no name is looked at.
///
/// This finds where an element ends in a text; whether it is well-formed, an XML parser says. Linear, without
/// recursion.
package struct XMLTagScanner: Sendable {
    /// What is found: a tag, or a processing instruction.
    package enum Kind: Sendable, Hashable {
        case start, end, empty, instruction
    }

    private let text: [UInt8]
    private let limit: Int

    /// Where the next byte is read; behind the end of the element, or where a bracket has no place, if there is no tag.
    package private(set) var position: Int

    /// How many elements are open.
    package private(set) var depth = 0

    /// Begins at the `<` of an element.
    ///
    /// - Parameter limit: Where no byte is read any more; the end of the text if nil.
    package init(_ text: [UInt8], at position: Int, limit: Int? = nil) {
        self.text = text
        self.limit = limit ?? text.count
        self.position = position
    }

    /// The next tag and the offset of its `<`; nil where a bracket is not closed or has no place.
    package mutating func next() -> (kind: Kind, offset: Int)? {
        while let open = text[position..<limit].firstIndex(of: 0x3C) {
            if begins("<!--", at: open) {
                guard skip(past: "-->", from: open + 4) else { return nil }
            } else if begins("<![CDATA[", at: open) {
                guard skip(past: "]]>", from: open + 9) else { return nil }
            } else if begins("<?", at: open) {
                return skip(past: "?>", from: open + 2) ? (.instruction, open) : nil
            } else {
                return tag(at: open)
            }
        }
        position = limit
        return nil
    }

    private mutating func tag(at open: Int) -> (kind: Kind, offset: Int)? {
        position = open
        guard open + 1 < limit, text[open + 1] != 0x21 else { return nil }
        var index = open + 1
        var quote: UInt8?
        while index < limit {
            let byte = text[index]
            if byte == 0x3C {
                position = index
                return nil
            }
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == ASCII.quote || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                position = index + 1
                return (close(open, index), open)
            }
            index += 1
        }
        position = limit
        return nil
    }

    /// The kind of a tag from its `<` to its `>`, which is counted.
    private mutating func close(_ open: Int, _ end: Int) -> Kind {
        if text[open + 1] == ASCII.slash {
            depth -= 1
            return .end
        }
        if text[end - 1] == ASCII.slash { return .empty }
        depth += 1
        return .start
    }

    private func begins(_ prefix: String, at index: Int) -> Bool {
        text[index..<limit].starts(with: prefix.utf8)
    }

    private mutating func skip(past end: String, from start: Int) -> Bool {
        let mark = Array(end.utf8)
        var index = start
        while index + mark.count <= limit {
            if text[index] == mark[0], text[index...].starts(with: mark) {
                position = index + mark.count
                return true
            }
            index += 1
        }
        position = limit
        return false
    }
}
