// SPDX-License-Identifier: Apache-2.0

/// A link as a text spells it, and as it is read: with `&` for the entities of HTML, and with a scheme.
struct LinkSpelling {
    private let text: [UInt8]
    private let range: Range<Int>

    /// The bytes that are read.
    let bytes: [UInt8]

    /// Whether they are those of the text.
    private let isPlain: Bool

    /// The number of bytes that were put before them.
    private let added: Int

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        self.range = range
        let hasScheme = Self.schemeEnd(text, range) != nil
        if hasScheme, !Self.holdsEntity(text, range) {
            (bytes, isPlain, added) = (Array(text[range]), true, 0)
            return
        }
        let prefix = hasScheme ? [] : Array("https://".utf8)
        added = prefix.count
        var bytes = prefix
        var isPlain = hasScheme
        bytes.reserveCapacity(prefix.count + range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            bytes.append(text[index])
            let length = text[index] == ASCII.ampersand ? Self.entityLength(text, index, range.upperBound) : 1
            if length > 1 { isPlain = false }
            index += length
        }
        self.bytes = bytes
        self.isPlain = isPlain
    }

    /// Whether an entity may stand in a range: an `&` before `a` or `#`.
    private static func holdsEntity(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if text[index] == ASCII.ampersand, text[index + 1] == 0x61 || text[index + 1] == ASCII.numberSign {
                return true
            }
            index += 1
        }
        return false
    }

    /// The scheme in small letters.
    var scheme: [UInt8] {
        bytes.prefix { $0 != ASCII.colon }.map(ASCII.lowercased)
    }

    /// Whether it is a page of the web.
    var isWeb: Bool { scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) }

    private static func schemeEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        for index in range {
            if text[index] == ASCII.colon { return index }
            guard
                Base62.isDigit(text[index]) || text[index] == ASCII.plus || text[index] == ASCII.hyphen
                    || text[index] == ASCII.dot
            else { return nil }
        }
        return nil
    }

    /// The number of bytes that stand for one `&`.
    private static func entityLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
        for entity in entities where index + entity.count <= end && text[index..<index + entity.count] == entity[...] {
            return entity.count
        }
        return 1
    }

    private static let entities = ["&amp;", "&#38;", "&#x26;", "&#X26;"].map { Array($0.utf8) }

    /// The offset into the text of an offset into the bytes that are read.
    func offset(_ offset: Int) -> Int {
        guard !isPlain else { return range.lowerBound + offset }
        var (index, place) = (range.lowerBound, added)
        while place < offset, index < range.upperBound {
            index += text[index] == ASCII.ampersand ? Self.entityLength(text, index, range.upperBound) : 1
            place += 1
        }
        return index
    }

    /// The risks of the link, as a report over some bytes around it tells them; offsets are those of the text.
    ///
    /// The bytes are those of the link, of invisible characters that touch it, and of the text that Markdown shows in its
    /// place: looking at all of the text for each of its links would take forever.
    func risks(_ report: ([UInt8], Range<Int>?) -> [Risk]) -> [Risk] {
        var around = Invisible.touching(text.span, range)
        if let start = Self.markdownStart(text, range.lowerBound) {
            around = Swift.min(start - 1, around.lowerBound)..<around.upperBound
        }
        if isPlain, around == range { return shifted(report(bytes, nil)) { range.lowerBound + $0 } }
        let start = range.lowerBound - around.lowerBound
        let all = Array(text[around.lowerBound..<range.lowerBound]) + bytes + text[range.upperBound..<around.upperBound]
        return shifted(report(all, start..<start + bytes.count)) { place in
            if place < start { return around.lowerBound + place }
            if place >= start + bytes.count { return range.upperBound + place - start - bytes.count }
            return offset(place - start)
        }
    }

    private func shifted(_ risks: [Risk], _ offset: (Int) -> Int) -> [Risk] {
        risks.map { Risk($0.code, at: offset($0.offset), detail: $0.detail) }
    }

    /// Where the text begins that Markdown shows in the place of a link, behind the bracket; nil if it is none of Markdown.
    static func markdownStart(_ text: [UInt8], _ link: Int) -> Int? {
        var end = link
        if end > 0, text[end - 1] == 0x3C { end -= 1 }
        guard end >= 2, text[end - 1] == 0x28, text[end - 2] == ASCII.rightBracket else { return nil }
        var start = end - 2
        while start > 0, end - start < 300 {
            start -= 1
            if text[start] == ASCII.leftBracket { return start + 1 }
            if text[start] == ASCII.lineFeed { return nil }
        }
        return nil
    }
}
