// SPDX-License-Identifier: Apache-2.0

/// Whether a server may ask a host for a link that somebody else wrote (SSRF).
///
/// Ask before the first request with the URL, and before each redirect with the next one; and ask for each address that
/// DNS gives, since a public name may have a private address. Connect to that address, not to the name again.
public enum PublicHost {
    /// Whether a server may ask the host of a URL.
    ///
    /// The URL is one of http or https on its own port, without user name and password. The host is a name with a public
    /// suffix, or a public address; no name of a private or special use, no metadata service, and no name that is made
    /// from an address.
    public static func mayBeAsked(_ url: String) -> Bool {
        guard let record = try? URLRecord(parsing: url), record.isWeb, record.port == nil, !record.hasCredentials else {
            return false
        }
        switch record.hostKind {
        case .ipv4(let address): return isPublic(address)
        case .ipv6(let address): return isPublic(address)
        case .domain: break
        default: return false
        }
        // Names under a domain that nobody registered are those of a network of one's own.
        guard let host = record.hostRange, let suffix = PublicSuffix(ofHost: record.hrefBytes.span.extracting(host)),
            suffix.section != .unlisted
        else { return false }
        let barred: [Risk.Code] = [
            .privateName, .specialName, .metadataHost, .rebindingHost, .singleLabel, .emptyLabel, .longLabel, .longHost,
            .oddHostCharacter, .numericLastLabel,
        ]
        return !RiskReport(of: record, in: record.hrefBytes).risks.contains { barred.contains($0.code) }
    }

    /// Whether an address that DNS gave, such as `93.184.216.34` or `2606:2800:220:1::1`, belongs to the public internet.
    ///
    /// False for what is no address. An address of a transition mechanism is as public as the IPv4 address in it.
    ///
    /// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries.
    public static func isPublic(address: String) -> Bool {
        let bytes = Array(address.utf8)
        if bytes.contains(ASCII.colon) { return IPv6Address(parsing: bytes).map { isPublic($0) } ?? false }
        // Four decimal numbers alone: other spellings of an address do not come from DNS.
        let parts = bytes.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        guard parts.count == 4, parts.allSatisfy({ 1...3 ~= $0.count && $0.allSatisfy(ASCII.isDigit) }),
            parts.allSatisfy({ $0.count == 1 || $0.first != 0x30 })
        else { return false }
        return IPv4Address(parsing: bytes.span).map { isPublic($0) } ?? false
    }

    /// The URL that a `Location` leads to, read against the URL whose answer has it; nil if that is no URL of the web.
    ///
    /// Source: RFC 9110, 10.2.2; WHATWG URL, 4.4, for a base of http or https.
    public static func location(_ location: String, from base: String) -> String? {
        guard let base = try? URLRecord(parsing: base), base.isWeb else { return nil }
        // Parsers of URLs drop blanks around a reference, and tabs and line breaks in it.
        var reference = location.utf8.filter { !ASCII.isTabOrNewline($0) }[...].drop { $0 <= ASCII.space }
        while let last = reference.last, last <= ASCII.space { reference.removeLast() }
        guard let url = try? URLRecord(parsing: absolute(Array(reference), from: base)), url.isWeb else { return nil }
        return url.href
    }

    private static func absolute(_ reference: [UInt8], from base: URLRecord) -> [UInt8] {
        let href = base.hrefBytes
        let scheme = Array(href[base.schemeRange])
        if let colon = reference.firstIndex(of: ASCII.colon), ASCII.isAlpha(reference[0]),
            reference[..<colon].allSatisfy(ASCII.isOfScheme)
        {
            let rest = reference[(colon + 1)...]
            let isSame = reference[..<colon].map(ASCII.lowercased) == scheme
            // `https:path` is a relative reference where the base has the scheme, too.
            guard isSame, !rest.prefix(2).allSatisfy(RiskScan.isSlash) || rest.count < 2 else { return reference }
            return absolute(Array(rest), from: base, isPath: true)
        }
        return absolute(reference, from: base, isPath: false)
    }

    /// A reference without a scheme.
    private static func absolute(_ reference: [UInt8], from base: URLRecord, isPath: Bool) -> [UInt8] {
        let href = base.hrefBytes
        let beforeFragment = base.fragmentRange.map { $0.lowerBound - 1 } ?? href.count
        guard let first = reference.first else { return Array(href[..<beforeFragment]) }
        if first == ASCII.numberSign { return Array(href[..<beforeFragment]) + reference }
        if first == ASCII.question { return Array(href[..<base.pathRange.upperBound]) + reference }
        if RiskScan.isSlash(first) {
            if reference.count > 1, RiskScan.isSlash(reference[1]) {
                return Array(href[base.schemeRange]) + [ASCII.colon] + reference
            }
            return Array(href[..<base.pathRange.lowerBound]) + reference
        }
        let folder = href[base.pathRange].lastIndex(of: ASCII.slash).map { $0 + 1 } ?? base.pathRange.upperBound
        return Array(href[..<folder]) + reference
    }

    private static func isPublic(_ address: IPv4Address) -> Bool {
        SpecialAddresses.range(of: address) == nil && !SpecialAddresses.isMetadata(address)
    }

    private static func isPublic(_ address: IPv6Address) -> Bool {
        guard !SpecialAddresses.isMetadata(address) else { return false }
        if let embedded = address.embeddedIPv4 { return isPublic(embedded.address) }
        return SpecialAddresses.range(of: address) == nil
    }
}
