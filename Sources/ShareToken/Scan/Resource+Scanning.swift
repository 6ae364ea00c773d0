// SPDX-License-Identifier: Apache-2.0

extension Resource {
    /// The resource that a share text is about: what its first link to a known platform leads to, or else its first link
    /// to any page.
    ///
    /// Wrappers are opened and trackers removed; a link with a danger is refused. To take one all the same, or to see all
    /// risks, use ``SharedLink``.
    ///
    /// - Parameter text: A link, or a text that holds one.
    /// - Throws: What ``SharedLink/init(inUTF8:)`` and ``SharedLink/resource(allowing:)`` throw.
    public init(sharedText text: String) throws(ShareTokenError) {
        try self.init(sharedUTF8: Array(text.utf8))
    }

    /// The resource that a share text in UTF-8 is about.
    ///
    /// - Throws: As ``init(sharedText:)``, and `not-utf8`.
    public init(sharedUTF8 text: [UInt8]) throws(ShareTokenError) {
        self = try SharedLink(inUTF8: text).resource()
    }
}
