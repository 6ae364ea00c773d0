// SPDX-License-Identifier: Apache-2.0

/// The public suffix of a host: the part under which anyone can register names, such as `com` or `com.cn`.
///
/// Source: <https://publicsuffix.org/list/>, with both sections of the list; the default rule is `*`.
package struct PublicSuffix: Sendable, Hashable {
    /// The part of the list that the deciding rule stands in.
    package enum Section: Sendable, Hashable {
        /// The suffix belongs to a registry of the domain name system.
        case icann
        /// The suffix belongs to an organisation that gives names under its own domain to others, such as `github.io`.
        case privateDomain
        /// No rule of the list matches, so the last label is the suffix.
        case unlisted
    }

    /// The section of the deciding rule.
    package let section: Section

    /// The suffix, in UTF-8 byte offsets into the host.
    package let range: Range<Int>

    /// The suffix and one more label, in UTF-8 byte offsets into the host; nil if the host is a public suffix itself.
    package let registrableRange: Range<Int>?

    /// Finds the suffix of a host in lower-case ASCII, as ``URLRecord/host`` gives it.
    ///
    /// Neither range includes a dot at the end of the host. The time is linear in the length of the host; the first
    /// call also decodes the list.
    ///
    /// - Returns: nil for an IP address, for a host whose last label is a number, and for a host that is empty or has
    ///   an empty label.
    package init?(ofHost host: Span<UInt8>) {
        var end = host.count
        if end > 0, host[end - 1] == ASCII.dot { end -= 1 }
        guard end > 0, host[0] != ASCII.dot, host[0] != ASCII.leftBracket, !IPv4Address.endsInNumber(host) else {
            return nil
        }
        for index in 1..<end where host[index] == ASCII.dot && host[index - 1] == ASCII.dot { return nil }
        guard host[end - 1] != ASCII.dot else { return nil }
        self.init(host, end)
    }

    private init(_ host: Span<UInt8>, _ end: Int) {
        let table = SuffixTable.shared
        var node: Int? = 0
        var labelEnd = end
        // The start of the suffix of the best rule so far, which is the default rule at first.
        var best = Self.labelStart(host, end)
        var section = Section.unlisted
        while let parent = node {
            let start = Self.labelStart(host, labelEnd)
            if let wildcard = table.wildcard(of: parent) {
                (best, section) = (start, Self.section(table.kind(wildcard)))
            }
            node = table.child(of: parent, host, start..<labelEnd)
            if let node {
                switch table.kind(node) {
                case .none: break
                case .icannException, .privateException:
                    // An exception rule makes the label registrable although a wildcard matches it.
                    section = Self.section(table.kind(node))
                    best = labelEnd + 1
                    self.init(section: section, range: best..<end, registrableRange: start..<end)
                    return
                case let kind: (best, section) = (start, Self.section(kind))
                }
            }
            guard start > 0 else { break }
            labelEnd = start - 1
        }
        let registrable = best > 0 ? Self.labelStart(host, best - 1)..<end : nil
        self.init(section: section, range: best..<end, registrableRange: registrable)
    }

    private init(section: Section, range: Range<Int>, registrableRange: Range<Int>?) {
        self.section = section
        self.range = range
        self.registrableRange = registrableRange
    }

    private static func labelStart(_ host: Span<UInt8>, _ end: Int) -> Int {
        var start = end
        while start > 0, host[start - 1] != ASCII.dot { start -= 1 }
        return start
    }

    private static func section(_ kind: SuffixTable.Kind) -> Section {
        kind == .privateSection || kind == .privateException ? .privateDomain : .icann
    }
}

extension PublicSuffix {
    /// The public suffix of a host in lower-case ASCII; nil if ``init(ofHost:)`` gives nil.
    package static func suffix(ofHost host: String) -> Substring? {
        let bytes = Array(host.utf8)
        return PublicSuffix(ofHost: bytes.span).map { slice(host, $0.range) }
    }

    /// The registrable domain of a host in lower-case ASCII: its public suffix and one more label.
    ///
    /// - Returns: nil if ``init(ofHost:)`` gives nil, or if the host is a public suffix itself.
    package static func registrableDomain(ofHost host: String) -> Substring? {
        let bytes = Array(host.utf8)
        return PublicSuffix(ofHost: bytes.span)?.registrableRange.map { slice(host, $0) }
    }

    private static func slice(_ host: String, _ range: Range<Int>) -> Substring {
        let start = host.utf8.index(host.startIndex, offsetBy: range.lowerBound)
        return host[start..<host.utf8.index(start, offsetBy: range.count)]
    }
}

extension URLRecord {
    /// The registrable domain of the host, in byte offsets into ``hrefBytes``; nil if there is none.
    ///
    /// Source: WHATWG URL, 3.2 Host miscellaneous, registrable domain.
    package var registrableDomainRange: Range<Int>? {
        guard let host = hostRange, isSpecial else { return nil }
        guard let range = PublicSuffix(ofHost: hrefBytes.span.extracting(host))?.registrableRange else { return nil }
        return host.lowerBound + range.lowerBound..<host.lowerBound + range.upperBound
    }
}
