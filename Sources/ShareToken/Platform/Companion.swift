// SPDX-License-Identifier: Apache-2.0

/// A short secret in the text after a link that belongs to the link, such as the `提取码` of a shared folder.
struct Companion: Sendable {
    /// The name of the field that holds the secret.
    let field: String

    /// The words before the secret, the preferred ones first.
    ///
    /// A word of ASCII matches in any case, as a whole word and with a colon after it.
    let words: [String]

    /// Characters that, directly before a word beyond ASCII, make it another word: `解压密码` is the password of an
    /// archive.
    let barred: [String]

    /// The length of the secret, in ASCII letters and digits.
    let lengths: ClosedRange<Int>

    /// The code of a share: four letters and digits after one of the words that apps and people write before it.
    static func shareCode(_ name: String = "pwd", _ lengths: ClosedRange<Int> = 4...4) -> Companion {
        Companion(
            field: name,
            words: [
                "提取码", "提取碼", "访问码", "訪問碼", "验证码", "驗證碼", "密码", "密碼", "code", "password", "passwd", "pwd",
            ],
            barred: ["解压", "解压缩", "解壓", "解壓縮", "压缩包"], lengths: lengths)
    }

    /// The words that also count before a link: they name the code of a share and nothing else.
    static let earlyWords = ["提取码", "提取碼", "访问码", "訪問碼"]

    /// The words that name any secret, such as that of a card: they count alone, or after one of ``wordsOfShares``.
    static let generalWords = ["密码", "密碼", "验证码", "驗證碼"]

    /// The words before a general one with which it names the secret of a share, a document or a meeting.
    static let wordsOfShares = [
        "访问", "訪問", "提取", "分享", "共享", "网盘", "網盤", "云盘", "雲盤", "链接", "鏈接", "查看", "打开", "会议", "會議", "入会",
        "百度云", "和", "及", "加",
    ]

    /// The same companion with only those of its words that count before a link.
    var early: Companion {
        Companion(field: field, words: words.filter { Self.earlyWords.contains($0) }, barred: barred, lengths: lengths)
    }

    /// A companion of exactly `length` letters and digits.
    static func field(
        _ name: String, after words: [String], notAfter barred: [String] = [], _ length: Int
    ) -> Companion {
        Companion(field: name, words: words, barred: barred, lengths: length...length)
    }

    /// A companion whose number of letters and digits is in a range.
    static func field(_ name: String, after words: [String], _ lengths: ClosedRange<Int>) -> Companion {
        Companion(field: name, words: words, barred: [], lengths: lengths)
    }
}
