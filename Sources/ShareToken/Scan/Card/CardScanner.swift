// SPDX-License-Identifier: Apache-2.0

/// Finds cards in text: the JSON of QQ, bare or as `[CQ:json,data=…]`, other codes that are cards, and the XML of WeChat;
/// each of them also inside strings of JSON and with the entities of XML.
///
/// Cards are found by reading them. The work is linear in the length of any text: bytes that are read again are paid
/// from an allowance, and when it is used up, nothing is read a second time.
package struct CardScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private let context: CardReading.Context
    private var position = 0

    /// The number of bytes that may still be read a second time.
    private var allowance: Int

    /// The end of what has been read.
    private var furthest = 0

    /// A card and its place.
    package struct Match: Sendable, Hashable {
        /// The UTF-8 byte offsets of the card in the text.
        package let range: Range<Int>

        /// The form in which the card is written.
        package let form: Card.Form

        /// The escapes around the card in the text, the outermost first.
        let escapes: [CardEscape]

        private let reading: Reading

        /// The result of reading, indirect so that a match is cheap to move.
        private indirect enum Reading: Sendable, Hashable {
            case card(Card)
            case unknown
        }

        init(range: Range<Int>, form: Card.Form, card: Card?, escapes: [CardEscape]) {
            self.range = range
            self.form = form
            self.escapes = escapes
            reading = card.map { .card($0) } ?? .unknown
        }

        /// The card; nil for a card of WeChat whose type is not read.
        package var card: Card? { if case .card(let card) = reading { card } else { nil } }

        /// Whether the text escapes the card, so that its bytes alone are no card.
        package var isEscaped: Bool { !escapes.isEmpty }
    }

    /// Creates a scanner of the UTF-8 bytes of a text, with the platforms by which links of cards are read.
    package init(utf8 text: [UInt8], registry: Registry = .standard) {
        self.init(text, CardReading.Context(registry: registry))
        #if DEBUG
        TextReadings.note("cards", text)
        #endif
    }

    /// Scans a text inside cards.
    init(_ text: [UInt8], _ context: CardReading.Context) {
        self.text = text
        self.context = context
        allowance = 4 * text.count + JSONDocument.maximumLength
    }

    /// The next card; nil at the end of the text.
    package mutating func next() -> Match? {
        while position < text.count {
            position = Self.skipPlain(text.span, position)
            guard position < text.count else { break }
            let start = position
            position += 1
            let found: Match? =
                switch text[start] {
                case ASCII.leftBracket: code(at: start)
                case ASCII.leftBrace: object(at: start)
                case ASCII.lessThan, ASCII.backslash, ASCII.ampersand: element(at: start)
                default: nil
                }
            guard let found else { continue }
            position = found.range.upperBound
            return found
        }
        return nil
    }

    /// Advances to the first byte that can begin a card, or to one of the last of the text.
    private static func skipPlain(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index + ByteBlock.size <= bytes.count {
            let block = ByteBlock(bytes, at: index)
            // In ASCII the backslash follows the left bracket, so that one comparison finds both.
            let marks =
                block.marks(from: ASCII.leftBracket, count: 2) | block.marks(of: ASCII.leftBrace)
                | block.marks(of: ASCII.lessThan) | block.marks(of: ASCII.ampersand)
            guard marks.isEmpty else { return index + marks.bits.trailingZeroBitCount }
            index += ByteBlock.size
        }
        return index
    }

    /// Whether a place may be read.
    private func canRead(at start: Int) -> Bool {
        start >= furthest || allowance > 0
    }

    /// Notes a range that has been read.
    private mutating func pay(_ start: Int, _ end: Int) {
        if start < furthest { allowance -= end - start }
        furthest = Swift.max(furthest, end)
    }

    private mutating func object(at start: Int) -> Match? {
        // Most objects that are no card are recognised at their second byte.
        read(.ark, at: start, CardEscape.ofObject(text.span, at: start))
    }

    private mutating func code(at start: Int) -> Match? {
        let object = start + Card.cqHead.count
        if object < text.count, text[object] == ASCII.leftBrace, text[start...].starts(with: Card.cqHead) {
            return read(.cqCode, at: start, CardEscape.ofObject(text.span, at: object))
        }
        guard CQCode.isCard(text.span, at: start) else { return nil }
        return read(.cqCode, at: start, CardEscape.inStrings(upTo: text.span.jsonStringLevels(at: start)))
    }

    private mutating func element(at start: Int) -> Match? {
        // The next byte excludes most cases, such as another element, or a parameter of a link.
        guard start + 1 < text.count, CardScanner.isSecond(text[start + 1], after: text[start]) else { return nil }
        return read(.appmsg, at: start, CardEscape.ofElement(text.span, at: start))
    }

    /// Whether a byte can be the second one of an element that is a card, in any escapes.
    private static func isSecond(_ byte: UInt8, after first: UInt8) -> Bool {
        switch first {
        case ASCII.lessThan: byte == ASCII.lowerM || byte == 0x61
        case ASCII.backslash: byte == ASCII.backslash || byte | 0x20 == ASCII.lowerU
        default: byte | 0x20 == ASCII.lowerL || byte | 0x20 == 0x61 || byte == ASCII.numberSign
        }
    }

    /// Reads a card with the first of some attempts that succeeds.
    private mutating func read(_ form: Card.Form, at start: Int, _ attempts: [[CardEscape]]) -> Match? {
        for escapes in attempts {
            if let match = read(form, at: start, escapes) { return match }
        }
        return nil
    }

    /// Reads a card with the escapes that it has in the text.
    private mutating func read(_ form: Card.Form, at start: Int, _ escapes: [CardEscape]) -> Match? {
        guard canRead(at: start) else { return nil }
        let limit = Swift.min(text.count, start + Card.maximumLength)
        guard !escapes.isEmpty else {
            let reading = CardReading(form, in: text, start..<limit, context)
            pay(start, reading.examined)
            guard let end = reading.end else { return nil }
            return Match(range: start..<end, form: form, card: reading.card, escapes: [])
        }
        let part = UnescapedText(text[start..<limit], escapes)
        pay(start, part.end)
        guard !part.bytes.isEmpty else { return nil }
        let reading = CardReading(form, in: part.bytes, part.bytes.indices, context)
        guard let end = reading.end else { return nil }
        return Match(range: start..<part.end(ofDecoded: end), form: form, card: reading.card, escapes: escapes)
    }
}
