// SPDX-License-Identifier: Apache-2.0

/// A short secret in the text beside a link that belongs to the link, such as the `提取码` of a shared folder; as data.
struct Companion: Sendable {
    /// The field that it is.
    let field: String

    /// The words before it, the better ones first: one of ASCII in any case, as a whole word and with a colon behind it.
    let words: [String]

    /// What makes another word of one when it stands right before it: `解压密码` is of no folder.
    let barred: [String]

    /// The number of ASCII letters and digits.
    let lengths: ClosedRange<Int>

    /// A companion of exactly so many letters and digits.
    static func field(
        _ name: String, behind words: [String], notAfter barred: [String] = [], _ length: Int
    ) -> Companion {
        Companion(field: name, words: words, barred: barred, lengths: length...length)
    }

    /// A companion of some letters and digits.
    static func field(_ name: String, behind words: [String], _ lengths: ClosedRange<Int>) -> Companion {
        Companion(field: name, words: words, barred: [], lengths: lengths)
    }
}
