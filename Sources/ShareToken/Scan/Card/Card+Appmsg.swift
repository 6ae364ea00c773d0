// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// Reads a card of WeChat: `<msg><appmsg>…</appmsg></msg>`, or just the `appmsg`.
    ///
    /// The types are links (5), music (3, 76 and 92), video (4), pages of mini-programs (33 and 36), posts and live
    /// rooms of channels (51 and 63), goods of a shop (82), and the links in a quoted message (57) or a forwarded chat
    /// (19).
    ///
    /// A document type declaration is refused before any of it is read, so no entity is expanded and nothing is
    /// fetched. An `&` that begins no reference stands for itself, as some of WeChat's own clients write it;
    /// ``isRepaired`` is then true. Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: XML in UTF-8, at most 1 MiB.
    ///   - registry: The platforms by which its links are read.
    /// - Throws: `too-large`, `not-utf8`, `dtd-forbidden`, `too-deep`, `bad-xml`; `bad-card` for XML that is no card of
    ///   these types.
    package init(appmsg text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        var reader = AppmsgReader(try XMLReader(document: text))
        try reader.read()
        try reader.expectEnd()
        try self.init(reader, CardReading.Context(registry: registry))
    }

    /// Creates a card from what was read.
    ///
    /// - Throws: `bad-card`.
    init(_ reader: AppmsgReader, _ context: CardReading.Context) throws(ShareTokenError) {
        guard reader.flaw == nil, reader.isFound else {
            throw ShareTokenError(.badCard, at: reader.flaw ?? reader.rootOffset)
        }
        guard let type = AppmsgType(reader.value("appmsg/type")?.text ?? []) else {
            throw ShareTokenError(.badCard, at: reader.value("appmsg/type")?.offset ?? reader.rootOffset)
        }
        let contents = AppmsgContents(reader, type, context)
        var links: [Link] = []
        for name in type == .music ? ["url", "dataurl"] : ["url"] {
            guard let url = reader.text("appmsg/" + name) else { continue }
            if type.hasNotice, Card.isUpgradeNotice(url) { continue }
            links.append(Link(name: name, url: Card.completed(url)))
        }
        links += contents.links
        let page = type == .miniProgram ? MiniProgram(reader) : contents.miniProgram
        var kind: Kind = page != nil ? .miniProgram : type == .music ? .music : type.isMessage ? .message : .link
        if kind == .link, links.isEmpty, type != .link { kind = .other }
        self.init(
            platform: "wechat", kind: kind, title: contents.title ?? reader.text("appmsg/title") ?? "",
            description: reader.text("appmsg/des") ?? "",
            source: reader.text("appmsg/sourcedisplayname") ?? contents.source ?? reader.text("appinfo/appname") ?? "",
            thumbnail: Card.completed(Card.thumbnail(reader)), links: links, miniProgram: page,
            isRepaired: reader.isRepaired, registry: context.registry)
    }

    /// The address of the picture; empty for the name of a file in WeChat's store.
    private static func thumbnail(_ reader: AppmsgReader) -> String {
        if let address = reader.text("appmsg/thumburl") { return address }
        let address = reader.text("appmsg/appattach/cdnthumburl") ?? ""
        return address.utf8.starts(with: "http".utf8) ? address : ""
    }

    /// The card as WeChat's XML: `<msg><appmsg>…`, one line, elements in a fixed order.
    ///
    /// ``init(appmsg:registry:)`` reads it.
    package var appmsgXML: String {
        let card = carried(by: .appmsg)
        var output = Array("<msg><appmsg appid=\"\" sdkver=\"0\">".utf8)
        XMLText.append("title", card.title, to: &output)
        XMLText.append("des", card.description, to: &output)
        let type = card.kind == .miniProgram ? "33" : card.kind == .music ? "3" : "5"
        XMLText.append("type", type, to: &output)
        XMLText.append("url", card.url("url") ?? "", to: &output)
        if let url = card.url("dataurl") { XMLText.append("dataurl", url, to: &output) }
        XMLText.append("thumburl", card.thumbnail, to: &output)
        XMLText.append("sourcedisplayname", card.source, to: &output)
        if let page = card.miniProgram { page.append(to: &output) }
        output += Array("</appmsg></msg>".utf8)
        return String(decoding: output, as: UTF8.self)
    }

    /// The link of a name.
    func url(_ name: String) -> String? {
        links.first { $0.name == name }?.url
    }

    /// Whether a link leads to the page that tells old clients to update, and not to the content.
    static func isUpgradeNotice(_ link: String) -> Bool {
        ["https", "http"].contains { scheme in
            ["mp.weixin.qq.com/mp/waerrpage", "support.weixin.qq.com/"].contains {
                link.utf8.starts(with: "\(scheme)://\($0)".utf8)
            }
        }
    }
}

