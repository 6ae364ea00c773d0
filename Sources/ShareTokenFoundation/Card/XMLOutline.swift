// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// What is known of an XML text before a parser sees it: where its root element lies, and where its elements begin.
///
/// What could make a parser expand, fetch or fail is refused here, with its exact place.
struct XMLOutline {
    /// The bytes of the root element.
    let root: Range<Int>

    /// The offset of the `<` of each start tag, in their order.
    let starts: [Int]

    /// Reads the outline of a text.
    ///
    /// - Throws: `too-large`, `not-utf8`, `dtd-forbidden`, `too-deep`, `bad-xml`; `bad-card` for a processing instruction
    ///   inside the root, which no card has and with which Foundation's parser for Linux crashes if nothing is in it.
    init(_ text: [UInt8]) throws(ShareTokenError) {
        guard text.count <= Card.maximumLength else { throw ShareTokenError(.tooLarge, at: Card.maximumLength) }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        let rootOffset = try XMLProlog.rootOffset(of: text)
        var tags = XMLTagScanner(text, at: rootOffset)
        var starts: [Int] = []
        repeat {
            guard let tag = tags.next() else { throw ShareTokenError(.badXML, at: tags.position) }
            switch tag.kind {
            case .instruction: throw ShareTokenError(.badCard, at: tag.offset)
            case .end: break
            case .start, .empty:
                let depth = tags.depth + (tag.kind == .empty ? 1 : 0)
                guard depth <= JSONDocument.maximumDepth else { throw ShareTokenError(.tooDeep, at: tag.offset) }
                starts.append(tag.offset)
            }
        } while tags.depth > 0
        guard !starts.isEmpty else { throw ShareTokenError(.badXML, at: rootOffset) }
        try XMLProlog.expectEnd(of: text, from: tags.position)
        root = rootOffset..<tags.position
        self.starts = starts
    }
}
