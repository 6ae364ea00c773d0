// SPDX-License-Identifier: Apache-2.0

/// The kind of a host, one of the closed set of WHATWG URL, 3.1 Host representation.
package enum URLHostKind: Sendable, Hashable {
    /// The empty host, as in `file:///x`.
    case empty
    /// A domain name of a special scheme, in ASCII.
    case domain
    /// An opaque host of a scheme that is not special.
    case opaque
    /// An IPv4 address of a special scheme.
    case ipv4(IPv4Address)
    /// An IPv6 address of any scheme.
    case ipv6(IPv6Address)
}

extension URLRecord {
    /// The kind of the host; nil if the URL has no authority.
    ///
    /// The kind is read from ``hrefBytes`` at each call, in time linear in the length of the host.
    package var hostKind: URLHostKind? {
        guard let range = hostRange else { return nil }
        guard !range.isEmpty else { return .empty }
        if hrefBytes[range.lowerBound] == ASCII.leftBracket {
            let address = IPv6Address(parsing: Array(hrefBytes[range].dropFirst().dropLast()))
            return address.map(URLHostKind.ipv6) ?? .opaque
        }
        guard isSpecial else { return .opaque }
        let text = hrefBytes.span.extracting(range)
        guard IPv4Address.endsInNumber(text), let address = IPv4Address(parsing: text) else { return .domain }
        return .ipv4(address)
    }
}
