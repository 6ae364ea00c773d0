// SPDX-License-Identifier: Apache-2.0

extension URLRecord {
    /// Parses an absolute URL.
    ///
    /// The time is linear in the length of the text; a canonical https URL takes one pass and one allocation.
    ///
    /// - Throws: `missing-scheme`, `empty-host`, `bad-host`, `bad-ipv4`, `bad-ipv6`, `unclosed-ipv6`, `bad-port`,
    ///   `port-out-of-range` or `bad-idna` if the WHATWG parser fails; `url-too-long` above 1 MiB. The offset is in
    ///   UTF-8 bytes.
    public init(parsing text: String) throws(ShareTokenError) {
        let utf8 = text.utf8
        try self.init(parsing: utf8.span)
    }

    /// Parses an absolute URL from UTF-8 bytes, which are not copied if they are canonical.
    ///
    /// - Throws: The errors of ``init(parsing:)-(String)``; `not-utf8` at the first ill-formed byte.
    public init(parsing bytes: [UInt8]) throws(ShareTokenError) {
        if let record = URLRecord(canonical: bytes) {
            self = record
        } else {
            self = try URLParser.parse(bytes)
        }
    }

    /// Parses an absolute URL from a span of UTF-8 bytes.
    ///
    /// - Throws: The errors of ``init(parsing:)-([UInt8])``.
    package init(parsing bytes: Span<UInt8>) throws(ShareTokenError) {
        guard bytes.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.urlTooLong, at: URLRecord.maximumLength)
        }
        if let record = URLRecord(canonical: bytes) {
            self = record
        } else {
            self = try URLParser.parse([UInt8](copying: bytes))
        }
    }

    /// Parses with the complete parser only, for tests that compare the two.
    package init(parsingSlowly bytes: [UInt8]) throws(ShareTokenError) {
        self = try URLParser.parse(bytes)
    }
}
