// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension CanonicalURL {
    /// Finds the canonical URL of a link.
    ///
    /// - Throws: The errors of ``CanonicalURL/init(of:registry:)-(String,_)``.
    public init(of url: URL, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(of: url.absoluteString, registry: registry)
    }

    /// The canonical URL; nil if Foundation refuses it.
    public var foundationURL: URL? { URL(string: url) }
}

extension Resource {
    /// The resource of a link: one of a platform, or else a web page.
    ///
    /// - Throws: The errors of ``Resource/init(link:registry:)``.
    public init(link: URL, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(link: link.absoluteString, registry: registry)
    }

    /// The canonical link; nil if Foundation refuses it.
    public var foundationURL: URL? { URL(string: url) }

    /// The link in a form; nil if the resource has no link in this form.
    public func foundationURL(_ form: LinkForm) -> URL? {
        link(form).flatMap { URL(string: $0) }
    }
}
