// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Card {
    /// Reads a card of any form, with blanks around it or none: XML if it begins with `<`, a code of chat bots if it
    /// begins with `[`, JSON otherwise.
    ///
    /// - Parameter data: UTF-8.
    /// - Throws: What ``Card/init(appmsg:)``, `Card(cqCode:)` and `Card(ark:)` throw, with the offset in the data.
    public init(data: Data) throws(ShareTokenError) {
        let text = Array(data)
        let start = text.firstIndex { $0 > 0x20 } ?? 0
        let end = (text.lastIndex { $0 > 0x20 } ?? start - 1) + 1
        let card = Array(text[start..<end])
        do throws(ShareTokenError) {
            switch card.first {
            case 0x3C, 0xEF: try self.init(appmsg: card)
            case 0x5B: try self.init(cqCode: card)
            default: try self.init(ark: card)
            }
        } catch {
            throw ShareTokenError(error.code, at: start + error.offset)
        }
    }

    /// The card in a form, in UTF-8.
    public func data(as form: Form) -> Data {
        switch form {
        case .appmsg: Data(appmsgXML.utf8)
        case .cqCode: Data(cqText.utf8)
        default: Data(arkBytes)
        }
    }
}
