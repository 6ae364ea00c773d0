// SPDX-License-Identifier: Apache-2.0

/// Reads one element of XML 1.0 and all its contents, strictly and without recursion.
///
/// Document types are not read, so the five predefined entities are the only ones. The values of attributes are checked
/// and not kept. The time is linear in the length of the text. The reader does not check that the text is UTF-8.
///
/// Source: `Docs/Spec/Card.md`, XML.
package struct XMLReader: Sendable {
    /// The maximum length of a document in bytes: 1 MiB.
    package static let maximumLength = 1 << 20

    /// The maximum depth of nested elements.
    package static let maximumDepth = 64

    /// The maximum number of attributes of an element.
    package static let maximumAttributes = 128

    /// A part of the text that is reported; comments and processing instructions are skipped.
    package enum Event: Sendable, Hashable {
        /// A start tag, or an empty element, whose end follows as its own event.
        case start
        case end
        /// Characters or a CDATA section; the text of an element may come in several events.
        case text
    }

    let text: [UInt8]

    /// The offset at which reading ends.
    let limit: Int

    /// The offset of the next byte to read; only a few bytes from there on may have been looked at.
    package internal(set) var position: Int

    /// The offset of the first byte of the last event.
    package private(set) var offset: Int

    /// The range of the name in the tag of the last event; the end of an empty element has the name of its start.
    package internal(set) var name: Range<Int>

    /// Whether an `&` that does not begin a reference was read as a character.
    package internal(set) var isRepaired = false

    /// The names of the open elements, the outermost first.
    var open: [Range<Int>] = []

    /// The names of the attributes of a tag while it is read.
    var attributes: [Range<Int>] = []

    /// The contents of the last text event.
    var piece: (range: Range<Int>, isSection: Bool)

    /// Whether the element whose start was reported last is empty.
    private var isEmptyElement = false
    private var isStarted = false

    /// Begins at the `<` of an element.
    ///
    /// - Parameters:
    ///   - text: The bytes that hold the element.
    ///   - position: The offset of the `<`.
    ///   - limit: The offset at which reading ends; the end of the text if nil.
    package init(_ text: [UInt8], at position: Int = 0, limit: Int? = nil) {
        self.text = text
        self.limit = limit ?? text.count
        self.position = position
        offset = position
        name = position..<position
        piece = (position..<position, false)
    }

    /// The number of open elements; an element is open until its end is reported.
    package var depth: Int { open.count }

    /// Reads up to the next start, end or text.
    ///
    /// - Returns: nil after the end of the outermost element.
    /// - Throws: `bad-xml`; `too-deep`; `too-large` if an element has too many attributes.
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

    /// Whether the text continues with a delimiter.
    func begins(_ mark: String) -> Bool {
        holds(mark, at: position)
    }

    /// Whether a delimiter stands at an index.
    func holds(_ mark: String, at place: Int) -> Bool {
        var index = place
        for byte in mark.utf8 {
            guard index < limit, text[index] == byte else { return false }
            index += 1
        }
        return true
    }

    /// Whether the text ends within the opening delimiter of a comment or CDATA section.
    private func isCutOff() -> Bool {
        ["<!--", "<![CDATA["].contains { $0.utf8.starts(with: text[position..<limit]) }
    }

    /// Skips blanks.
    ///
    /// - Returns: Whether there was a blank.
    @discardableResult mutating func skipSpace() -> Bool {
        let start = position
        while position < limit, text[position] == ASCII.space || ASCII.isTabOrNewline(text[position]) { position += 1 }
        return position > start
    }
}
