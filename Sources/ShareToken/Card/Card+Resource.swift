// SPDX-License-Identifier: Apache-2.0

extension Card {
    /// What the card leads to.
    ///
    /// The page of a WeChat mini-program that the card names; or else the first of ``links`` that leads anywhere.
    ///
    /// - Throws: `no-link` for a card without links; else what ``SharedLink/resource(allowing:)`` throws for the first
    ///   link. There is no offset, as a card has no text.
    public func resource() throws(ShareTokenError) -> Resource {
        if let page = miniProgramPage { return page }
        var failure: ShareTokenError?
        for link in links {
            do throws(ShareTokenError) {
                return try SharedLink(inUTF8: Array(link.url.utf8)).resource()
            } catch {
                failure = failure ?? ShareTokenError(error.code)
            }
        }
        throw failure ?? ShareTokenError(.noLink)
    }

    /// The page of a mini-program of WeChat; nil if the card does not identify one.
    private var miniProgramPage: Resource? {
        guard platform == "wechat", let page = miniProgram, let appID = page.appID else { return nil }
        var fields = [(name: "appid", value: appID)]
        if let path = page.path { fields.append(("path", path)) }
        if let query = page.query { fields.append(("query", query)) }
        if let version = page.envVersion { fields.append(("env_version", version)) }
        // An original id in an old form must not cost the rest.
        let full = fields + (page.ghID.map { [(name: "gh_id", value: $0)] } ?? [])
        return (try? Resource(platform: "wechat", kind: "mini_program", fields: full))
            ?? (try? Resource(platform: "wechat", kind: "mini_program", fields: fields))
    }
}
