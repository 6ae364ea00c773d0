// SPDX-License-Identifier: Apache-2.0

/// What a token leads to, read once with this version's table: everything but the tag is decided on this value.
///
/// Coverage, revocation, risks, policy and what is shown and opened all have it from here, so that none of them can see
/// another target than the others. Source: `Docs/Spec/Token.md`, TOK-66 to TOK-68.
package struct NormalTarget: Sendable, Hashable {
    /// What it is: of a page that a platform knows, the platform's resource.
    package let resource: Resource

    /// The link that opens: the canonical URL, or the link into a mini-program or app where there is no page.
    ///
    /// Printed anew at each call: whoever only asks for verdicts does not pay for it.
    package var url: String { resource.url }

    /// The links that are fields of the resource, in their order.
    package let links: [Link]

    /// A link that is the value of a field.
    package struct Link: Sendable, Hashable {
        /// What it leads to; nil for a place that no table knows, such as one inside the platform's own app.
        package let resource: Resource?

        /// Whether the table says that the field is a link, so that an app may follow it.
        package let isTyped: Bool

        /// Whether it is a link of the platform's own app.
        package let isOfOwnApp: Bool
    }

    /// Reads the target of a token.
    ///
    /// - Throws: `unknown-platform`, `unprintable-target`, `target-not-bound`.
    package init(_ target: TokenTarget) throws(ShareTokenError) {
        guard let resource = target.resource else { throw ShareTokenError(.unknownPlatform) }
        try self.init(resource)
    }

    /// Reads a resource.
    ///
    /// - Throws: `unprintable-target` if no link can hold it; `target-not-bound` for a page that wraps something that is no
    ///   target, and for a field that the table calls a link and that is none, or none in its one spelling.
    package init(_ resource: Resource) throws(ShareTokenError) {
        let resource = resource.kind.code == 0 ? try NormalTarget.page(resource) : resource
        guard resource.kind.hasLink(resource.values) else { throw ShareTokenError(.unprintableTarget) }
        var links: [Link] = []
        for index in resource.values.indices {
            guard resource.kind.code != 0, let value = resource.values[index] else { continue }
            let type = resource.kind.fields[index].type
            if type.isLink {
                guard let link = Link(value, of: type) else { throw ShareTokenError(.targetNotBound) }
                links.append(link)
            } else if type.isText, let nested = NestedLink(Array(value.utf8)[...]) {
                links.append(Link(nested))
            }
        }
        (self.resource, self.links) = (resource, links)
    }

    /// A page as the table knows it: without what wraps it, and a platform's resource where there is one.
    private static func page(_ page: Resource) throws(ShareTokenError) -> Resource {
        guard let address = page.values[0], let canonical = try? CanonicalURL(of: address) else {
            throw ShareTokenError(.targetNotBound)
        }
        if let resource = canonical.resource { return resource }
        guard let resource = try? canonical.page(at: 0) else { throw ShareTokenError(.targetNotBound) }
        return resource
    }
}

extension NormalTarget.Link {
    /// The link of a field that the table calls one; nil if the value is none that the platform takes, or is spelled in
    /// another way than its canonical URL.
    fileprivate init?(_ value: String, of type: FieldType) {
        guard let url = try? URLRecord(parsing: value), url.hrefBytes.elementsEqual(value.utf8), !url.hasCredentials,
            type.schemes.contains(where: { $0.utf8.elementsEqual(url.hrefBytes[url.schemeRange]) })
        else { return nil }
        let isPage = url.isWeb
        guard let canonical = try? CanonicalURL(nested: url.hrefBytes) else {
            // A place in the platform's own app that no template reads; there is no such page.
            guard !isPage else { return nil }
            self.init(resource: nil, isTyped: true, isOfOwnApp: true)
            return
        }
        guard canonical.unwrapped.isEmpty, canonical.urlBytes == url.hrefBytes,
            let resource = canonical.resource ?? (try? canonical.page(at: 0)), !resource.kind.hasLinkFields
        else { return nil }
        self.init(resource: resource, isTyped: true, isOfOwnApp: !isPage)
    }

    /// A link that stands in a field of text.
    fileprivate init(_ nested: NestedLink) {
        let canonical = try? CanonicalURL(nested: nested.url.hrefBytes)
        self.init(
            resource: canonical.flatMap { $0.resource ?? (try? $0.page(at: 0)) }, isTyped: false, isOfOwnApp: false)
    }
}
