// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension CanonicalURL {
    /// Finds the canonical URL of a link.
    ///
    /// - Throws: What ``CanonicalURL/init(of:)-(String)`` throws.
    public init(of url: URL) throws(ShareTokenError) {
        try self.init(of: url.absoluteString)
    }

    /// The canonical URL; nil if Foundation refuses it.
    public var foundationURL: URL? { URL(string: url) }
}

extension Resource {
    /// The resource that a link leads to: one of a platform, or else a page of the web.
    ///
    /// - Throws: What ``Resource/init(link:)`` throws.
    public init(link: URL) throws(ShareTokenError) {
        try self.init(link: link.absoluteString)
    }

    /// The canonical link; nil if Foundation refuses it.
    public var foundationURL: URL? { URL(string: url) }

    /// The link of a form; nil if the platform has none of the form for this resource.
    public func foundationURL(_ form: LinkForm) -> URL? {
        link(form).flatMap { URL(string: $0) }
    }
}
