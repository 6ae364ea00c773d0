// SPDX-License-Identifier: Apache-2.0

/// The contents of WeChat's cards outside the elements that all of them have.
struct AppmsgContents {
    private(set) var title: String?
    private(set) var source: String?
    private(set) var links: [Card.Link] = []
    private(set) var miniProgram: Card.MiniProgram?

    /// Reads the contents of a card of a type.
    init(_ reader: AppmsgReader, _ type: AppmsgType, _ context: CardReading.Context) {
        switch type {
        case .music, .link, .miniProgram: break
        case .post: readPost(reader, "appmsg/finderFeed/", "objectId", "objectNonceId", context.registry)
        case .live: readPost(reader, "appmsg/finderLive/", "finderObjectID", "finderNonceID", context.registry)
        case .goods: readGoods(reader, "appmsg/finderLiveProductShare/")
        case .quote: readQuote(reader, context)
        case .record:
            links = AppmsgRecord.links(reader.value("appmsg/recorditem")?.text ?? [], context.registry)
        }
    }

    /// Reads a post or live room of channels, whose card has a notice to old clients for its title.
    private mutating func readPost(
        _ reader: AppmsgReader, _ path: String, _ id: String, _ nonce: String, _ registry: Registry
    ) {
        title = reader.text(path + "desc") ?? withoutNotice(reader)
        source = reader.text(path + "nickname")
        guard let object = reader.text(path + id), let nonces = reader.text(path + nonce) else { return }
        // The number ends at the first `_`.
        let number = String(decoding: nonces.utf8.prefix { $0 != ASCII.underscore }, as: UTF8.self)
        let fields = [(name: "object_id", value: object), (name: "nonce_id", value: number)]
        // A card without a post says 0.
        guard ![object, number].contains(where: { $0.utf8.elementsEqual("0".utf8) }),
            let post = try? Resource(platform: "wechat", kind: "channels", fields: fields, registry: registry)
        else { return }
        links = [Card.Link(name: id, url: post.url)]
    }

    private mutating func readGoods(_ reader: AppmsgReader, _ path: String) {
        title = reader.text(path + "productTitle") ?? withoutNotice(reader)
        source = reader.text(path + "platformName")
        guard let appID = reader.text(path + "appId") else { return }
        miniProgram = Card.MiniProgram(
            appID: appID, ghID: nil, pagePath: reader.text(path + "pagePath"), version: nil, packageType: nil)
    }

    /// The title, unless it tells old clients to update.
    private func withoutNotice(_ reader: AppmsgReader) -> String {
        let title = reader.text("appmsg/title") ?? ""
        return ["当前版本不支持", "当前微信版本不支持"].contains { title.utf8.starts(with: $0.utf8) } ? "" : title
    }

    /// Reads a reply: the links in its title, those of the quoted message, and the hosts that the title only names.
    private mutating func readQuote(_ reader: AppmsgReader, _ context: CardReading.Context) {
        let text = reader.value("appmsg/title")?.text ?? []
        links = Card.Link.all(inText: text, "title", context.registry) { !$0.isSchemeless }
        readQuoted(reader, context)
        links += Card.Link.all(inText: text, "title", context.registry) { $0.isSchemeless }
    }

    private mutating func readQuoted(_ reader: AppmsgReader, _ context: CardReading.Context) {
        let quoted = reader.value("appmsg/refermsg/content")?.text ?? []
        guard context.depth < WrapperChain.maximumDepth else { return }
        var cards = CardScanner(quoted, CardReading.Context(registry: context.registry, depth: context.depth + 1))
        guard let match = cards.next() else {
            links += Card.Link.all(inText: quoted, "content", context.registry)
            return
        }
        guard let card = match.card else { return }
        // A page of a mini-program would be preferred to the links.
        if links.isEmpty, card.platform.utf8.elementsEqual("wechat".utf8) { miniProgram = card.miniProgram }
        links += card.links.map { Card.Link(name: "content", url: $0.url) }
    }
}

extension Card.Link {
    /// The most links that are taken from the texts inside a card.
    static let maximumCount = 64

    /// The links of a text inside a card, under one name.
    static func all(
        inText text: [UInt8], _ name: String, _ registry: Registry,
        where isMeant: (LinkScanner.Link) -> Bool = { _ in true }
    ) -> [Card.Link] {
        var links = LinkScanner(utf8: text, registry: registry)
        var found: [Card.Link] = []
        while found.count < maximumCount, let link = links.next() {
            guard isMeant(link) else { continue }
            found.append(Card.Link(name: name, url: String(decoding: link.url(in: text), as: UTF8.self)))
        }
        return found
    }
}
