// SPDX-License-Identifier: Apache-2.0

/// A short secret in the text behind a link that belongs to the link, such as the `提取码` of a shared folder; as data.
struct Companion: Sendable {
    /// The field that it is.
    let field: String

    /// The words before it; a colon, blanks or nothing stand between.
    let words: [String]

    /// The number of ASCII letters and digits.
    let lengths: ClosedRange<Int>

    /// A companion of exactly so many letters and digits.
    static func field(_ name: String, behind words: [String], _ length: Int) -> Companion {
        Companion(field: name, words: words, lengths: length...length)
    }

    /// A companion of some letters and digits.
    static func field(_ name: String, behind words: [String], _ lengths: ClosedRange<Int>) -> Companion {
        Companion(field: name, words: words, lengths: lengths)
    }
}
