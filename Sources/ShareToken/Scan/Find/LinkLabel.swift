// SPDX-License-Identifier: Apache-2.0

/// The words for the code of a share, which people and apps put right after a link: `…/s/1abc提取码：ab12`.
enum LinkLabel {
    /// The most bytes of a label that are looked at: a word, four characters, and one more.
    static let reach = 16

    /// The characters that may join a label to the link before it.
    static let joints = ByteSet("_&#,")

    /// Whether a label begins at an index: one of the words, then a colon or a code of four letters and digits.
    static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
        // Compares the first bytes of the words; nearly all characters have others.
        guard start + 2 < text.count else { return false }
        switch (text[start], text[start + 1]) {
        case (0xE5, 0xAF), (0xE6, 0x8F), (0xE8, 0xA8), (0xE8, 0xAE), (0xE9, 0xA9...0xAA): break
        default: return false
        }
        for word in words where text.begins(with: word.span, word.indices, at: start..<text.count) {
            let end = start + word.count
            guard end < text.count else { return false }
            if text[end] == ASCII.colon || text.narrow(at: end) == ASCII.colon { return true }
            var index = end
            while index < text.count, index - end < 5, Base62.isDigit(text[index]) { index += 1 }
            return index - end == 4
        }
        return false
    }

    /// A label in a link that is percent-encoded, such as `%E6%8F%90%E5%8F%96%E7%A0%81:ab12`: its beginning with the
    /// sign that joins it to the link, and its code.
    static func escaped(_ text: Span<UInt8>, in link: Range<Int>) -> (start: Int, code: Range<Int>)? {
        for index in link where text[index] == ASCII.percent {
            for word in words {
                guard var end = end(ofEscaped: word, text, at: index, before: link.upperBound) else { continue }
                if end < link.upperBound, text[end] == ASCII.colon {
                    end += 1
                } else if let colon = self.end(ofEscaped: wideColon, text, at: end, before: link.upperBound) {
                    end = colon
                }
                let start = end
                while end < link.upperBound, Base62.isDigit(text[end]) { end += 1 }
                guard end - start == 4 else { continue }
                return (joint(text, before: index, from: link.lowerBound), start..<end)
            }
        }
        return nil
    }

    /// The end of a percent-encoded word at an index; nil if it does not stand there.
    private static func end(ofEscaped word: [UInt8], _ text: Span<UInt8>, at start: Int, before limit: Int) -> Int? {
        guard start + 3 * word.count <= limit else { return nil }
        for (place, byte) in word.enumerated() {
            let index = start + 3 * place
            guard text[index] == ASCII.percent, let high = ASCII.hexValue(text[index + 1]),
                let low = ASCII.hexValue(text[index + 2]), high << 4 | low == byte
            else { return nil }
        }
        return start + 3 * word.count
    }

    /// The beginning of a `?`, `#`, `&`, `_` or percent-encoded `（` before an index; the index, if there is none.
    private static func joint(_ text: Span<UInt8>, before index: Int, from floor: Int) -> Int {
        if index - floor > 9, text.holds("%ef%bc%88", at: index - 9) { return index - 9 }
        guard index - floor > 1 else { return index }
        return joints.contains(text[index - 1]) || text[index - 1] == ASCII.question ? index - 1 : index
    }

    private static let wideColon = Array("：".utf8)

    private static let words = ["提取码", "提取碼", "访问码", "訪問碼", "验证码", "驗證碼", "密码", "密碼"].map { Array($0.utf8) }
}
