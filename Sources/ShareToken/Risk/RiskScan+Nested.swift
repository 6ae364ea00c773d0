// SPDX-License-Identifier: Apache-2.0

/// The check of links inside parameters and paths.
extension RiskScan {
    /// Reports a parameter whose value is a link to another site or app, or a dangerous link.
    ///
    /// - Parameter name: The name of the parameter; empty if the value has none.
    mutating func checkNested(_ value: Range<Int>, _ name: Range<Int>) {
        if let nested = NestedLink(record.hrefBytes[value])?.url {
            guard !Self.isScript(nested.hrefBytes[nested.schemeRange]) || isOpened(name, nested) else { return }
            return report(nested, at: value.lowerBound)
        }
        if let nested = encodedLink(value, name) { return report(nested, at: value.lowerBound) }
        guard record.hrefBytes[value].contains(ASCII.percent) else { return }
        let text = PercentEncoding.decode(record.hrefBytes.span.extracting(value))
        if let danger = Danger(inQuery: text) { add(danger.code, at: value.lowerBound, detail: danger.detail) }
    }

    /// The link in base 64 that a value is; nil if neither the parameter's name says that it is opened nor a wrapper
    /// opens it.
    private mutating func encodedLink(_ value: Range<Int>, _ name: Range<Int>) -> URLRecord? {
        guard let start = encodedStart(value) else { return nil }
        let nested = EncodedLink.link(record.hrefBytes[start..<value.upperBound])
        guard let nested else { return nil }
        if start == value.lowerBound, isNamedOpened(name) { return nested }
        return wrapped == nested ? nested : nil
    }

    /// The first place where a value may begin as a link in base 64, after a wrapper's prefix; nil if there is none.
    private func encodedStart(_ value: Range<Int>) -> Int? {
        let bytes = record.hrefBytes.span
        return value.prefix(EncodedLink.maximumPrefix + 1).first { EncodedLink.begins(bytes, $0, value.upperBound) }
    }

    /// Whether a value may be a link in base 64.
    @inline(__always)
    func mayBeEncodedLink(_ value: Range<Int>) -> Bool { encodedStart(value) != nil }

    /// Reports the first segment of the path at which a link to another site or app, or a dangerous link, begins.
    mutating func checkNestedInPath() {
        guard record.hostRange != nil else { return }
        let bytes = record.hrefBytes
        let path = record.pathRange
        checkEncodedSegment(path)
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

    /// Reports the last segment of the path, if it is a link in base 64 that a wrapper opens.
    private mutating func checkEncodedSegment(_ path: Range<Int>) {
        guard let slash = record.hrefBytes[path].lastIndex(of: ASCII.slash) else { return }
        let segment = slash + 1..<path.upperBound
        guard EncodedLink.begins(record.hrefBytes.span, segment.lowerBound, segment.upperBound),
            let nested = EncodedLink.link(record.hrefBytes[segment]), wrapped == nested
        else { return }
        report(nested, at: segment.lowerBound)
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
        if let danger = Danger(of: nested) {
            add(danger.code, at: offset, detail: danger.detail)
            if danger.code == .nestedDangerousScheme { return }
        } else if let danger = Danger(inside: nested, depth: Danger.maximumDepth) {
            // A page of the same site may open what it is given, too.
            add(danger.code, at: offset, detail: danger.detail)
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
}
