// SPDX-License-Identifier: Apache-2.0

/// A parsed absolute URL in its normalised spelling.
///
/// The record holds the bytes of the URL once; each component is a range of them. The bytes are always ASCII.
/// Two records are equal if their bytes are equal. Repairs do not count, because they only tell how the URL was
/// written.
///
/// Source: WHATWG URL, <https://url.spec.whatwg.org/>, July 2026, with whatwg/url#914: a host in ASCII is lower-cased
/// only and never fails IDNA.
public struct URLRecord: Sendable {
    /// The maximum length of the input and of the serialised URL, in UTF-8 bytes.
    package static let maximumLength = 1 << 20

    /// The serialised URL, in ASCII; the ranges of components are offsets into these bytes.
    public let hrefBytes: [UInt8]

    /// The corrections of the parser, in the order in which it made them; empty for a URL that was canonical.
    package let repairs: [URLRepair]

    let offsets: URLOffsets

    init(hrefBytes: [UInt8], offsets: URLOffsets, repairs: [URLRepair]) {
        self.hrefBytes = hrefBytes
        self.offsets = offsets
        self.repairs = repairs
    }
}

extension URLRecord {
    /// The serialised URL.
    public var href: String { String(decoding: hrefBytes, as: UTF8.self) }

    /// The scheme, lower-case, without the colon.
    public var scheme: String { text(schemeRange) }

    /// The user name, percent-encoded; empty if there is none.
    public var username: String { text(usernameRange) }

    /// The password, percent-encoded; empty if there is none.
    public var password: String { text(passwordRange) }

    /// The host: a domain in ASCII, an IPv4 address, an IPv6 address in brackets, an opaque host, or the empty host.
    ///
    /// The host is nil if the URL has no authority (`mailto:x`), and empty for `file:///x`.
    public var host: String? { hostRange.map(text) }

    /// The port; nil if there is none or it is the default of the scheme.
    public var port: UInt16? { offsets.port }

    /// The path, percent-encoded; it begins with a slash unless it is opaque or empty.
    public var path: String { text(pathRange) }

    /// The query without the `?`; nil if there is none, empty for a lone `?`.
    public var query: String? { queryRange.map(text) }

    /// The fragment without the `#`; nil if there is none, empty for a lone `#`.
    public var fragment: String? { fragmentRange.map(text) }

    /// Whether the scheme is one of http, https, ws, wss, ftp and file.
    package var isSpecial: Bool { offsets.scheme.isSpecial }

    /// Whether the path is opaque: one text without segments, as in `mailto:x`.
    package var hasOpaquePath: Bool { offsets.hasOpaquePath }

    /// Whether the URL has a user name or a password.
    package var hasCredentials: Bool { offsets.hasAuthority && offsets.hostStart > offsets.schemeEnd + 3 }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: hrefBytes[range], as: UTF8.self)
    }
}

extension URLRecord: CustomStringConvertible {
    /// The serialised URL.
    public var description: String { href }
}

extension URLRecord: Hashable {
    /// Whether two records are the same URL.
    public static func == (left: URLRecord, right: URLRecord) -> Bool {
        left.hrefBytes == right.hrefBytes
    }

    /// Feeds the serialised URL to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(hrefBytes)
    }
}
