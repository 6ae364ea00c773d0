// SPDX-License-Identifier: Apache-2.0

/// User names with signs and characters beyond ASCII, after which the host is.
extension LinkBody {
    /// Takes all up to an `@` that browsers look for; what was read before is no host.
    mutating func takesUser(_ text: Span<UInt8>, _ part: inout Authority) -> Bool {
        guard !isWide, let user = userEnd(text) else { return false }
        part = Authority(at: user.end)
        part.hasEscape = user.hasEscape
        end = user.end
        return true
    }

    /// The end of the user name that goes on at the end, and whether it holds an escape.
    private mutating func userEnd(_ text: Span<UInt8>) -> (end: Int, hasEscape: Bool)? {
        let limit = min(text.count, end + LinkBody.authorityReach)
        var index = end
        var (isBeyondASCII, hasEscape) = (false, false)
        defer { examined = max(examined, index + 1) }
        while index < limit {
            let byte = text[index]
            if byte >= 0x80 {
                let width = LinkCharacter.width(text, at: index)
                guard width > 0 else { return nil }
                isBeyondASCII = true
                index += width
            } else if byte == ASCII.backslash {
                guard let escape = LinkEscape.character(text, at: index, depth: escapes) else { return nil }
                if escape.character.isASCII {
                    let byte = UInt8(ascii: escape.character)
                    guard byte > ASCII.space, !LinkBody.beginsPath.contains(byte), !LinkDelimiter.never.contains(byte)
                    else { return nil }
                } else {
                    isBeyondASCII = true
                }
                hasEscape = true
                index = escape.end
                if escape.character == "@" { return (index, hasEscape) }
            } else if byte == ASCII.at {
                if isBeyondASCII, !isDangerous(text, index) { return nil }
                return (index + 1, hasEscape)
            } else {
                guard byte > ASCII.space, !LinkBody.beginsPath.contains(byte), !LinkDelimiter.never.contains(byte),
                    !endsBefore(text, index)
                else { return nil }
                index += 1
            }
        }
        return nil
    }

    /// Whether an `@` after characters beyond ASCII has a host after it, and is not that of somebody's mail address or
    /// name in the sentence after the link.
    private mutating func isDangerous(_ text: Span<UInt8>, _ at: Int) -> Bool {
        guard let host = hostEnd(text, after: at) else { return false }
        var start = at
        while start > end, Base62.isDigit(text[start - 1]) || LinkBody.inMailName.contains(text[start - 1]) {
            start -= 1
        }
        let isMail = start < at && start > end && text[start - 1] >= 0x80 && isOfSentence(text, at: end)
        guard isMail else { return true }
        return host < text.count && (LinkBody.beginsPath.contains(text[host]) || text[host] == ASCII.colon)
    }

    /// The end of a host with a dot, of a special name, or of an address, after an `@`; nil if there is none.
    private mutating func hostEnd(_ text: Span<UInt8>, after at: Int) -> Int? {
        let start = at + 1
        let limit = min(text.count, start + LinkHost.maximumLength)
        var index = start
        var (label, hasDot) = (start, false)
        defer { examined = max(examined, index + 4) }
        while index < limit {
            let byte = text[index]
            if byte == ASCII.dot || byte >= 0x80 && LinkCharacter.isFullStop(text, at: index) {
                let next = byte == ASCII.dot ? index + 1 : index + 3
                guard index > label, next < text.count,
                    text[next] < 0x80 ? Base62.isDigit(text[next]) : LinkCharacter.length(text, at: next) > 0
                else { break }
                hasDot = true
                label = next
                index = next
            } else if byte >= 0x80 {
                let length = LinkCharacter.length(text, at: index)
                guard length > 0 else { break }
                index += length
            } else {
                guard Base62.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.underscore || byte == ASCII.percent
                else { break }
                index += 1
            }
        }
        if index == start { return start < text.count && text[start] == ASCII.leftBracket ? start : nil }
        return hasDot || LinkHost.isWhole(text, start..<index, isFirst: true) ? index : nil
    }

    /// Whether a sentence goes on at an index: with a letter, or with one of its marks.
    private func isOfSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
        if text[index] < 0x80 { return LinkBody.asciiMarks.contains(text[index]) }
        if LinkCharacter.length(text, at: index) > 0 { return text.narrow(at: index) == nil }
        guard index + 2 < text.count else { return false }
        switch (text[index], text[index + 1], text[index + 2]) {
        // — ‘ ’ “ ” …
        case (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x98...0x99), (0xE2, 0x80, 0x9C...0x9D), (0xE2, 0x80, 0xA6): return true
        // 、 。 and brackets
        case (0xE3, 0x80, 0x81...0x82), (0xE3, 0x80, 0x88...0x91): return true
        // ！ （ ） ， ；
        case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): return true
        default: return false
        }
    }

    private static let inMailName = ByteSet("+-._")
    private static let asciiMarks = ByteSet("!'(),;")
}
