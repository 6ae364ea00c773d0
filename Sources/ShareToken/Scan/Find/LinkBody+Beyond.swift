// SPDX-License-Identifier: Apache-2.0

extension LinkBody {
    /// Takes a form of full width in a link that began with one: a letter, a digit, or a sign that one follows.
    mutating func takesWide(_ text: Span<UInt8>) -> Bool {
        guard isWide, let byte = text.narrow(at: end) else { return false }
        if !Base62.isDigit(byte) {
            guard LinkBody.wideSigns.contains(byte) else { return false }
            let follower = end + 3 < text.count ? text.narrow(at: end + 3) ?? text[end + 3] : 0
            guard byte == ASCII.slash || Base62.isDigit(follower) else { return false }
        }
        end += 3
        return true
    }

    private static let wideSigns = ByteSet("#%&-./:=?_")

    /// Takes a character beyond ASCII, where a piece begins or began so.
    mutating func takesBeyondASCII(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        let length = LinkCharacter.length(text, at: end)
        guard length > 0 else { return false }
        if isInWord(text) {
            if pieceStart < 0 {
                end = hostEnd(text, from: end)
                return true
            }
            if knowledge(text, registry) == .none {
                end += length
                return true
            }
        }
        if !isBeyondASCII {
            guard end == pieceStart else { return false }
            if kind == .app || knowledge(text, registry) != .none {
                guard text[end - 1] == ASCII.equals, !isFragment, isWholeValue(text) else { return false }
            }
            isBeyondASCII = true
        }
        end += length
        return true
    }

    /// Whether the value that begins at the end goes on to white space, the end of the text, or the next parameter.
    private mutating func isWholeValue(_ text: Span<UInt8>) -> Bool {
        if !value.range.contains(end) { value = LinkValue(text, from: end) }
        examined = max(examined, value.range.upperBound)
        return value.isWhole
    }

    /// What the tables say of the link's host.
    mutating func knowledge(_ text: Span<UInt8>, _ registry: Registry) -> LinkHost.Knowledge {
        if let site { return site }
        let known = kind == .web || kind == .host ? LinkHost.site(text, host ?? hostRange(text), registry) : .none
        site = known
        return known
    }

    /// The host behind `//`, without user name and port.
    private func hostRange(_ text: Span<UInt8>) -> Range<Int> {
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

    /// The end of a host that is beyond ASCII from its first or second label on; the beginning for any other.
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
        // A full stop of a Chinese keyboard between letters is the dot that a host must have.
        let isDot =
            index > content && !hasDot && LinkCharacter.isFullStop(text, at: index) && index + 3 < text.count
            && Base62.isDigit(text[index + 3])
        guard isDot || index == content || hasDot else { return content }
        return hostEnd(text, from: index)
    }

    /// The end of a host that goes on beyond ASCII at an index.
    private mutating func hostEnd(_ text: Span<UInt8>, from start: Int) -> Int {
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
                    // Where labels are separated by dots, a full stop ends the sentence.
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

    /// Whether a Latin, Greek or Cyrillic letter stands at the end of a link of the web, behind a letter or digit: it is of
    /// the same word, as a Chinese character need not be.
    private func isInWord(_ text: Span<UInt8>) -> Bool {
        guard kind == .web, end > content, end > pieceStart else { return false }
        let isLetter =
            (0xC3...0xD3).contains(text[end])
            || text[end] == 0xE1 && end + 1 < text.count && (0xB8...0xBF).contains(text[end + 1])
        let last = text[end - 1]
        return isLetter && (last >= 0x80 || Base62.isDigit(last) || last == ASCII.hyphen || last == ASCII.underscore)
    }
}
