// SPDX-License-Identifier: Apache-2.0

/// Links inside parameters.
extension RiskScan {
    /// Reports a parameter whose value, as it stands or with its escapes undone once or twice, is a link elsewhere.
    mutating func checkNested(_ value: Range<Int>, _ name: Range<Int>) {
        var bytes = Array(record.hrefBytes[value])
        for round in 0..<3 {
            if let nested = Self.link(bytes) { return report(nested, at: value.lowerBound, name) }
            guard round < 2, bytes.contains(ASCII.percent) else { return }
            bytes = PercentEncoding.decode(bytes.span)
        }
    }

    /// The link that a value is: with a scheme and two slashes, with slashes only, or with a scheme that is dangerous.
    private static func link(_ value: [UInt8]) -> [UInt8]? {
        var index = 0
        while index < value.count, value[index] <= ASCII.space { index += 1 }
        let start = index
        if value[start...].starts(with: [ASCII.slash, ASCII.slash]) {
            let after = value.dropFirst(start + 2).first
            return after.map { ASCII.isAlpha($0) || ASCII.isDigit($0) } ?? false
                ? Array("https:".utf8) + value[start...] : nil
        }
        guard index < value.count, ASCII.isAlpha(value[index]) else { return nil }
        while index < value.count, ASCII.isOfScheme(value[index]) { index += 1 }
        guard index < value.count, value[index] == ASCII.colon else { return nil }
        let rest = value[(index + 1)...]
        let isSlash = { (byte: UInt8) in byte == ASCII.slash || byte == ASCII.backslash }
        let hasSlashes = rest.count > 2 && rest.prefix(2).allSatisfy(isSlash)
        let isWeb =
            value[start..<index].count <= 5 && value[start..<index].map(ASCII.lowercased).starts(with: "http".utf8)
        guard hasSlashes || isWeb || isDangerous(value.span, start..<index) && !rest.isEmpty else { return nil }
        return Array(value[start...])
    }

    private mutating func report(_ link: [UInt8], at offset: Int, _ name: Range<Int>) {
        guard let nested = try? URLRecord(parsing: link) else { return }
        let scheme = nested.schemeRange
        if Self.isDangerous(nested.hrefBytes.span, scheme) {
            return add(.nestedDangerousScheme, at: offset, detail: nested.scheme)
        }
        guard nested.isSpecial, let host = nested.hostRange, record.isSpecial else {
            // From an app's link to the web and the other way round.
            if nested.scheme != record.scheme {
                add(.nestedLink, at: offset, detail: nested.isSpecial ? nested.host ?? "" : nested.scheme)
            }
            return
        }
        if Self.isPrivate(nested, host) { add(.nestedPrivateHost, at: offset, detail: nested.host ?? "") }
        if HostSite(nested.hrefBytes.span, host) != site {
            add(.nestedLink, at: offset, detail: nested.host ?? "")
        }
    }

    /// Whether a link leads into a private network or to a metadata service.
    private static func isPrivate(_ record: URLRecord, _ host: Range<Int>) -> Bool {
        switch record.hostKind {
        case .ipv4(let address): return isPrivate(address)
        case .ipv6(let address):
            if let embedded = address.embeddedIPv4 { return isPrivate(embedded.address) }
            return SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
        default:
            let code = SpecialNames.code(record.hrefBytes.span, host)?.code
            return code == .privateName || code == .metadataHost
        }
    }

    private static func isPrivate(_ address: IPv4Address) -> Bool {
        SpecialAddresses.isMetadata(address) || SpecialAddresses.range(of: address)?.isPrivate ?? false
    }
}
