// SPDX-License-Identifier: Apache-2.0

/// A card: what a chat app draws in the place of a link, with a title, a picture and where it leads.
///
/// Specification: `Docs/Spec/Card.md`. Cards of QQ are JSON (`init(ark:registry:)`, `init(cqCode:registry:)`), those
/// of WeChat XML (`init(appmsg:registry:)`); ``init(reading:registry:)`` takes any. Texts are as the sender wrote them,
/// control characters included.
public struct Card: Sendable, Hashable {
    /// The id of the platform in whose chats the card is sent: `qq` or `wechat`.
    public var platform: String

    /// The kind of content that the card shows.
    public var kind: Kind

    /// The name of the content.
    public var title: String

    /// A description of the content; empty if there is none.
    public var description: String

    /// The text for places that cannot show a card, such as `[分享]…`; empty if the form has no such text.
    package var prompt: String

    /// The name of the app or account that the content comes from; empty if the card does not say.
    package var source: String

    /// The address of a picture; empty if there is none.
    package var thumbnail: String

    /// The links of the card, the one that leads to the content itself first.
    package var links: [Link]

    /// The mini-program that the card opens; nil if it opens none.
    package var miniProgram: MiniProgram?

    /// Whether the card that was read carried a signature of its platform.
    ///
    /// A printed card never does.
    package var isSigned: Bool

    /// Whether the text that was read is not well-formed XML, because an `&` in it begins no reference.
    ///
    /// A printed card is always well-formed.
    public var isRepaired: Bool

    /// The platforms by which the card's links are read.
    var registry: Registry

    /// Creates a card from its parts, with the platforms by which its links are read.
    package init(
        platform: String, kind: Kind, title: String, description: String = "", prompt: String = "",
        source: String = "", thumbnail: String = "", links: [Link] = [], miniProgram: MiniProgram? = nil,
        isSigned: Bool = false, isRepaired: Bool = false, registry: Registry = .standard
    ) {
        self.registry = registry
        self.platform = platform
        self.kind = kind
        self.title = title
        self.description = description
        self.prompt = prompt
        self.source = source
        self.thumbnail = thumbnail
        self.links = links
        self.miniProgram = miniProgram
        self.isSigned = isSigned
        self.isRepaired = isRepaired
    }
}

extension Card {
    /// Reads a card of any form, with or without blanks around it.
    ///
    /// The text is XML if it begins with `<`, a code of chat bots if it begins with `[`, JSON otherwise.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - registry: The platforms by which its links are read.
    /// - Throws: The errors of `init(appmsg:registry:)`, `init(cqCode:registry:)` and `init(ark:registry:)`, with the
    ///   offset in the text.
    public init(reading text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        let start = text.firstIndex { $0 > ASCII.space } ?? 0
        let end = (text.lastIndex { $0 > ASCII.space } ?? start - 1) + 1
        let card = Array(text[start..<end])
        do throws(ShareTokenError) {
            switch card.first {
            // A byte order mark stands only before XML.
            case ASCII.lessThan, 0xEF: try self.init(appmsg: card, registry: registry)
            case ASCII.leftBracket: try self.init(cqCode: card, registry: registry)
            default: try self.init(ark: card, registry: registry)
            }
        } catch {
            throw ShareTokenError(error.code, at: start + error.offset)
        }
    }

    /// The longest card that is read, in bytes: 1 MiB.
    package static var maximumLength: Int { JSONDocument.maximumLength }

    /// The kind of content that a card shows; the set grows.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The name, as JSON spells it.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A page of a mini-program.
        public static let miniProgram = Self(rawValue: "mini_program")
        /// A link.
        public static let link = Self(rawValue: "link")
        /// A link to something that can be played.
        public static let music = Self(rawValue: "music")
        /// A message of a chat that is a card: a reply, or forwarded messages.
        ///
        /// Its title stands for none of the links in it.
        public static let message = Self(rawValue: "message")
        /// A card without a link, such as an announcement.
        public static let other = Self(rawValue: "other")
    }

    /// A form in which a card is written; the set grows.
    package struct Form: RawRepresentable, Sendable, Hashable {
        /// The name, as JSON spells it.
        package let rawValue: String

        /// Creates a form from its name.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The JSON of QQ.
        package static let ark = Self(rawValue: "ark")
        /// The JSON of QQ inside the text form of chat bots, `[CQ:json,data=…]`.
        package static let cqCode = Self(rawValue: "cq_code")
        /// The XML of WeChat.
        package static let appmsg = Self(rawValue: "appmsg")
    }

    /// A link of a card.
    package struct Link: Sendable, Hashable {
        /// The member or element that held it, such as `qqdocurl`.
        package let name: String
        /// The link, with `https://` before it where the card leaves the scheme out.
        package let url: String

        /// Creates a link from its parts.
        package init(name: String, url: String) {
            self.name = name
            self.url = url
        }
    }

    /// The identity of a mini-program's page; a part that the card does not state is nil.
    package struct MiniProgram: Sendable, Hashable {
        /// The app id: `wx` and 16 hexadecimal digits, or the number of QQ.
        package var appID: String?
        /// The original id of WeChat, `gh_…`, without `@app`.
        package var ghID: String?
        /// The path of the page, without a leading `/`, a query and the suffix `.html`.
        package var path: String?
        /// The query of the page, without `?`.
        package var query: String?
        /// The number of the published version that was shared.
        package var version: String?
        /// `release`, `trial` or `develop`.
        package var envVersion: String?

        /// Creates an identity from its parts.
        package init(
            appID: String? = nil, ghID: String? = nil, path: String? = nil, query: String? = nil,
            version: String? = nil, envVersion: String? = nil
        ) {
            self.appID = appID
            self.ghID = ghID
            self.path = path
            self.query = query
            self.version = version
            self.envVersion = envVersion
        }
    }
}
