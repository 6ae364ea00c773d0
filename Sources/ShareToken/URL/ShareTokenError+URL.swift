// SPDX-License-Identifier: Apache-2.0

/// The codes of reading a URL: the ways in which the WHATWG URL parser fails without a base URL, and the size limit.
///
/// Offsets are UTF-8 byte offsets into the original input, before anything is trimmed or removed.
/// Source: WHATWG URL, 4.4 URL parsing and 3.5 Host parsing, July 2026.
extension ShareTokenError.Code {
    /// The input does not begin with a scheme and a colon; the offset is that of the first byte that is not trimmed.
    public static let missingScheme = Self(rawValue: "missing-scheme")
    /// A URL that needs a host has none; the offset is the place of the missing host.
    public static let emptyHost = Self(rawValue: "empty-host")
    /// A host with a forbidden code point, plain or percent-encoded; the offset is that of the code point, or that of
    /// the host if the code point arises only by the mapping of UTS #46.
    public static let badHost = Self(rawValue: "bad-host")
    /// A host that ends in a number but is not an IPv4 address; the offset is that of the host.
    public static let badIPv4 = Self(rawValue: "bad-ipv4")
    /// A host in square brackets that is not an IPv6 address; the offset is that at which the reader stopped.
    public static let badIPv6 = Self(rawValue: "bad-ipv6")
    /// A host that begins with `[` and does not end with `]`; the offset is that of the host.
    public static let unclosedIPv6 = Self(rawValue: "unclosed-ipv6")
    /// A port with a byte that is not a digit; the offset is that of the first such byte.
    public static let badPort = Self(rawValue: "bad-port")
    /// A port above 65,535; the offset is that of the port.
    public static let portOutOfRange = Self(rawValue: "port-out-of-range")
    /// A host beyond ASCII that UTS #46 refuses, that is too long, or whose escapes are not UTF-8; the offset is that
    /// of the host.
    public static let badIDNA = Self(rawValue: "bad-idna")
    /// The input or its serialised form is longer than 1 MiB; the offset is that limit, or the
    /// end of the input if that comes first.
    public static let urlTooLong = Self(rawValue: "url-too-long")
}
