// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// A card, as `card` members spell it.
package struct CardFields: Decodable, Sendable, Hashable {
    package let card: Card

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder,
            [
                "platform", "kind", "title", "description", "prompt", "source", "thumbnail", "links", "mini_program",
                "signed", "repaired",
            ])
        let page: MiniProgramFields? = try members.optional("mini_program")
        let links: [LinkFields] = try members.required("links")
        card = Card(
            platform: try members.required("platform"), kind: Card.Kind(rawValue: try members.required("kind")),
            title: try members.required("title"), description: try members.required("description"),
            prompt: try members.required("prompt"), source: try members.required("source"),
            thumbnail: try members.required("thumbnail"), links: links.map(\.link), miniProgram: page?.page,
            isSigned: try members.required("signed"), isRepaired: try members.optional("repaired") ?? false)
    }

    private struct LinkFields: Decodable {
        let link: Card.Link

        init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["name", "url"])
            link = Card.Link(name: try members.required("name"), url: try members.required("url"))
        }
    }

    private struct MiniProgramFields: Decodable {
        let page: Card.MiniProgram

        init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["appid", "gh_id", "path", "query", "version", "env_version"])
            page = Card.MiniProgram(
                appID: try members.optional("appid"), ghID: try members.optional("gh_id"),
                path: try members.optional("path"), query: try members.optional("query"),
                version: try members.optional("version"), envVersion: try members.optional("env_version"))
        }
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
