// SPDX-License-Identifier: Apache-2.0

/// Zero-width characters that a program put into a link, where the link says that it goes on after them.
extension LinkBody {
    /// Passes over such characters: in a host at a dot or before the path, and before the first or next parameter.
    mutating func takesInvisible(_ text: Span<UInt8>) -> Bool {
        guard kind == .web || kind == .host, escapes == 0, !isWide, end > content else { return false }
        let length = LinkCharacter.invisibleLength(text, at: end)
        let next = end + length
        guard length > 0, next + 1 < text.count else { return false }
        let goesOn =
            pieceStart < 0
            ? kind == .web && isHostOpen(text, text[next], text[next + 1])
            : (text[next] == ASCII.question && !isQuery || text[next] == ASCII.ampersand && isQuery)
                && LinkBody.beginsParameter(text, behind: next)
        examined = max(examined, next + 40)
        guard goesOn else { return false }
        end = next
        hasInvisible = true
        return true
    }

    /// Whether a host goes on with two bytes: at one of its dots, with its path, or since it has no dot yet.
    private func isHostOpen(_ text: Span<UInt8>, _ next: UInt8, _ second: UInt8) -> Bool {
        let isBehindDot = text[end - 1] == ASCII.dot
        if next == ASCII.dot || next == ASCII.slash { return !isBehindDot && Base62.isDigit(second) }
        guard Base62.isDigit(next), end - content <= LinkHost.maximumLength else { return false }
        if isBehindDot { return true }
        var index = content
        while index < end, text[index] != ASCII.dot { index += 1 }
        return index == end
    }

    /// Whether a link ends in the middle of its host, before a character that nobody sees: what stands before it names
    /// another host than the one that is meant.
    func endsInHost(_ text: Span<UInt8>) -> Bool {
        // The dot was taken off the end.
        guard end < text.count, text[end] == ASCII.dot, LinkCharacter.invisibleLength(text, at: end + 1) > 0 else {
            return false
        }
        var index = content
        while index < end, text[index] != ASCII.dot { index += 1 }
        return index == end
    }
}
