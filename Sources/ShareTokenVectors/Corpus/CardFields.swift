// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// A card, as `card` members spell it.
package struct CardFields: Decodable, Sendable, Hashable {
    private let platform: String
    private let kind: String
    private let title: String
    private let description: String
    private let prompt: String
    private let source: String
    private let thumbnail: String
    private let links: [LinkFields]
    private let miniProgram: MiniProgramFields?
    private let signed: Bool
    private let repaired: Bool?

    private struct LinkFields: Decodable, Sendable, Hashable {
        let name: String
        let url: String
    }

    private struct MiniProgramFields: Decodable, Sendable, Hashable {
        let appid: String?
        let ghID: String?
        let path: String?
        let query: String?
        let version: String?
        let envVersion: String?
    }

    package var card: Card {
        let page = miniProgram.map {
            Card.MiniProgram(
                appID: $0.appid, ghID: $0.ghID, path: $0.path, query: $0.query, version: $0.version,
                envVersion: $0.envVersion)
        }
        return Card(
            platform: platform, kind: Card.Kind(rawValue: kind), title: title, description: description,
            prompt: prompt, source: source, thumbnail: thumbnail,
            links: links.map { Card.Link(name: $0.name, url: $0.url) }, miniProgram: page, isSigned: signed,
            isRepaired: repaired ?? false)
    }
}

extension Card.Form {
    /// The forms that are read and printed.
    static let all: [Card.Form] = [.ark, .cqCode, .appmsg]

    /// The card that a text of the form holds.
    func card(_ text: [UInt8]) throws(ShareTokenError) -> Card {
        switch self {
        case .appmsg: try Card(appmsg: text)
        case .cqCode: try Card(cqCode: text)
        default: try Card(ark: text)
        }
    }

    /// A card in the form.
    func text(_ card: Card) -> String {
        switch self {
        case .appmsg: card.appmsgXML
        case .cqCode: card.cqText
        default: String(decoding: card.arkBytes, as: UTF8.self)
        }
    }
}
