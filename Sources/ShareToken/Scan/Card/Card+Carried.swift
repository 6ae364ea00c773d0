// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// The card that a reader gets back after this one has been printed in a form.
    ///
    /// It lacks all that the form has no place for, and has all that the form requires.
    package func carried(by form: Form) -> Card {
        form == .appmsg ? carriedByAppmsg : carriedByArk
    }

    private var carriedByArk: Card {
        var card = self
        card.platform = "qq"
        (card.isSigned, card.isRepaired) = (false, false)
        card.thumbnail = Card.completed(thumbnail)
        let isPage = kind == .miniProgram && platform == "qq" && !(miniProgram?.appID ?? "").isEmpty
        if isPage {
            // The app's name and the page's title take the members for title and description.
            if card.source.isEmpty { card.source = title }
            if card.title.isEmpty { card.title = source }
            card.description = ""
            card.miniProgram = MiniProgram(appID: miniProgram?.appID)
            card.links = links(["qqdocurl", "url"])
            if card.links.isEmpty { card.links = mainLink("url") }
        } else {
            card.miniProgram = nil
            card.links = links(["jumpUrl"])
            if card.links.isEmpty { card.links = mainLink("jumpUrl") }
            card.kind = card.links.isEmpty ? .other : kind == .music ? .music : .link
            if kind == .music { card.links += links(["musicUrl"]) }
        }
        if prompt.isEmpty { card.prompt = (isPage ? "[QQ小程序]" : "[分享]") + card.title }
        return card
    }

    private var carriedByAppmsg: Card {
        var card = self
        card.platform = "wechat"
        (card.isSigned, card.isRepaired) = (false, false)
        card.prompt = ""
        card.title = XMLText.carried(title)
        card.description = XMLText.carried(description)
        card.source = XMLText.carried(source)
        card.thumbnail = Card.completed(XMLText.carried(thumbnail))
        if kind == .miniProgram, platform == "wechat", let miniProgram {
            card.miniProgram = miniProgram.carriedByAppmsg
            card.links = links(["url"]).filter { !Card.isUpgradeNotice($0.url) }
        } else {
            card.kind = kind == .music ? .music : .link
            card.miniProgram = nil
            card.links = links(["url"])
            if card.links.isEmpty { card.links = mainLink("url") }
            if kind == .music { card.links += links(["dataurl"]) }
        }
        // Characters that XML cannot hold are dropped first; the rest is read as any link.
        card.links = card.links.map { Link(name: $0.name, url: Card.completed(XMLText.carried($0.url))) }
            .filter { !$0.url.isEmpty && (card.kind != .miniProgram || !Card.isUpgradeNotice($0.url)) }
        return card
    }

    /// The first link of each name.
    private func links(_ names: [String]) -> [Link] {
        names.compactMap { name in
            links.first { $0.name == name && !$0.url.isEmpty }.map { Link(name: name, url: Card.completed($0.url)) }
        }
    }

    /// The first link, otherwise the page of the mini-program, under the name that the form has for it.
    private func mainLink(_ name: String) -> [Link] {
        guard let url = links.first(where: { !$0.url.isEmpty })?.url ?? (try? resource())?.url else { return [] }
        return [Link(name: name, url: Card.completed(url))]
    }
}
