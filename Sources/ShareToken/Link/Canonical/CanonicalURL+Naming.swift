// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// The id of the platform that owns the target, even if none of its kinds has such pages; nil if there is none.
    public var platform: String? {
        if let kind = reading.match?.kind { return kind.platform }
        return reading.site.flatMap { reading.registry.index.platform(at: $0) }
    }

    /// The part of a short link that names its target; nil if the target is no short link.
    ///
    /// It follows the host, or the path of short links there. It has no slash at either end, and has the parameters
    /// that it needs.
    package var shortLinkCode: String? {
        guard let path = shortLinkRange else { return nil }
        let query = neededQuery
        let code = reading.url.hrefBytes[path]
        return query.isEmpty ? String(decoding: code, as: UTF8.self) : String(decoding: code + query, as: UTF8.self)
    }

    /// Whether the target is a short link, which only its platform's server can open.
    public var isShortLink: Bool { shortLinkRange != nil }

    /// The query of the canonical URL, with its question mark.
    private var neededQuery: ArraySlice<UInt8> {
        let end = urlBytes.firstIndex(of: ASCII.numberSign) ?? urlBytes.count
        return urlBytes[..<end].firstIndex(of: ASCII.question).map { urlBytes[$0..<end] } ?? []
    }

    private var shortLinkRange: Range<Int>? {
        guard reading.isShortLink, reading.url.isWeb, let site = reading.site else { return nil }
        let bytes = reading.url.hrefBytes
        var path = reading.url.pathRange
        for prefix in reading.registry.index.site(at: site).shortPaths where bytes[path].starts(with: prefix.utf8) {
            path = path.lowerBound + prefix.utf8.count..<path.upperBound
            break
        }
        while !path.isEmpty, bytes[path.lowerBound] == ASCII.slash { path = path.lowerBound + 1..<path.upperBound }
        while !path.isEmpty, bytes[path.upperBound - 1] == ASCII.slash { path = path.lowerBound..<path.upperBound - 1 }
        return path.isEmpty && neededQuery.isEmpty ? nil : path
    }

    /// The form in which the link as given is written: a wrapper, a short link, or one of the platform's forms.
    package var form: LinkForm {
        guard unwrapped.isEmpty else { return .wrapper }
        if let match = reading.match {
            let form = reading.registry.index.pattern(at: match.place).form
            // The neutral link leads to a page of a mini-program, as any other.
            return form == .w3c ? .miniProgram : form
        }
        return isShortLink ? .shortLink : .url
    }
}
