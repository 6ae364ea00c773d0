// SPDX-License-Identifier: Apache-2.0

/// Finds links with a scheme and an authority in text, such as `https://…` and `taobao://…`.
///
/// A link ends at white space, at the first character beyond ASCII behind its host, and before the punctuation of the
/// sentence around it. A host may be beyond ASCII if it begins so: `https://taobao.com打开` ends before the Chinese.
/// Linear in the length of the text.
public struct LinkScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private var position = 0
    private var unclosedUntil = 0

    /// Scans the UTF-8 bytes of a text.
    public init(utf8 text: [UInt8]) {
        self.text = text
    }

    /// The UTF-8 byte offsets of the next link; nil at the end of the text.
    public mutating func next() -> Range<Int>? {
        while position + 2 < text.count {
            guard text[position] == ASCII.colon, text[position + 1] == ASCII.slash, text[position + 2] == ASCII.slash
            else {
                position += 1
                continue
            }
            let colon = position
            position += 3
            guard let start = schemeStart(before: colon) else { continue }
            let end = linkEnd(from: position, isWeb: isHTTP(start..<colon))
            guard end > position else { continue }
            position = end
            return start..<end
        }
        return nil
    }

    private func isHTTP(_ range: Range<Int>) -> Bool {
        let scheme = text[range].map(ASCII.lowercased)
        return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
    }

    /// Where the scheme begins: the longest run of its characters, or just `http` or `https` at the end of a longer one.
    private func schemeStart(before colon: Int) -> Int? {
        var start = colon
        while start > 0, colon - start < 64, isSchemeByte(text[start - 1]) { start -= 1 }
        for length in [5, 4] where colon - start > length && isHTTP(colon - length..<colon) {
            return colon - length
        }
        while start < colon, !ASCII.isAlpha(text[start]) { start += 1 }
        return start < colon ? start : nil
    }

    private func isSchemeByte(_ byte: UInt8) -> Bool {
        Base62.isDigit(byte) || byte == ASCII.plus || byte == ASCII.hyphen || byte == ASCII.dot
    }

    private mutating func linkEnd(from start: Int, isWeb: Bool) -> Int {
        var end = isWeb ? hostEnd(from: start) : start
        while end < text.count {
            let byte = text[end]
            if byte == ASCII.leftBrace && !isWeb, let close = objectEnd(from: end) {
                end = close
                continue
            }
            guard byte > 0x20, byte < 0x7F, !LinkScanner.excluded.contains(byte) else { break }
            // Two links side by side, without anything between them.
            if byte == 0x68, end > start, beginsHTTP(at: end) { break }
            end += 1
        }
        return trimmed(start..<end)
    }

    /// The end of a host that begins with a character beyond ASCII; the start if there is none.
    private func hostEnd(from start: Int) -> Int {
        guard start < text.count, text[start] >= 0x80 else { return start }
        var end = start
        var hasDot = false
        while end < text.count {
            if text[end] >= 0x80 {
                // Where labels are separated by dots, a full stop ends the sentence.
                guard !isPunctuation(at: end), !hasDot || !isFullStop(at: end) else { break }
            } else {
                guard Base62.isDigit(text[end]) || text[end] == ASCII.dot || text[end] == ASCII.hyphen else { break }
                hasDot = hasDot || text[end] == ASCII.dot
            }
            end += 1
        }
        while end - start >= 3, isFullStop(at: end - 3) { end -= 3 }
        return end
    }

    /// Whether the ideographic full stop, which also separates labels, stands at an index.
    private func isFullStop(at index: Int) -> Bool {
        text[index...].starts(with: [0xE3, 0x80, 0x82])
    }

    /// Whether punctuation of Unicode's general, Chinese or full-width blocks begins at an index, but for the full stop
    /// that separates labels.
    private func isPunctuation(at index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        switch (text[index], text[index + 1]) {
        case (0xE2, 0x80), (0xE2, 0x81): return true
        case (0xE3, 0x80): return text[index + 2] != 0x82
        case (0xEF, 0xBC): return text[index + 2] < 0x90 || text[index + 2] > 0x99 && text[index + 2] < 0xA1
        default: return false
        }
    }

    /// Bytes that end a link: those that RFC 3986 has no place for, but for the backslash that browsers read as a slash.
    private static let excluded = Array("\"<>^`{|}".utf8)

    private func beginsHTTP(at index: Int) -> Bool {
        let rest = text[index...]
        return rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8)
    }

    /// The end of a JSON object that app links carry unescaped; nil if it is not closed.
    private mutating func objectEnd(from start: Int) -> Int? {
        // What was searched in vain once is not searched again, so that the work stays linear.
        guard start >= unclosedUntil else { return nil }
        var depth = 0
        var index = start
        while index < Swift.min(text.count, start + LinkScanner.maximumObjectLength) {
            switch text[index] {
            case ASCII.leftBrace: depth += 1
            case ASCII.rightBrace: depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { return index }
        }
        unclosedUntil = index
        return nil
    }

    /// Without the punctuation that belongs to the sentence: a closing bracket only if it closes none of the link's own.
    private func trimmed(_ range: Range<Int>) -> Int {
        var unopened = (round: 0, square: 0)
        for byte in text[range] {
            switch byte {
            case 0x28: unopened.round -= 1
            case 0x29: unopened.round += 1
            case ASCII.leftBracket: unopened.square -= 1
            case ASCII.rightBracket: unopened.square += 1
            default: break
            }
        }
        var end = range.upperBound
        while end > range.lowerBound {
            switch text[end - 1] {
            case 0x29 where unopened.round > 0: unopened.round -= 1
            case ASCII.rightBracket where unopened.square > 0: unopened.square -= 1
            case let last where LinkScanner.trailing.contains(last): break
            default: return end
            }
            end -= 1
        }
        return end
    }

    /// The longest unescaped object that is read, in bytes.
    private static let maximumObjectLength = 4096

    private static let trailing = Array(".,;:!?'*".utf8)
}
