// SPDX-License-Identifier: Apache-2.0

/// Zero-width characters that a program put into a link, where the bytes after them show that the link goes on.
extension LinkBody {
    /// Passes over such characters: at a dot of the host, before the path, and before a parameter.
    mutating func takesInvisible(_ text: Span<UInt8>) -> Bool {
        guard kind == .web || kind == .host, !isWide, end > content else { return false }
        let length = LinkCharacter.invisibleLength(text, at: end)
        let next = end + length
        guard length > 0, next + 1 < text.count else { return false }
        let goesOn =
            pieceStart < 0
            ? kind == .web && isHostOpen(text, text[next], text[next + 1])
            : (text[next] == ASCII.question && !isQuery || text[next] == ASCII.ampersand && isQuery)
                && LinkBody.beginsParameter(text, after: next)
        examined = max(examined, next + 40)
        guard goesOn else { return false }
        end = next
        hasInvisible = true
        return true
    }

    /// Whether a host goes on with two bytes: at one of its dots, with its path, or because it has no dot yet.
    private func isHostOpen(_ text: Span<UInt8>, _ next: UInt8, _ second: UInt8) -> Bool {
        let isAfterDot = text[end - 1] == ASCII.dot
        if next == ASCII.dot || next == ASCII.slash { return !isAfterDot && Base62.isDigit(second) }
        guard Base62.isDigit(next), end - content <= LinkHost.maximumLength else { return false }
        if isAfterDot { return true }
        var index = content
        while index < end, text[index] != ASCII.dot { index += 1 }
        return index == end
    }

    /// Whether a link ends in the middle of its host, before an invisible character.
    ///
    /// The part before it names another host than the one that is meant.
    func endsInHost(_ text: Span<UInt8>) -> Bool {
        // `trim` took the dot off the end.
        guard end < text.count, text[end] == ASCII.dot, LinkCharacter.invisibleLength(text, at: end + 1) > 0 else {
            return false
        }
        var index = content
        while index < end, text[index] != ASCII.dot { index += 1 }
        return index == end
    }
}
