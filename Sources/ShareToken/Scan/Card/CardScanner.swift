// SPDX-License-Identifier: Apache-2.0

/// Finds cards in text: the JSON of QQ, bare or as `[CQ:json,data=…]`, and the XML of WeChat, bare or in a JSON string.
///
/// Cards are found by reading them. The work is linear in the length of the text, whatever it holds: what was read in vain
/// is paid from an allowance, and when that is used up, nothing is read a second time.
package struct CardScanner: Sequence, IteratorProtocol, Sendable {
    let text: [UInt8]
    let registry: Registry
    private var position = 0

    /// How many bytes may still be read that have been read before.
    private var allowance: Int

    /// The end of what has been read.
    private var furthest = 0

    /// A card and its place.
    package struct Match: Sendable, Hashable {
        /// The UTF-8 byte offsets of the card in the text.
        package let range: Range<Int>

        /// How the card is written.
        package let form: Card.Form

        private let reading: Reading

        /// What was read, behind one reference, so that to move a match costs next to nothing.
        private indirect enum Reading: Sendable, Hashable {
            case card(Card)
            case unknown
        }

        init(range: Range<Int>, form: Card.Form, card: Card?) {
            self.range = range
            self.form = form
            reading = card.map { .card($0) } ?? .unknown
        }

        /// The card; nil for WeChat's XML of a type that is not read.
        package var card: Card? { if case .card(let card) = reading { card } else { nil } }
    }

    /// Scans the UTF-8 bytes of a text; links of cards are read by the platforms of a registry.
    package init(utf8 text: [UInt8], registry: Registry = .standard) {
        self.text = text
        self.registry = registry
        allowance = 4 * text.count + JSONDocument.maximumLength
        #if DEBUG
        TextReadings.note("cards", text)
        #endif
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
                case ASCII.leftBracket: cqCode(at: start)
                case ASCII.leftBrace: ark(at: start)
                case ASCII.lessThan: appmsg(at: start)
                default: nil
                }
            guard let found else { continue }
            position = found.range.upperBound
            return found
        }
        return nil
    }

    /// Goes on to the first byte that can begin a card, or to one of the last of the text.
    private static func skipPlain(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index + ByteBlock.size <= bytes.count {
            let block = ByteBlock(bytes, at: index)
            let marks =
                block.marks(of: ASCII.leftBracket) | block.marks(of: ASCII.leftBrace) | block.marks(of: ASCII.lessThan)
            guard marks.isEmpty else { return index + marks.bits.trailingZeroBitCount }
            index += ByteBlock.size
        }
        return index
    }

    /// Whether a place may be read.
    func canRead(at start: Int) -> Bool {
        start >= furthest || allowance > 0
    }

    /// Notes what has been read.
    mutating func pay(_ start: Int, _ end: Int) {
        if start < furthest { allowance -= end - start }
        furthest = Swift.max(furthest, end)
    }

    private mutating func ark(at start: Int) -> Match? {
        // An object that is no card is mostly seen at its second byte.
        let second = text[(start + 1)...].first { $0 > ASCII.space }
        guard second == ASCII.quote, let (end, card) = object(at: start, isEncoded: false) else { return nil }
        return Match(range: start..<end, form: .ark, card: card)
    }

    private mutating func cqCode(at start: Int) -> Match? {
        let head = Card.cqHead
        guard text[start...].starts(with: head),
            let (end, card) = object(at: start + head.count, isEncoded: true), end < text.count,
            text[end] == ASCII.rightBracket, end < start + JSONDocument.maximumLength
        else { return nil }
        return Match(range: start..<end + 1, form: .cqCode, card: card)
    }

    /// A card's object, and where it ends.
    private mutating func object(at start: Int, isEncoded: Bool) -> (end: Int, card: Card)? {
        guard start < text.count, text[start] == ASCII.leftBrace, canRead(at: start) else { return nil }
        let limit = Swift.min(text.count, start + JSONDocument.maximumLength)
        if isEncoded, let end = text[start..<limit].firstIndex(where: CardScanner.endsCode) {
            pay(start, end)
            // What is encoded has no square bracket and no comma of its own.
            if text[end] == ASCII.rightBracket {
                return (try? Card(ark: CQText.decode(text[start..<end]), registry: registry)).map { (end, $0) }
            }
        }
        guard canRead(at: start) else { return nil }
        var reader = JSONReader(text, in: start..<limit)
        let isRead = (try? reader.readValue()) != nil
        pay(start, reader.position)
        guard isRead else { return nil }
        let end = reader.position
        return (try? Card(ark: Array(text[start..<end]), registry: registry)).map { (end, $0) }
    }

    private static func endsCode(_ byte: UInt8) -> Bool {
        byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.rightBracket
    }
}
