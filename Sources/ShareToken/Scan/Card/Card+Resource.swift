// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// The resource that the card leads to.
    ///
    /// It is the page of a WeChat mini-program that the card names, otherwise the first of `links` that leads anywhere.
    /// A link that is refused as a danger ends the search, because a client may open it.
    ///
    /// - Parameter allowed: Dangers to take the link in spite of.
    /// - Throws: `no-link` for a card without links; `credentials-in-link` or `dangerous-link`; otherwise the error of
    ///   ``CanonicalURL/init(of:registry:)`` for the first link. There is no offset, as a card has no text.
    public func resource(allowing allowed: [Risk.Code] = []) throws(ShareTokenError) -> Resource {
        let destination = try destination()
        if let danger = destination.risks.first(where: { $0.isRefused(allowed) }) { throw danger.refusal(at: 0) }
        return destination.resource
    }

    /// The risks of the link that the card leads to, and of a title that names another domain.
    ///
    /// Offsets are those of the link.
    public var risks: [Risk] { (try? destination())?.risks ?? [] }

    /// The target of a card.
    struct Destination {
        let resource: Resource
        /// The link that leads there; nil for the page of a mini-program that the card names.
        let canonical: CanonicalURL?
        let risks: [Risk]
    }

    /// The target of the card, refused or not.
    func destination() throws(ShareTokenError) -> Destination {
        if let page = miniProgramPage { return Destination(resource: page, canonical: nil, risks: []) }
        var failure: ShareTokenError?
        for link in links {
            do throws(ShareTokenError) {
                let link = try CardLink(link.url, title: kind == .message ? "" : title, registry: registry)
                return Destination(resource: try link.resource(), canonical: link.canonical, risks: link.risks)
            } catch {
                guard error.code != .dangerousLink else { throw error }
                failure = failure ?? error
            }
        }
        throw failure.map { ShareTokenError($0.code) } ?? ShareTokenError(.noLink)
    }

    /// The card without anything that nobody should pass on.
    ///
    /// Its links are canonical and without dangers, its main link is that of its resource, and its picture's address
    /// holds no login.
    func harmless(for resource: Resource) -> Card {
        var card = self
        var isMain = miniProgramPage == nil
        card.links = links.compactMap { link in
            guard let read = try? CardLink(link.url, registry: registry) else { return nil }
            if isMain, let target = try? read.resource(), target.url == resource.url {
                isMain = false
                return Link(name: link.name, url: resource.url)
            }
            return read.isHarmless || !read.risks.contains { $0.severity == .danger }
                ? Link(name: link.name, url: read.canonical.url) : nil
        }
        if let picture = try? CardLink(thumbnail, registry: registry) {
            if !picture.isHarmless { card.thumbnail = "" }
        } else if thumbnail.utf8.contains(ASCII.colon) {
            card.thumbnail = ""
        }
        return card
    }

    /// The page of a mini-program of WeChat; nil if the card does not identify one.
    private var miniProgramPage: Resource? {
        guard platform == "wechat", let page = miniProgram, let appID = page.appID else { return nil }
        var fields = [(name: "appid", value: appID)]
        if let path = page.path { fields.append(("path", path)) }
        if let query = page.query { fields.append(("query", query)) }
        if let version = page.envVersion { fields.append(("env_version", version)) }
        // An original id in an old form must not cost the other fields.
        let full = fields + (page.ghID.map { [(name: "gh_id", value: $0)] } ?? [])
        return (try? Resource(platform: "wechat", kind: "mini_program", fields: full, registry: registry))
            ?? (try? Resource(platform: "wechat", kind: "mini_program", fields: fields, registry: registry))
    }
}