extension Card.MiniProgram {
    fileprivate init(_ reader: AppmsgReader) {
        self.init(
            appID: reader.text("appmsg/weappinfo/appid"), ghID: reader.text("appmsg/weappinfo/username"),
            pagePath: reader.text("appmsg/weappinfo/pagepath"), version: reader.text("appmsg/weappinfo/version"),
            packageType: reader.text("appmsg/weappinfo/pkginfo/type"))
    }

    /// The identity that WeChat's XML carries.
    var carriedByAppmsg: Card.MiniProgram {
        Card.MiniProgram(
            appID: appID, ghID: ghID, pagePath: pagePath, version: version,
            packageType: Card.MiniProgram.versions.firstIndex(of: envVersion ?? "").map { "\($0)" })
    }

    /// Creates an identity from the elements of `weappinfo`; an empty element counts as a missing one.
    ///
    /// - Parameters:
    ///   - appID: `appid`.
    ///   - ghID: `username`, with or without `@app`.
    ///   - pagePath: `pagepath`, as in `pages/index.html?id=42`.
    ///   - version: `version`.
    ///   - packageType: `pkginfo/type`: 0 released, 1 in development, 2 on trial.
    init(appID: String?, ghID: String?, pagePath: String?, version: String?, packageType: String?) {
        func text(_ text: String?) -> String? {
            guard let text else { return nil }
            let carried = XMLText.carried(text)
            return carried.isEmpty ? nil : carried
        }
        var path = Array((text(pagePath) ?? "").utf8)[...]
        var query: String?
        if let question = path.firstIndex(of: ASCII.question) {
            query = text(String(decoding: path[(question + 1)...], as: UTF8.self))
            path = path[..<question]
        }
        if path.first == ASCII.slash { path = path.dropFirst() }
        if path.suffix(5).elementsEqual(".html".utf8) { path = path.dropLast(5) }
        var ghBytes = Array((text(ghID) ?? "").utf8)[...]
        if ghBytes.suffix(4).elementsEqual("@app".utf8) { ghBytes = ghBytes.dropLast(4) }
        let index = packageType.flatMap { Int($0) } ?? 0
        self.init(
            appID: text(appID), ghID: text(String(decoding: ghBytes, as: UTF8.self)),
            path: text(String(decoding: path, as: UTF8.self)), query: query, version: text(version),
            envVersion: index == 1 || index == 2 ? Card.MiniProgram.versions[index] : nil)
    }

    /// The versions by their numbers in `pkginfo/type`.
    private static let versions = ["release", "develop", "trial"]

    /// The page in the form of `pagepath`; nil without path and query.
    private var pagePath: String? {
        let query = query.map { "?" + $0 } ?? ""
        guard let path, !path.isEmpty else { return query.isEmpty ? nil : query }
        return path + ".html" + query
    }

    fileprivate func append(to output: inout [UInt8]) {
        output += Array("<weappinfo>".utf8)
        XMLText.append("username", ghID.map { $0 + "@app" } ?? "", to: &output)
        XMLText.append("appid", appID ?? "", to: &output)
        XMLText.append("type", "2", to: &output)
        XMLText.append("version", version ?? "", to: &output)
        XMLText.append("pagepath", pagePath ?? "", to: &output)
        if let place = Card.MiniProgram.versions.firstIndex(of: envVersion ?? "") {
            output += Array("<pkginfo>".utf8)
            XMLText.append("type", "\(place)", to: &output)
            XMLText.close("pkginfo", to: &output)
        }
        XMLText.close("weappinfo", to: &output)
    }
}
