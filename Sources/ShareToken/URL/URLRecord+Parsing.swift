// SPDX-License-Identifier: Apache-2.0

extension URLRecord {
    /// Parses an absolute URL.
    ///
    /// Linear in the length of the text; a canonical https URL costs one pass and one allocation.
    ///
    /// - Throws: `missing-scheme`, `empty-host`, `bad-host`, `bad-ipv4`, `bad-ipv6`, `unclosed-ipv6`, `bad-port`,
    ///   `port-out-of-range` or `bad-idna` where the WHATWG parser fails; `url-too-long`. The offset is in UTF-8 bytes.
    public init(parsing text: String) throws(ShareTokenError) {
        let utf8 = text.utf8
        try self.init(parsing: utf8.span)
    }

    /// Parses an absolute URL from UTF-8 bytes, which are kept and not copied if they are canonical.
    ///
    /// - Throws: What ``init(parsing:)-(String)`` throws; `not-utf8` at the first ill-formed byte.
    public init(parsing bytes: [UInt8]) throws(ShareTokenError) {
        if let record = URLRecord(canonical: bytes) {
            self = record
        } else {
            self = try URLParser.parse(bytes)
        }
    }

    /// Parses an absolute URL from UTF-8 bytes that live elsewhere.
    ///
    /// - Throws: What ``init(parsing:)-([UInt8])`` throws.
    public init(parsing bytes: Span<UInt8>) throws(ShareTokenError) {
        guard bytes.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.urlTooLong, at: URLRecord.maximumLength)
        }
        if let record = URLRecord(canonical: bytes) {
            self = record
        } else {
            self = try URLParser.parse([UInt8](copying: bytes))
        }
    }

    /// Parses without the fast path, for tests that compare the two.
    package init(parsingSlowly bytes: [UInt8]) throws(ShareTokenError) {
        self = try URLParser.parse(bytes)
    }
}
