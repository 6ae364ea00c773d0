// SPDX-License-Identifier: Apache-2.0

/// The check of the display text of a link.
extension RiskScan {
    /// Reports a display text whose first domain is of another site than the link.
    ///
    /// The offset is that of the domain if the display text is part of ``text``, otherwise that of the link.
    mutating func checkDisplay(_ shown: [UInt8]?) {
        guard let shown, record.isSpecial, let domain = Self.firstDomain(shown) else { return }
        let name = shown[domain].map(ASCII.lowercased)
        let other = HostSite(name.span, 0..<name.count, registry.names)
        guard let site, site != other else { return }
        let start = markdownRange().flatMap { text[$0].elementsEqual(shown) ? $0.lowerBound + domain.lowerBound : nil }
        add(.displayMismatch, inputOffset: start ?? link.lowerBound, detail: String(decoding: name, as: UTF8.self))
    }

    /// The display text of the link in Markdown; nil if the text does not write the link so.
    func markdownText() -> [UInt8]? {
        markdownRange().map { Array(text[$0]) }
    }

    /// The range of the text between the brackets of `[shown](link)`, at most 1,024 bytes.
    private func markdownRange() -> Range<Int>? {
        var end = link.lowerBound
        if end > 0, text[end - 1] == ASCII.lessThan { end -= 1 }
        guard end >= 2, text[end - 1] == ASCII.leftParenthesis, text[end - 2] == ASCII.rightBracket else { return nil }
        end -= 2
        var start = end
        while start > 0, end - start < 1024 {
            start -= 1
            if text[start] == ASCII.leftBracket { return text.imageText(start + 1..<end) ?? start + 1..<end }
        }
        return nil
    }

    /// The first word of a text that is a domain under a listed suffix.
    private static func firstDomain(_ text: [UInt8]) -> Range<Int>? {
        var index = 0
        while index < text.count {
            var end = index
            var dots = 0
            while end < text.count, isDomainByte(text[end]) {
                if text[end] == ASCII.dot { dots += 1 }
                end += 1
            }
            // Neither part of an e-mail address is a link.
            let isMail = end < text.count && text[end] == ASCII.at || index > 0 && text[index - 1] == ASCII.at
            if dots > 0, !isMail, let domain = domain(text, index..<end) { return domain }
            index = max(end, index + 1)
        }
        return nil
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        ASCII.isAlpha(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.dot
    }

    /// A word without the dots and hyphens around it; nil if it is not a domain or is a file name.
    private static func domain(_ text: [UInt8], _ word: Range<Int>) -> Range<Int>? {
        var (start, end) = (word.lowerBound, word.upperBound)
        while start < end, text[start] == ASCII.dot || text[start] == ASCII.hyphen { start += 1 }
        while end > start, text[end - 1] == ASCII.dot || text[end - 1] == ASCII.hyphen { end -= 1 }
        let host = text[start..<end].map(ASCII.lowercased)
        guard let suffix = PublicSuffix(ofHost: host.span), suffix.section != .unlisted,
            suffix.registrableRange != nil
        else { return nil }
        let isLink = start > 0 && text[start - 1] == ASCII.slash
        if !isLink, fileEndings.number(of: host.span, suffix.range) != nil { return nil }
        return start..<end
    }

    /// Public suffixes that are more often the extensions of file names.
    private static let fileEndings = NameTable(["md", "zip", "rs", "py", "sh", "pl", "ps", "mov", "so"])
}

extension [UInt8] {
    /// The alternative text of an image, if the display text of a Markdown link is an image: `[![text](image)](link)`.
    ///
    /// - Parameter shown: The range between the last opening bracket before the link and the closing one.
    func imageText(_ shown: Range<Int>) -> Range<Int>? {
        guard let last = self[shown].last, last == ASCII.rightParenthesis,
            let end = self[shown].firstIndex(of: ASCII.rightBracket), self[end + 1] == ASCII.leftParenthesis
        else { return nil }
        return shown.lowerBound..<end
    }
}

/// The site of a host: its protected owner, otherwise its registrable domain, otherwise the host itself.
struct HostSite: Equatable {
    private var owner: Int?
    private var name: [UInt8] = []

    /// Finds the site of a host in lower-case ASCII.
    init(_ bytes: Span<UInt8>, _ host: Range<Int>, _ names: ProtectedIndex) {
        owner = names.owner(bytes, host)
        guard owner == nil else { return }
        let range = PublicSuffix(ofHost: bytes.extracting(host))?.registrableRange ?? 0..<host.count
        for index in range { name.append(bytes[host.lowerBound + index]) }
    }
}
