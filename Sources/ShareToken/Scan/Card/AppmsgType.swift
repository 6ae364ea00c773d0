// SPDX-License-Identifier: Apache-2.0

/// The type of a card of WeChat, by the number in its `type`.
enum AppmsgType: Sendable {
    case music
    case link
    case miniProgram
    /// A post of channels.
    case post
    /// A live room of channels.
    case live
    /// Goods of a shop.
    case goods
    /// A reply to a message, which is quoted.
    case quote
    /// Forwarded messages of a chat.
    case record

    /// The type of a number, which may have blanks around it; nil for a type that is not read.
    init?(_ text: [UInt8]) {
        let number = text.filter { $0 > ASCII.space }
        guard let type = AppmsgType.numbers.first(where: { number.elementsEqual($0.number.utf8) })?.type else {
            return nil
        }
        self = type
    }

    private static let numbers: [(number: String, type: AppmsgType)] = [
        ("3", .music), ("76", .music), ("92", .music), ("4", .link), ("5", .link), ("33", .miniProgram),
        ("36", .miniProgram), ("51", .post), ("63", .live), ("82", .goods), ("57", .quote), ("19", .record),
    ]

    /// Whether the title is a text that somebody wrote, and does not stand for a link.
    var isMessage: Bool { self == .quote || self == .record }

    /// Whether `url` may lead to a page that tells old clients to update.
    var hasNotice: Bool { self != .music && self != .link }
}
