// SPDX-License-Identifier: Apache-2.0

/// The target of a token, as the platform table of this version reads it.
///
/// The target is read once. Coverage, revocation, risks, policy and the link to open all use this value, so that none
/// of them can see another target than the others. Source: `Docs/Spec/Token.md`, TOK-66 to TOK-68.
package struct NormalTarget: Sendable, Hashable {
    /// The resource; for a page that a platform knows, the resource of that platform.
    package let resource: Resource

    /// The platforms by which it was read.
    package let registry: Registry

    /// The link to open: the canonical URL, or the link into a mini-program or app if there is no page.
    ///
    /// The link is printed at each call, so that a caller who needs only verdicts does not pay for it.
    package var url: String { resource.url }

    /// The links in the fields of the resource, in the order of the fields.
    package let links: [Link]

    /// A link in a field.
    package struct Link: Sendable, Hashable {
        /// The target of the link; nil for a place that the table does not know, such as one inside the platform's own
        /// app.
        package let resource: Resource?

        /// Whether the table declares the field a link, so that an app may follow it.
        package let isTyped: Bool

        /// Whether the link opens the platform's own app.
        package let isOfOwnApp: Bool
    }

    /// Reads the target of a token.
    ///
    /// - Throws: `unknown-platform` for a resource code that this version does not know, and the errors of reading the
    ///   resource.
    package init(_ target: TokenTarget) throws(ShareTokenError) {
        guard let resource = target.resource else { throw ShareTokenError(.unknownPlatform) }
        try self.init(resource, registry: target.registry)
    }

    /// Reads a resource.
    ///
    /// - Throws: `unprintable-target` if no link can hold the resource; `target-not-bound` for a page that wraps
    ///   something that is not a target, and for a link field whose value is not a link that the platform takes, in its
    ///   canonical spelling.
    package init(_ resource: Resource, registry: Registry = .standard) throws(ShareTokenError) {
        let resource = resource.kind.code == 0 ? try NormalTarget.page(resource, registry) : resource
        guard resource.kind.hasLink(resource.values) else { throw ShareTokenError(.unprintableTarget) }
        var links: [Link] = []
        for index in resource.values.indices {
            guard resource.kind.code != 0, let value = resource.values[index] else { continue }
            let type = resource.kind.fields[index].type
            if type.isLink {
                guard let link = Link(value, of: type, registry) else { throw ShareTokenError(.targetNotBound) }
                links.append(link)
            } else if type.isText, let nested = NestedLink(Array(value.utf8)[...]) {
                links.append(Link(nested, registry))
            }
        }
        (self.resource, self.registry, self.links) = (resource, registry, links)
    }

    /// The resource of a page without its wrappers: that of a platform if one knows the page, or else the page itself.
    private static func page(_ page: Resource, _ registry: Registry) throws(ShareTokenError) -> Resource {
        guard let address = page.values[0], let canonical = try? CanonicalURL(of: address, registry: registry) else {
            throw ShareTokenError(.targetNotBound)
        }
        if let resource = canonical.resource { return resource }
        guard let resource = try? canonical.page(at: 0) else { throw ShareTokenError(.targetNotBound) }
        return resource
    }
}

extension NormalTarget.Link {
    /// Reads the link of a link field; nil if it is not one that the platform takes, in the spelling of its canonical
    /// URL.
    fileprivate init?(_ value: String, of type: FieldType, _ registry: Registry) {
        guard let url = try? URLRecord(parsing: value), url.hrefBytes.elementsEqual(value.utf8), !url.hasCredentials,
            type.schemes.contains(where: { $0.utf8.elementsEqual(url.hrefBytes[url.schemeRange]) })
        else { return nil }
        let isPage = url.isWeb
        guard let canonical = try? CanonicalURL(nested: url.hrefBytes, registry: registry) else {
            // No template reads this link into the platform's own app. A page is always readable.
            guard !isPage else { return nil }
            self.init(resource: nil, isTyped: true, isOfOwnApp: true)
            return
        }
        guard canonical.unwrapped.isEmpty, canonical.urlBytes == url.hrefBytes,
            let resource = canonical.resource ?? (try? canonical.page(at: 0)), !resource.kind.hasLinkFields
        else { return nil }
        self.init(resource: resource, isTyped: true, isOfOwnApp: !isPage)
    }

    /// Reads a link that stands in a text field.
    fileprivate init(_ nested: NestedLink, _ registry: Registry) {
        let canonical = try? CanonicalURL(nested: nested.url.hrefBytes, registry: registry)
        self.init(
            resource: canonical.flatMap { $0.resource ?? (try? $0.page(at: 0)) }, isTyped: false, isOfOwnApp: false)
    }
}
