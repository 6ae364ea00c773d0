// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// Makes a card for a resource.
    ///
    /// The card leaves out all that the form has no room for, so that the printed card reads as the same one;
    /// ``losses(of:as:registry:)`` names what it loses of the resource.
    ///
    /// - Parameters:
    ///   - resource: The target of the card.
    ///   - form: The form in which it is going to be printed.
    ///   - title: The name of the content.
    ///   - description: More about the content.
    ///   - source: The name of the app or account that the content comes from.
    ///   - thumbnail: The address of a picture.
    ///   - registry: The platforms by which its links are read.
    package init(
        for resource: Resource, as form: Form, title: String, description: String = "", source: String = "",
        thumbnail: String = "", registry: Registry = .standard
    ) {
        var card = Card(
            platform: form.platform, kind: .link, title: title, description: description, source: source,
            thumbnail: thumbnail, links: [Link(name: "url", url: resource.url)], registry: registry)
        if resource.kind.platform == form.platform, let page = MiniProgram(resource) {
            card.kind = .miniProgram
            card.miniProgram = page
            // A reader makes the link into WeChat from the identity again.
            if form == .appmsg { card.links = [] }
        }
        self = card.carried(by: form)
    }
}

extension Card.Form {
    /// The id of the platform whose cards have the form.
    package var platform: String { self == .appmsg ? "wechat" : "qq" }
}

extension Card.MiniProgram {
    /// The identity of a mini-program's page; nil for any other resource.
    init?(_ resource: Resource) {
        guard resource.kind.name == "mini_program", let appID = resource["appid"] else { return nil }
        self.init(
            appID: appID, ghID: resource["gh_id"], path: resource["path"], query: resource["query"],
            envVersion: resource["env_version"])
    }
}
