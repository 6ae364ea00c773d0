// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The longest cards that are found in a text.
@Suite struct CardLimitTests {
    /// A card of `length` bytes, filled with blanks after a member's name or with text in a title.
    private func card(_ form: Card.Form, _ length: Int) -> [UInt8] {
        let parts =
            switch form {
            case .cqCode: (#"[CQ:json,data={"app":"#, #""com.tencent.a"&#44;"meta":{}}]"#)
            case .appmsg: ("<appmsg><title>", "</title><type>5</type></appmsg>")
            default: (#"{"app":"#, #""com.tencent.a","meta":{}}"#)
            }
        let blanks = length - parts.0.utf8.count - parts.1.utf8.count
        return Array(parts.0.utf8) + [UInt8](repeating: 0x20, count: blanks) + Array(parts.1.utf8)
    }

    @Test(arguments: [Card.Form.ark, .cqCode, .appmsg])
    func found(_ form: Card.Form) throws {
        let longest = card(form, Card.maximumLength)
        let found = CardScanner(utf8: longest).map { $0 }
        #expect(found.map(\.range) == [0..<longest.count] && found.first?.form == form)
        #expect(CardScanner(utf8: card(form, Card.maximumLength + 1)).map { $0.range } == [])
    }

    @Test func codes() throws {
        #expect(try Card(cqCode: card(.cqCode, Card.maximumLength)).kind == .other)
        #expect(throws: ShareTokenError(.tooLarge, at: Card.maximumLength)) {
            try Card(cqCode: card(.cqCode, Card.maximumLength + 1))
        }
    }
}
