// SPDX-License-Identifier: Apache-2.0

/// Page titles in paths, on the sites that declare them.
extension LinkBody {
    /// Whether the end is in the title of a page, or in the fragment after it.
    mutating func isInTitle(_ text: Span<UInt8>, _ registry: Registry) -> Bool {
        guard !isQuery || isFragment else { return false }
        let start: Int
        if let known = titleStart {
            start = known
        } else {
            start = findTitle(text, registry) ?? Int.max
            titleStart = start
        }
        return end >= start
    }

    /// Where the title begins: after one of the site's paths.
    private mutating func findTitle(_ text: Span<UInt8>, _ registry: Registry) -> Int? {
        guard knowledge(text, registry) == .page, let domain else { return nil }
        let paths = registry.index.site(at: domain).titlePaths
        guard !paths.isEmpty else { return nil }
        let start = pathStart(text)
        for path in paths {
            if let end = self.end(of: path, text, from: start) { return end }
        }
        return nil
    }

    /// The latest end of an id that follows one of the site's paths.
    mutating func idLimit(_ text: Span<UInt8>, _ registry: Registry) -> Int? {
        guard knowledge(text, registry) == .page, let domain else { return nil }
        for id in registry.index.site(at: domain).idLengths {
            if let start = self.end(of: id.path, text, from: pathStart(text)) { return start + id.length }
        }
        return nil
    }

    private func pathStart(_ text: Span<UInt8>) -> Int {
        var start = host?.upperBound ?? hostPart.upperBound
        // Passes over a port.
        while start < end, text[start] != ASCII.slash { start += 1 }
        return start
    }

    /// The end of a path that stands at an index, perhaps with backslashes before its slashes; nil if it does not.
    private func end(of path: String, _ text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        for byte in path.utf8 {
            while escapes > 0, index < end, text[index] == ASCII.backslash { index += 1 }
            guard index < end, text[index] == byte else { return nil }
            index += 1
        }
        return index
    }

    /// Takes a character of a title: any that may be of a link, or a mark between two letters.
    ///
    /// A title ends with the parentheses after its underscore: they tell it from others of its name.
    ///
    /// - Parameter length: The length of the character, if it may be of a link, else 0.
    mutating func takesInTitle(_ text: Span<UInt8>, _ length: Int, _ registry: Registry) -> Bool {
        guard isInTitle(text, registry) else { return false }
        if length > 0 {
            guard end != closed else { return false }
            end += length
            return true
        }
        guard let mark = LinkBody.innerMark(text, at: end) else { return false }
        let next = end + mark.length
        examined = max(examined, next + 4)
        guard end > content, next < text.count, isLetter(text[end - 1]), isLetter(text[next]),
            text[next] < 0x80 || !mark.isBeforeASCII && LinkCharacter.length(text, at: next) > 0
        else { return false }
        end = next
        return true
    }

    /// Whether a mark at an index can stand inside a title: one of `· – — ‘ ’ “ ” 《 》 （ ） ：`.
    static func isInnerMark(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xC2, 0xB7, _), (0xE2, 0x80, 0x93...0x94), (0xE2, 0x80, 0x98...0x99): return true
        case (0xE2, 0x80, 0x9C...0x9D), (0xE3, 0x80, 0x8A...0x8B), (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x9A):
            return true
        default: return false
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || Base62.isDigit(byte) }

    /// The marks that stand inside names: `·`, `–`, and `’` before an ASCII letter.
    private static func innerMark(_ text: Span<UInt8>, at index: Int) -> (length: Int, isBeforeASCII: Bool)? {
        guard index + 2 < text.count else { return nil }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xC2, 0xB7, _): return (2, false)
        case (0xE2, 0x80, 0x93): return (3, false)
        case (0xE2, 0x80, 0x99): return (3, true)
        default: return nil
        }
    }
}
