// SPDX-License-Identifier: Apache-2.0

extension Wrapper {
    /// The bytes of the target that a link to this wrapper's host carries; nil if the link is not of this wrapper.
    ///
    /// There is no target if its parameter occurs twice with different values. Linear in the length of the link.
    func target(of url: URLRecord, _ parameters: [QueryParameter], registry: Registry) -> [UInt8]? {
        let bytes = url.hrefBytes
        guard let rest = matchPath(bytes, url.pathRange), let raw = value(in: url, parameters, rest, registry)
        else { return nil }
        guard let target = decode(raw, isDecoded: isDecoded) else { return nil }
        return complete(cut(target))
    }

    /// Whether the place that holds the target has already decoded it.
    private var isDecoded: Bool {
        switch place {
        case .member, .intent, .page: true
        case .parameters, .query, .path: false
        }
    }

    /// The target as the link has it.
    private func value(
        in url: URLRecord, _ parameters: [QueryParameter], _ pathEnd: Int, _ registry: Registry
    ) -> ArraySlice<UInt8>? {
        let bytes = url.hrefBytes
        switch place {
        case .intent:
            return IntentURI(url).target(registry)?[...]
        case .page:
            return (Array("https".utf8) + bytes[url.schemeRange.upperBound...])[...]
        case .path:
            return bytes[pathEnd..<url.pathRange.upperBound]
        case .query:
            // A query with a name belongs to another wrapper.
            guard let query = url.queryRange, !query.isEmpty else { return nil }
            return bytes[query]
        case .parameters(let names):
            if let condition {
                guard let range = Self.only(condition.name, parameters, bytes), !range.isEmpty,
                    PercentEncoding.decode(bytes.span.extracting(range)).elementsEqual(condition.value.utf8)
                else { return nil }
            }
            for name in names {
                guard let range = Self.only(name, parameters, bytes) else { return nil }
                guard !range.isEmpty else { continue }
                let isPlain = runsOn && Self.schemeEnd(bytes[range]) != nil
                return bytes[
                    range.lowerBound..<(isPlain ? url.queryRange?.upperBound ?? range.upperBound : range.upperBound)]
            }
            return nil
        case .member(let name, let parameter):
            guard let range = Self.only(parameter, parameters, bytes),
                let object = FlatJSON(PercentEncoding.decode(bytes.span.extracting(range)))
            else { return nil }
            if let condition {
                guard let value = object[Array(condition.name.utf8)], value.elementsEqual(condition.value.utf8) else {
                    return nil
                }
            }
            return object[Array(name.utf8)].map { $0[...] }
        }
    }

    /// The one value of a parameter, empty if there is none; nil if it occurs twice with different values.
    private static func only(_ name: String, _ parameters: [QueryParameter], _ text: [UInt8]) -> Range<Int>? {
        let bytes = Array(name.utf8)
        var found = 0..<0
        for parameter in parameters where parameter.isNamed(bytes.span, text.span) {
            let value = parameter.value(text.span)
            guard !value.isEmpty else { continue }
            guard found.isEmpty || text[found] == text[value] else { return nil }
            found = value
        }
        return found
    }

    /// Decodes the target: percent signs once, and again only if the result is clearly encoded.
    private func decode(_ raw: ArraySlice<UInt8>, isDecoded: Bool) -> [UInt8]? {
        switch coding {
        case .percent:
            // A target with its scheme in plain text was not encoded.
            if isDecoded || Self.schemeEnd(raw) != nil && (runsOn || place.isWhole) { return Array(raw) }
            var text = PercentEncoding.decode(Array(raw).span)
            if Self.beginsEncoded(text) { text = PercentEncoding.decode(text.span) }
            return text
        case .base64(let prefix):
            let text = PercentEncoding.decode(Array(raw).span)
            guard text.starts(with: prefix.utf8) else { return nil }
            return Base64.decodeLeniently(text[prefix.utf8.count...])
        }
    }

    /// Whether a text begins with `http%3A` or `https%3A`, which shows that it is encoded.
    private static func beginsEncoded(_ text: [UInt8]) -> Bool {
        let head = text.prefix(8).map(ASCII.lowercased)
        return head.starts(with: "http%3a".utf8) || head.starts(with: "https%3a".utf8)
    }

    /// The end of a scheme before `://`; nil if the text does not begin with one.
    static func schemeEnd(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex
        guard let first = text.first, ASCII.isAlpha(first) else { return nil }
        while index < text.endIndex, ASCII.isOfScheme(text[index]) { index += 1 }
        guard text[index...].starts(with: "://".utf8) else { return nil }
        return index
    }

    /// The target without its tail.
    private func cut(_ target: [UInt8]) -> [UInt8] {
        switch tail {
        case nil: return target
        case .checksum:
            guard let end = Self.schemeEnd(target[...]), let colon = target.lastIndex(of: ASCII.colon), colon > end
            else { return target }
            let checksum = target[(colon + 1)...]
            // Digits alone are a port, and no checksum.
            let isChecksum =
                !checksum.allSatisfy(ASCII.isDigit)
                && checksum.allSatisfy { Base62.isDigit($0) || $0 == ASCII.hyphen || $0 == ASCII.underscore }
            return isChecksum ? Array(target[..<colon]) : target
        case .parameter(let parameter):
            let start = target.count - parameter.utf8.count
            guard start > 0, target[start...].elementsEqual(parameter.utf8),
                target[start - 1] == ASCII.question || target[start - 1] == ASCII.ampersand
            else { return target }
            return Array(target[..<(start - 1)])
        }
    }

    /// The target with a scheme, if the wrapper allows it to lack one.
    private func complete(_ target: [UInt8]) -> [UInt8]? {
        guard !target.isEmpty else { return nil }
        guard !base.isEmpty, Self.schemeEnd(target[...]) == nil else { return target }
        // A browser drops blanks before a link and line breaks in it, and takes two slashes of either kind for a host.
        let read = target.drop { $0 <= ASCII.space }.filter { $0 > 0x0D || $0 < 0x09 || $0 == 0x0B || $0 == 0x0C }
        if Self.schemeEnd(read[...]) != nil { return read }
        let slashes = read.prefix(2).filter { $0 == ASCII.slash || $0 == ASCII.backslash }
        if slashes.count == 2 { return Array("https:".utf8) + read }
        // A base that is a site already has the slash before the path.
        let isSite = base.utf8.count > "https://".utf8.count
        return Array(base.utf8) + (isSite && target.first == ASCII.slash ? target.dropFirst() : target[...])
    }
}

extension Wrapper.Place {
    /// Whether the target is not one of several values.
    fileprivate var isWhole: Bool { if case .query = self { true } else { false } }
}
