// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// Reads a card of QQ, an object such as `{"app":"com.tencent.structmsg",…}`.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - ark: JSON in UTF-8, at most 1 MiB.
    ///   - registry: The platforms by which its links are read.
    /// - Throws: `too-large`, `not-utf8`, `too-deep`, `duplicate-name`, `bad-json`; `bad-card` for JSON that is no card.
    package init(ark: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        let document = try JSONDocument(ark)
        self = try ArkReader(document).card()
        self.registry = registry
    }
}

/// Reads the members of a card of QQ.
struct ArkReader {
    private let document: JSONDocument

    init(_ document: JSONDocument) {
        self.document = document
    }

    func card() throws(ShareTokenError) -> Card {
        let root = document.root
        guard let app = document.member("app", of: root) else { throw failure(root) }
        guard let name = document.string(app), ArkReader.isApp(name) else { throw failure(app) }
        guard let meta = document.member("meta", of: root) else { throw failure(root) }
        guard document.kind(of: meta) == .object else { throw failure(meta) }
        let view = text("view", of: root)
        let detail = content(of: meta, view: view)
        let isMiniProgram = ["com.tencent.miniapp_01", "com.tencent.miniapp"].contains { name.elementsEqual($0.utf8) }
        var card = Card(
            platform: "qq", kind: .link, title: text("title", of: detail), description: text("desc", of: detail),
            prompt: text("prompt", of: root), source: text("tag", of: detail),
            thumbnail: Card.completed(text("preview", of: detail)), links: links(of: detail),
            isSigned: !text("token", of: document.member("config", of: root)).isEmpty)
        if isMiniProgram, let appID = optionalText("appid", of: detail) {
            // The title of a mini-program's card is the app's name, and its description is the page's title.
            card.kind = .miniProgram
            card.miniProgram = Card.MiniProgram(appID: appID)
            card.source = card.title
            if !card.description.isEmpty { (card.title, card.description) = (card.description, "") }
        } else if card.links.isEmpty {
            if name.elementsEqual("com.tencent.mannounce".utf8) { decodeAnnouncement(detail, &card) }
            card.kind = .other
        } else if view == "music" {
            card.kind = .music
        }
        return card
    }

    /// Whether the name of an app is one of QQ's.
    static func isApp(_ name: [UInt8]) -> Bool {
        let prefix = "com.tencent."
        return name.count > prefix.utf8.count && name.starts(with: prefix.utf8)
    }

    private func failure(_ value: Int) -> ShareTokenError {
        ShareTokenError(.badCard, at: document.range(of: value).lowerBound)
    }

    /// The object in `meta` with the contents: the one that the view is named after, otherwise the first.
    private func content(of meta: Int, view: String) -> Int? {
        if let named = document.member(view, of: meta), document.kind(of: named) == .object { return named }
        return document.children(of: meta).first { document.kind(of: $0) == .object }
    }

    private func text(_ name: String, of object: Int?) -> String {
        optionalText(name, of: object) ?? ""
    }

    /// The text or number of a member; nil if it is missing or empty.
    private func optionalText(_ name: String, of object: Int?) -> String? {
        guard let object, let member = document.member(name, of: object),
            let bytes = document.stringOrNumber(member), !bytes.isEmpty
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes the texts of an announcement from base 64, if all of them are in it.
    private func decodeAnnouncement(_ detail: Int?, _ card: inout Card) {
        guard text("encode", of: detail).utf8.elementsEqual("1".utf8) else { return }
        func decoded(_ name: String) -> String? {
            Base64.decodeLeniently(Array(text(name, of: detail).utf8)).flatMap { validatedString($0.span) }
        }
        guard let title = decoded("title"), let description = decoded("text") else { return }
        (card.title, card.description) = (title, description)
    }

    private func links(of object: Int?) -> [Card.Link] {
        ArkReader.linkNames.compactMap { name in
            optionalText(name, of: object).map { Card.Link(name: name, url: Card.completed($0)) }
        }
    }

    /// The members that hold links: the shared page, the target of a click, the mini-program's own link, the post of a
    /// channel, the target of a click on a desktop, the recording.
    private static let linkNames = ["qqdocurl", "jumpUrl", "url", "link", "pcJumpUrl", "musicUrl"]
}

extension Card {
    /// A link with its scheme; `https` is added where it begins with a host.
    static func completed(_ link: String) -> String {
        let bytes = Array(link.utf8)
        if bytes.starts(with: "//".utf8) { return "https:" + link }
        let host = bytes.prefix { $0 != ASCII.slash && $0 != ASCII.question && $0 != ASCII.numberSign }
        guard let dot = host.firstIndex(of: ASCII.dot), dot > 0,
            host.allSatisfy({ Base62.isDigit($0) || $0 == ASCII.dot || $0 == ASCII.hyphen }),
            host.last.map(ASCII.isAlpha) ?? false
        else { return link }
        return "https://" + link
    }
}
