// SPDX-License-Identifier: Apache-2.0

/// Looks up the hosts in a text.
enum LinkHost {
    /// The longest host that is looked up, in bytes.
    static let maximumLength = 253

    /// The run of letters, digits, dots, hyphens and underscores around a dot; an ellipsis separates two runs.
    static func run(_ text: Span<UInt8>, around dot: Int, floor: Int) -> Range<Int> {
        var start = dot
        let least = max(floor, dot - maximumLength - 1)
        while start > least, isOfHost(text[start - 1]), !isEllipsis(text, start - 1) { start -= 1 }
        var end = dot
        while end < text.count, isOfHost(text[end]), !isEllipsis(text, end) { end += 1 }
        return start..<end
    }

    /// The known host in a run, without dots at its ends; nil if there is no such host, or if it is part of a mail
    /// address, a path or a longer name.
    ///
    /// - Parameter floor: The end of the link before.
    /// - Returns: The host, and where the link begins: two slashes may stand before a host of short links.
    static func known(
        _ text: Span<UInt8>, _ run: Range<Int>, floor: Int, _ registry: Registry
    ) -> (host: Range<Int>, start: Int)? {
        let isRelative = run.lowerBound >= floor + 2 && isAfterSlashes(text, run.lowerBound)
        guard isRelative || run.lowerBound == 0 || isBoundary(text[run.lowerBound - 1]),
            !isAfterEntity(text, run.lowerBound)
        else { return nil }
        var host = run
        if text[host.lowerBound] == ASCII.dot { host = host.lowerBound + 1..<host.upperBound }
        if !host.isEmpty, text[host.upperBound - 1] == ASCII.dot { host = host.lowerBound..<host.upperBound - 1 }
        guard !host.isEmpty, host.count <= maximumLength else { return nil }
        let next = run.upperBound < text.count ? text[run.upperBound] : ASCII.space
        if next == ASCII.at || next == ASCII.percent { return nil }
        if next == ASCII.colon, run.upperBound + 1 < text.count, text[run.upperBound + 1] == ASCII.slash { return nil }
        let site = site(text, host, registry).knowledge
        if isRelative { return site == .shortLink && next == ASCII.slash ? (host, run.lowerBound - 2) : nil }
        return site == .none ? nil : (host, host.lowerBound)
    }

    /// An entry of a table for a host.
    enum Knowledge {
        case none
        /// Some of its pages lead elsewhere; nothing is known of its other pages.
        case wrapper
        case page
        case shortLink
    }

    /// The entry of a host, or of the site of a domain above it, and the beginning of that domain.
    static func site(
        _ text: Span<UInt8>, _ host: Range<Int>, _ registry: Registry
    ) -> (knowledge: Knowledge, domain: Int?) {
        let index = registry.index
        let found: (number: Int, isWhole: Bool)?
        if text.extracting(host).holdsCapitals {
            var lowered: [UInt8] = []
            for place in host { lowered.append(ASCII.lowercased(text[place])) }
            found = index.hosts.findHost(lowered.span, lowered.indices)
        } else {
            found = index.hosts.findHost(text, host)
        }
        guard let found else { return (.none, nil) }
        let site = index.site(of: found.number)
        guard found.isWhole || site != nil || !index.lists.subdomainWrappers.list(of: found.number).isEmpty else {
            return (.none, nil)
        }
        if let site, !index.site(at: site).isKnown, index.lists.patterns.list(of: found.number).isEmpty {
            return (index.lists.wrappers.list(of: found.number).isEmpty ? .none : .wrapper, nil)
        }
        if let site { return (index.site(at: site).isShortLink ? .shortLink : .page, site) }
        return (index.lists.patterns.list(of: found.number).isEmpty ? .wrapper : .page, nil)
    }

    /// Whether a host ends with a label: a top-level domain, a number or a special name.
    ///
    /// - Parameter isFirst: Whether there is no other label; then only special names and numbers count.
    static func isWhole(_ text: Span<UInt8>, _ label: Range<Int>, isFirst: Bool) -> Bool {
        guard !label.isEmpty, label.count <= 63 else { return false }
        var lowered: [UInt8] = []
        for place in label { lowered.append(ASCII.lowercased(text[place])) }
        if IPv4Address.endsInNumber(lowered.span) { return true }
        if isFirst { return lowered.elementsEqual("localhost".utf8) }
        if SpecialNames.code(lowered.span, lowered.indices) != nil { return true }
        return PublicSuffix(ofHost: lowered.span).map { $0.section != .unlisted } ?? false
    }

    private static func isEllipsis(_ text: Span<UInt8>, _ index: Int) -> Bool {
        text[index] == ASCII.dot && index + 1 < text.count && text[index + 1] == ASCII.dot
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        Base62.isDigit(byte) || byte == ASCII.dot || byte == ASCII.hyphen || byte == ASCII.underscore
    }

    /// Whether a host can begin after a byte: not inside a mail address, a path, a query or a longer name.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        // A blank or a character beyond ASCII stands before most hosts.
        if byte <= ASCII.space || byte >= 0x80 { return true }
        return !isOfHost(byte) && !notBefore.contains(byte) || byte == ASCII.dot
    }

    /// Whether two slashes stand before a host, after a blank, a character beyond ASCII or nothing: the scheme is left
    /// out.
    private static func isAfterSlashes(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start >= 2, text[start - 1] == ASCII.slash, text[start - 2] == ASCII.slash else { return false }
        guard start >= 3 else { return true }
        // A full-width colon is that of a scheme.
        return text[start - 3] <= ASCII.space || text[start - 3] >= 0x80 && text.narrow(at: start - 5) != ASCII.colon
    }

    /// Whether an entity for a slash stands before a host.
    ///
    /// The host is then that of a link of which nothing else is read.
    private static func isAfterEntity(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start >= 5, text[start - 1] == 0x3B else { return false }
        return text.holds("&#47;", at: start - 5) || start >= 6 && text.holds("&#x2f;", at: start - 6)
    }

    private static let notBefore = ByteSet("#$%&+/=?@\\~")
}

extension Span where Element == UInt8 {
    /// Whether one of the bytes is a capital letter.
    fileprivate var holdsCapitals: Bool {
        for index in indices where self[index] &- 0x41 < 26 { return true }
        return false
    }
}
