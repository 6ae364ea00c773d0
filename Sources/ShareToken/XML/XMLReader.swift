// SPDX-License-Identifier: Apache-2.0

/// Reads one element of XML 1.0 and all that is inside it, strictly and without recursion.
///
/// There are no document types, so no entities but the five of XML and references to characters. The values of
/// attributes are checked and not kept. Linear in the length of the text, which need not be UTF-8: the caller checks that.
///
/// Specification: `Docs/Spec/Card.md`, XML.
package struct XMLReader: Sendable {
    /// The longest text that is read, in bytes: 1 MiB.
    package static let maximumLength = 1 << 20

    /// How many elements may lie inside one another.
    package static let maximumDepth = 64

    /// How many attributes one element may have.
    package static let maximumAttributes = 128

    /// What is read at once; comments and processing instructions are stepped over.
    package enum Event: Sendable, Hashable {
        /// A start tag, or an empty element, whose end follows as an event of its own.
        case start
        case end
        /// Characters or a CDATA section; the text of an element may come in several.
        case text
    }

    let text: [UInt8]

    /// Where no byte is read any more.
    let limit: Int

    /// Where the next byte is read; no byte at or after it has been looked at, but for a few.
    package internal(set) var position: Int

    /// The offset of the first byte of the last event.
    package private(set) var offset: Int

    /// The name in the tag of the last event; of an empty element's end, that of its start.
    package internal(set) var name: Range<Int>

    /// Whether an `&` that begins no reference was read as the character that it is.
    package internal(set) var isRepaired = false

    /// The names of the open elements, the outermost first.
    var open: [Range<Int>] = []

    /// The names of the attributes of a tag while it is read.
    var attributes: [Range<Int>] = []

    /// What the last text event holds.
    var piece: (range: Range<Int>, isSection: Bool)

    /// Whether the element whose start was reported is empty.
    private var isEmptyElement = false
    private var isStarted = false

    /// Begins at the `<` of an element.
    ///
    /// - Parameter limit: Where no byte is read any more; the end of the text if nil.
    package init(_ text: [UInt8], at position: Int = 0, limit: Int? = nil) {
        self.text = text
        self.limit = limit ?? text.count
        self.position = position
        offset = position
        name = position..<position
        piece = (position..<position, false)
    }

    /// How many elements are open; an element is so until its end is reported.
    package var depth: Int { open.count }

    /// Goes on to the next start, end or text.
    ///
    /// - Returns: nil after the end of the outermost element.
    /// - Throws: `bad-xml`, `too-deep`, `too-large` for an element with too many attributes.
    package mutating func next() throws(ShareTokenError) -> Event? {
        if isEmptyElement {
            isEmptyElement = false
            open.removeLast()
            return .end
        }
        while !(isStarted && open.isEmpty) {
            guard position < limit else { throw failure(at: limit) }
            offset = position
            guard text[position] == ASCII.lessThan else {
                try readCharacters()
                return .text
            }
            switch position + 1 < limit ? text[position + 1] : 0 {
            case ASCII.slash:
                try readEndTag()
                return .end
            case ASCII.question: try skipInstruction()
            case ASCII.exclamation where begins("<!--"): try skipComment()
            case ASCII.exclamation:
                guard isStarted, begins("<![CDATA[") else { throw failure(at: isCutOff() ? limit : position) }
                try readSection()
                return .text
            default:
                isEmptyElement = try readStartTag()
                isStarted = true
                return .start
            }
        }
        return nil
    }

    /// The error of a text that is not well-formed.
    func failure(at place: Int) -> ShareTokenError { ShareTokenError(.badXML, at: place) }

    /// Whether a mark stands here.
    func begins(_ mark: String) -> Bool {
        holds(mark, at: position)
    }

    /// Whether a mark stands at a place.
    func holds(_ mark: String, at place: Int) -> Bool {
        var index = place
        for byte in mark.utf8 {
            guard index < limit, text[index] == byte else { return false }
            index += 1
        }
        return true
    }

    /// Whether the text ends here within the mark of a comment or CDATA section.
    private func isCutOff() -> Bool {
        ["<!--", "<![CDATA["].contains { $0.utf8.starts(with: text[position..<limit]) }
    }

    /// Steps over blanks.
    ///
    /// - Returns: Whether there was one.
    @discardableResult mutating func skipSpace() -> Bool {
        let start = position
        while position < limit, text[position] == ASCII.space || ASCII.isTabOrNewline(text[position]) { position += 1 }
        return position > start
    }
}
