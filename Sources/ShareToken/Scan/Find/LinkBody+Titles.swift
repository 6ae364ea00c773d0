// SPDX-License-Identifier: Apache-2.0

/// Titles of pages in paths, as a site declares them.
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

    /// Where the title begins: after one of the paths of the site.
    private mutating func findTitle(_ text: Span<UInt8>, _ registry: Registry) -> Int? {
        guard knowledge(text, registry) == .page, let domain else { return nil }
        let paths = registry.index.site(at: domain).titlePaths
        guard !paths.isEmpty else { return nil }
        var path = host?.upperBound ?? hostRange(text).upperBound
        // A port.
        while path < end, text[path] != ASCII.slash { path += 1 }
        for prefix in paths {
            let utf8 = prefix.utf8
            if text.begins(with: utf8.span, 0..<utf8.count, at: path..<end) { return path + utf8.count }
        }
        return nil
    }

    /// Takes a character of a title: any that may be of a link, and a mark between two letters.
    ///
    /// - Parameter length: The length of the character, if it may be of a link, else 0.
    mutating func takesInTitle(_ text: Span<UInt8>, _ length: Int, _ registry: Registry) -> Bool {
        guard isInTitle(text, registry) else { return false }
        if length > 0 {
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

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || Base62.isDigit(byte) }

    /// The marks that stand inside of names: `·`, `–`, and `’` before an ASCII letter.
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
