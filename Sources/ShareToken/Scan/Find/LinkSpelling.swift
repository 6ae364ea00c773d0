// SPDX-License-Identifier: Apache-2.0

/// A link as a text spells it, and as it is read.
struct LinkSpelling {
    private let text: [UInt8]
    private let range: Range<Int>

    /// The bytes that are read.
    let bytes: [UInt8]

    /// Where they come from, if they are not those of the text.
    private let spelled: LinkScanner.Spelled?

    init(_ text: [UInt8], _ link: LinkScanner.Link) {
        self.text = text
        range = link.range
        if link.spelling == .plain, !Self.holdsEscape(text, link.range) {
            bytes = Array(text[link.range])
            spelled = nil
        } else {
            let spelled = link.spelled(in: text)
            bytes = spelled.bytes
            self.spelled = spelled.isRespelled ? spelled : nil
        }
    }

    /// Whether an `&amp;` or a backslash stands in a range.
    private static func holdsEscape(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let bytes = text.span
        var index = range.lowerBound
        while index + 5 <= range.upperBound {
            if index + 8 <= bytes.count, !ByteWord(bytes, at: index).contains(ASCII.ampersand),
                !ByteWord(bytes, at: index).contains(ASCII.backslash)
            {
                index += 8
            } else if bytes[index] == ASCII.backslash {
                return true
            } else if bytes[index] == ASCII.ampersand, bytes[index + 1] == 0x61, bytes.holds("&amp;", at: index) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// The scheme in small letters.
    var scheme: [UInt8] {
        bytes.prefix { $0 != ASCII.colon }.map(ASCII.lowercased)
    }

    /// Whether it is a page of the web.
    var isWeb: Bool { scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) }

    /// The offset into the text of an offset into the bytes that are read.
    func offset(_ offset: Int) -> Int {
        spelled?.offset(offset) ?? range.lowerBound + offset
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
        if spelled == nil, around == range { return shifted(report(bytes, nil)) { range.lowerBound + $0 } }
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
