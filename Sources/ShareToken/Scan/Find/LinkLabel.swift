// SPDX-License-Identifier: Apache-2.0

/// The words for the code of a share, which people and apps put right after a link: `…/s/1abc提取码：ab12`.
enum LinkLabel {
    /// How many bytes from the beginning of a label on are looked at: a word, four characters, and one more.
    static let reach = 16

    /// What may stand between a link and a label that touches it.
    static let joints = ByteSet("_&#,")

    /// Whether a label begins at an index: one of the words, and after it a colon or a code of four letters and digits.
    static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
        // The first bytes of the words; nearly all characters have others.
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

    private static let words = ["提取码", "提取碼", "访问码", "訪問碼", "验证码", "驗證碼", "密码", "密碼"].map { Array($0.utf8) }
}
