// SPDX-License-Identifier: Apache-2.0

/// The check of links inside parameters and paths.
extension RiskScan {
    /// Reports a parameter whose value is a link to another site or app, or a dangerous link.
    ///
    /// - Parameter name: The name of the parameter; empty if the value has none.
    mutating func checkNested(_ value: Range<Int>, _ name: Range<Int>) {
        guard let nested = NestedLink(record.hrefBytes[value])?.url else { return checkPairs(value) }
        guard !Self.isScript(nested.hrefBytes[nested.schemeRange]) || isOpened(name, nested) else { return }
        report(nested, at: value.lowerBound)
    }

    /// Reports the first danger in the parameters of a value that is a query itself, such as that of a page in an app.
    private mutating func checkPairs(_ value: Range<Int>) {
        guard record.hrefBytes[value].contains(ASCII.percent) else { return }
        let text = PercentEncoding.decode(record.hrefBytes.span.extracting(value))
        let start = text.firstIndex(of: ASCII.question).map { $0 + 1 } ?? text.startIndex
        for pair in text[start...].split(separator: ASCII.ampersand).prefix(Self.maximumParameters) {
            guard let sign = pair.firstIndex(of: ASCII.equals), let nested = NestedLink(pair[(sign + 1)...])?.url
            else { continue }
            let scheme = nested.schemeRange
            let isDangerous = URLScheme.isDangerous(nested.hrefBytes.span, scheme)
            if isDangerous, !Self.isScript(nested.hrefBytes[scheme]) || Self.isNameOfOpened(Array(pair[..<sign])) {
                return add(.nestedDangerousScheme, at: value.lowerBound, detail: nested.scheme)
            }
            if nested.isSpecial, let host = nested.hostRange, Self.isPrivate(nested, host) {
                return add(.nestedPrivateHost, at: value.lowerBound, detail: nested.host ?? "")
            }
        }
    }

    /// Reports the first segment of the path at which a link to another site or app, or a dangerous link, begins.
    mutating func checkNestedInPath() {
        guard record.hostRange != nil else { return }
        let bytes = record.hrefBytes
        let path = record.pathRange
        guard bytes[path].contains(where: { $0 == ASCII.colon || $0 == ASCII.percent }) else { return }
        let end = record.queryRange?.upperBound ?? path.upperBound
        var start = path.lowerBound
        while let slash = bytes[start..<path.upperBound].firstIndex(of: ASCII.slash) {
            start = slash + 1
            // Scanners of mail put underscores before the link that they seal.
            while start < path.upperBound, bytes[start] == ASCII.underscore { start += 1 }
            guard Self.mayBeginLink(bytes[start..<path.upperBound]) else { continue }
            // The bound keeps the work linear. An authority that is longer hides its host, perhaps on purpose.
            let nested = NestedLink(bytes[start..<min(end, start + Self.maximumPathLink)])?.url
            let isWhole = nested.map { $0.pathRange.count > 1 || $0.queryRange != nil || $0.fragmentRange != nil }
            if end - start > Self.maximumPathLink, isWhole != true { return add(.nestedLink, at: start) }
            guard let nested else { continue }
            let count = risks.count
            report(nested, at: start)
            if risks.count > count { return }
        }
    }

    /// The longest link in a path that is parsed, in bytes.
    private static let maximumPathLink = 1024

    /// Whether a part of a path begins with a scheme of the web and a slash, or with any scheme and two slashes.
    ///
    /// Titles of pages, such as `File:Example.jpg`, and names of services, such as `https:dashboard:`, begin otherwise.
    private static func mayBeginLink(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, ASCII.isAlpha(first) || first == ASCII.percent else { return false }
        var head = Array(text.prefix(64))
        for _ in 0..<2 where head.contains(ASCII.percent) { head = PercentEncoding.decode(head.span) }
        let link = head.drop { $0 <= ASCII.space }
        let scheme = link.prefix(while: ASCII.isOfScheme).map(ASCII.lowercased)
        let rest = link.dropFirst(scheme.count)
        guard rest.first == ASCII.colon else { return false }
        let slashes = rest.dropFirst().prefix(2).prefix(while: isSlash).count
        let isOfWeb = ["http", "https", "ws", "wss", "ftp"].contains { scheme.elementsEqual($0.utf8) }
        return slashes == 2 || slashes == 1 && isOfWeb
    }

    private mutating func report(_ nested: URLRecord, at offset: Int) {
        let scheme = nested.schemeRange
        if URLScheme.isDangerous(nested.hrefBytes.span, scheme) {
            return add(.nestedDangerousScheme, at: offset, detail: nested.scheme)
        }
        if nested.isSpecial, let host = nested.hostRange, Self.isPrivate(nested, host) {
            add(.nestedPrivateHost, at: offset, detail: nested.host ?? "")
        }
        guard nested.isSpecial, let host = nested.hostRange, record.isSpecial else {
            // At least one of the two links is not of the web.
            if nested.scheme != record.scheme {
                add(.nestedLink, at: offset, detail: nested.isSpecial ? nested.host ?? "" : nested.scheme)
            }
            return
        }
        if HostSite(nested.hrefBytes.span, host, registry.names) != site {
            add(.nestedLink, at: offset, detail: nested.host ?? "")
        }
    }

    /// Whether a link leads to a private network or to a metadata service.
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
