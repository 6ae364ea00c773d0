// SPDX-License-Identifier: Apache-2.0
public import ShareToken

extension Card {
    /// Reads a card of WeChat: `<msg><appmsg>…</appmsg></msg>`, or just the `appmsg`.
    ///
    /// Links (type 5), music (3), video (4) and pages of mini-programs (33 and 36) are read. A document type
    /// declaration is refused before anything of it is looked at, so no entity is expanded and nothing is fetched.
    ///
    /// - Parameter appmsg: XML in UTF-8, at most 1 MiB.
    /// - Throws: `too-large`, `not-utf8`, `dtd-forbidden`, `too-deep`, `bad-xml`; `bad-card` for XML that is no card of
    ///   these types. Offsets are as exact as the line and column of the XML parser.
    public init(appmsg text: [UInt8]) throws(ShareTokenError) {
        let reader = try AppmsgReader(text)
        let type = reader["type"]?.filter { !$0.isWhitespace }
        let kind: Kind
        switch type {
        case "3": kind = .music
        case "4", "5": kind = .link
        case "33", "36": kind = .miniProgram
        default: throw ShareTokenError(.badCard, at: reader.offsets["appmsg/type"] ?? reader.rootOffset)
        }
        var links: [Link] = []
        for name in kind == .music ? ["url", "dataurl"] : ["url"] {
            guard let url = reader[name], !url.isEmpty else { continue }
            if kind == .miniProgram, Card.isUpgradeNotice(url) { continue }
            links.append(Link(name: name, url: Card.completed(url)))
        }
        self.init(
            platform: "wechat", kind: kind, title: reader["title"] ?? "", description: reader["des"] ?? "",
            source: reader["sourcedisplayname"] ?? reader.values["appinfo/appname"] ?? "",
            thumbnail: Card.completed(reader.thumbnail), links: links,
            miniProgram: kind == .miniProgram ? reader.miniProgram : nil)
    }
}

extension AppmsgReader {
    /// The text of an element of `appmsg`; nil if it is missing or empty.
    fileprivate subscript(name: String) -> String? {
        values["appmsg/" + name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address of the picture; what only names a file in WeChat's store is none.
    fileprivate var thumbnail: String {
        if let address = self["thumburl"] { return address }
        guard let address = self["appattach/cdnthumburl"], address.hasPrefix("http") else { return "" }
        return address
    }

    fileprivate var miniProgram: Card.MiniProgram {
        Card.MiniProgram(
            appID: self["weappinfo/appid"], ghID: self["weappinfo/username"], pagePath: self["weappinfo/pagepath"],
            version: self["weappinfo/version"], packageType: self["weappinfo/pkginfo/type"])
    }
}
