// SPDX-License-Identifier: Apache-2.0

extension Resource {
    /// The resource that a share text is about: what its first link to a known platform leads to, or else its first link
    /// to any page.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameter text: A link, or a text that holds one, as UTF-8.
    /// - Throws: `not-utf8`, `no-link`, or what ``init(link:)`` throws for the first link; the offset is that of a byte of
    ///   the text.
    public init(sharedUTF8 text: [UInt8]) throws(ShareTokenError) {
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        var page: Resource?
        var failure: ShareTokenError?
        for range in LinkScanner(utf8: text) {
            do throws(ShareTokenError) {
                let resource = try Resource(link: String(decoding: text[range], as: UTF8.self))
                if resource.kind.code != 0 {
                    self = resource
                    return
                }
                page = page ?? resource
            } catch {
                failure = failure ?? ShareTokenError(error.code, at: range.lowerBound + error.offset)
            }
        }
        guard let page else { throw failure ?? ShareTokenError(.noLink) }
        self = page
    }

    /// The resource that a share text is about.
    ///
    /// - Throws: As ``init(sharedUTF8:)``.
    public init(sharedText text: String) throws(ShareTokenError) {
        try self.init(sharedUTF8: Array(text.utf8))
    }
}
