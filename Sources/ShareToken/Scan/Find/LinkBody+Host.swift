// SPDX-License-Identifier: Apache-2.0

/// The host of a link, and what is known of it.
extension LinkBody {
    /// Returns the tables' entry for the link's host.
    mutating func knowledge(_ text: Span<UInt8>, _ registry: Registry) -> LinkHost.Knowledge {
        if let site { return site }
        guard kind == .web || kind == .host else {
            site = LinkHost.Knowledge.none
            return .none
        }
        let range = host ?? hostRange(text)
        let found: (knowledge: LinkHost.Knowledge, domain: Int?)
        if hasInvisible {
            let visible = range.filter { text[$0] < 0x80 }.map { text[$0] }
            found = LinkHost.site(visible.span, visible.indices, registry)
        } else {
            found = LinkHost.site(text, range, registry)
        }
        (site, domain) = (found.knowledge, found.domain)
        return found.knowledge
    }

    /// Whether no platform declares pages of the link's host.
    mutating func isUnknown(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        guard kind != .app else { return false }
        let knowledge = knowledge(text, registry)
        return knowledge == .none || knowledge == .wrapper
    }

    /// The host after `//`, without user name and port.
    func hostRange(_ text: Span<UInt8>) -> Range<Int> {
        var (start, stop, index) = (content, end, content)
        while index < end {
            let byte = text[index]
            if LinkBody.beginsPath.contains(byte) {
                stop = index
                break
            }
            if byte == ASCII.at { start = index + 1 }
            index += 1
        }
        var close = stop
        while close > start, ASCII.isDigit(text[close - 1]) { close -= 1 }
        return start..<(close > start && text[close - 1] == ASCII.colon ? close - 1 : stop)
    }

    /// The end of a host whose first or second label is the first beyond ASCII; the beginning for any other.
    mutating func hostEnd(_ text: Span<UInt8>) -> Int {
        var index = content
        var hasDot = false
        while index < text.count, text[index] < 0x80, text[index] != ASCII.dot || !hasDot,
            Base62.isDigit(text[index]) || text[index] == ASCII.hyphen || text[index] == ASCII.dot
        {
            hasDot = text[index] == ASCII.dot
            index += 1
            if hasDot { break }
        }
        guard index < text.count, text[index] >= 0x80 else { return content }
        // Chinese keyboards type a full stop for the dot that a host must have.
        let isDot =
            index > content && !hasDot && LinkCharacter.isFullStop(text, at: index) && index + 3 < text.count
            && Base62.isDigit(text[index + 3])
        guard isDot || index == content || hasDot else { return content }
        return hostEnd(text, from: index)
    }

    /// The end of a host that goes on beyond ASCII at an index.
    mutating func hostEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = max(content, hostDot.searched)
        while index < start, !hostDot.isThere {
            hostDot.isThere = text[index] == ASCII.dot
            index += 1
        }
        hostDot.searched = start
        index = start
        var hasDot = hostDot.isThere
        while index < text.count {
            if text[index] >= 0x80 {
                if LinkCharacter.isFullStop(text, at: index) {
                    // After an ASCII dot in the host, a full stop ends the sentence.
                    guard !hasDot else { break }
                    index += 3
                    continue
                }
                let length = LinkCharacter.length(text, at: index)
                guard length > 0 else { break }
                index += length
            } else {
                guard Base62.isDigit(text[index]) || text[index] == ASCII.dot || text[index] == ASCII.hyphen else {
                    break
                }
                hasDot = hasDot || text[index] == ASCII.dot
                index += 1
            }
        }
        examined = max(examined, index)
        while index - content >= 3, LinkCharacter.isFullStop(text, at: index - 3) { index -= 3 }
        return index
    }
}
