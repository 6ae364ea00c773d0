// SPDX-License-Identifier: Apache-2.0

/// The reading of a card at a place of a text without escapes around it.
struct CardReading {
    /// The end of the part of the text that was looked at.
    private(set) var examined: Int

    /// The end of the card; nil if there is none.
    private(set) var end: Int?

    /// The card; nil for one that cannot be read.
    private(set) var card: Card?

    private let text: [UInt8]
    private let start: Int
    private let limit: Int
    private let context: Context

    /// The platforms by which a card's links are read, and the number of cards around it.
    struct Context: Sendable {
        let registry: Registry
        var depth = 0
    }

    /// Reads a possible card of a form, from an index to a limit.
    init(_ form: Card.Form, in text: [UInt8], _ range: Range<Int>, _ context: Context) {
        (self.text, start, limit, self.context) = (text, range.lowerBound, range.upperBound, context)
        examined = start
        switch form {
        case .appmsg: readAppmsg()
        case .cqCode: readCode()
        default: readObject(at: start)
        }
    }

    private mutating func readAppmsg() {
        var reader = AppmsgReader(XMLReader(text, at: start, limit: limit))
        let isRead = (try? reader.read()) != nil
        examined = reader.position
        guard isRead, reader.isFound,
            firstInvalidUTF8(text.span.extracting(start..<reader.position)) == nil
        else { return }
        end = reader.position
        card = try? Card(reader, context)
    }

    private mutating func readObject(at start: Int) {
        var reader = JSONReader(text, in: start..<limit)
        let isRead = (try? reader.readValue()) != nil
        examined = max(examined, reader.position)
        guard isRead, let card = try? Card(ark: Array(text[start..<reader.position]), registry: context.registry) else {
            return
        }
        (self.card, end) = (card, reader.position)
    }

    private mutating func readCode() {
        let object = start + Card.cqHead.count
        guard text[start..<limit].starts(with: Card.cqHead) else {
            // The other codes are short, and end at the first bracket.
            let close = text[(start + 1)..<limit].firstIndex { CardReading.endsCode($0) && $0 != ASCII.comma } ?? limit
            examined = close
            guard close < limit, text[close] == ASCII.rightBracket,
                let card = try? Card(cqCode: Array(text[start...close]), registry: context.registry)
            else { return }
            (self.card, end) = (card, close + 1)
            return
        }
        let close = text[object..<limit].firstIndex(where: CardReading.endsCode)
        examined = close ?? limit
        // Encoded JSON has no square bracket and no comma of its own.
        if let close, text[close] == ASCII.rightBracket {
            let card = try? Card(ark: CQText.decode(text[object..<close]), registry: context.registry)
            if let card { (self.card, end) = (card, close + 1) }
            return
        }
        guard object < limit, text[object] == ASCII.leftBrace else { return }
        readObject(at: object)
        guard let close = end, close < limit, text[close] == ASCII.rightBracket else {
            (card, end) = (nil, nil)
            return
        }
        end = close + 1
    }

    private static func endsCode(_ byte: UInt8) -> Bool {
        byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.rightBracket
    }
}
