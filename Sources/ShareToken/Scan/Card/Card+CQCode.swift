// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// Reads a card of QQ in the text form of chat bots: `[CQ:json,data=…]`, or a song or contact as `[CQ:music,…]` and
    /// `[CQ:contact,…]`.
    ///
    /// The JSON is encoded with entities. It stands there as it is if it holds a comma or a square bracket, which
    /// encoded JSON cannot hold. Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8, at most 1 MiB.
    ///   - registry: The platforms by which its links are read.
    /// - Throws: `bad-card` if the text is no such code; the errors of ``init(ark:registry:)``, with the offset in this
    ///   text.
    package init(cqCode text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        guard text.count <= JSONDocument.maximumLength else {
            throw ShareTokenError(.tooLarge, at: JSONDocument.maximumLength)
        }
        let head = Card.cqHead
        guard text.starts(with: head) else {
            guard let card = try CQCode(text)?.card(registry) else { throw ShareTokenError(.badCard) }
            self = card
            return
        }
        guard text.last == ASCII.rightBracket else { throw ShareTokenError(.badCard, at: text.count) }
        let inside = text[head.count..<text.count - 1]
        if inside.contains(where: { $0 == ASCII.comma || $0 == ASCII.leftBracket || $0 == ASCII.rightBracket }) {
            try self.init(ark: Array(inside), registry, at: { head.count + $0 })
        } else {
            try self.init(ark: CQText.decode(inside), registry, at: { CQText.offset(inside, ofDecoded: $0) })
        }
    }

    private init(ark: [UInt8], _ registry: Registry, at place: (Int) -> Int) throws(ShareTokenError) {
        do throws(ShareTokenError) {
            try self.init(ark: ark, registry: registry)
        } catch {
            throw ShareTokenError(error.code, at: place(error.offset))
        }
    }

    /// The card as ``arkBytes`` in the text form of chat bots, with entities.
    package var cqText: String {
        var text = Card.cqHead
        CQText.append(arkBytes, to: &text)
        text.append(ASCII.rightBracket)
        return String(decoding: text, as: UTF8.self)
    }

    /// The beginning of a code that holds a card.
    static let cqHead = Array("[CQ:json,data=".utf8)
}
