// SPDX-License-Identifier: Apache-2.0

/// A short secret in the text after a link that belongs to the link, such as the `提取码` of a shared folder.
struct Companion: Sendable {
    /// The name of the field that holds the secret.
    let field: String

    /// The words before the secret, the preferred ones first.
    ///
    /// A word of ASCII matches in any case, as a whole word and with a colon after it.
    let words: [String]

    /// Characters that turn a word beyond ASCII into another word if they stand right before it: `解压密码` is the password
    /// of an archive.
    let barred: [String]

    /// The length of the secret, in ASCII letters and digits.
    let lengths: ClosedRange<Int>

    /// A companion of exactly `length` letters and digits.
    static func field(
        _ name: String, behind words: [String], notAfter barred: [String] = [], _ length: Int
    ) -> Companion {
        Companion(field: name, words: words, barred: barred, lengths: length...length)
    }

    /// A companion whose number of letters and digits is in a range.
    static func field(_ name: String, behind words: [String], _ lengths: ClosedRange<Int>) -> Companion {
        Companion(field: name, words: words, barred: [], lengths: lengths)
    }
}
