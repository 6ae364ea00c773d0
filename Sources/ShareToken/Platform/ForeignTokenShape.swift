// SPDX-License-Identifier: Apache-2.0

/// One way in which a platform writes its opaque tokens, or an id in the clear, in text.
///
/// Only the platform's server can read an opaque token. An id in the clear is the value of a field of one of the
/// platform's kinds, and so gives a resource.
/// ``ForeignTokenIndex`` compiles the shapes of all platforms, and ``ForeignTokenReader`` matches words against them.
/// `Docs/Spec/Scan.md` has the rules.
struct ForeignTokenShape: Sendable {
    enum Shape: Sendable {
        /// A word between marks, of exactly one of some lengths.
        case marked(lengths: [Int], ForeignTokenMarks)
        /// A word of one length between two texts, the second of which may be broken up or missing.
        case enclosed(length: Int, opening: String, closing: String)
        /// Digits after a word, in groups of some lengths or without separators.
        case digits(groups: [Int], after: [String])
        /// A word with a prefix whose whole length is in a range. With a spelling, the text after the prefix spells the
        /// value; otherwise the whole word is the value.
        case id(prefix: String, lengths: ClosedRange<Int>, FieldSpelling?)
        /// Names after an opening, and a word of one length, separated by slashes.
        case path(opening: String, length: Int)
    }

    let shape: Shape

    /// The name of the kind; for an id in the clear, one of the platform's kinds.
    let kind: String

    /// The names of the values that are read: `token`, or the names of fields of the kind.
    let fields: [String]

    /// The form that a match has: `foreign_token`, or `mini_program` for a mini-program link.
    let form: LinkForm

    private init(_ shape: Shape, kind: String = "token", fields: [String] = ["token"], form: LinkForm = .foreignToken) {
        self.shape = shape
        self.kind = kind
        self.fields = fields
        self.form = form
    }

    /// An opaque token: a word between marks, of exactly one of some lengths, as in `￥fJeC1NVlz8B￥`.
    static func token(_ lengths: Int..., marks: ForeignTokenMarks) -> ForeignTokenShape {
        ForeignTokenShape(.marked(lengths: lengths, marks))
    }

    /// An opaque token between two texts, as in `##wOgpp7PYjr8##[抖音口令]`.
    ///
    /// Noise may break up the closing text after the characters that it shares with the opening text.
    static func token(_ length: Int, opening: String, closing: String) -> ForeignTokenShape {
        ForeignTokenShape(.enclosed(length: length, opening: opening, closing: closing))
    }

    /// A number that is an id in the clear, as in `#腾讯会议：694-179-234`.
    ///
    /// A colon stands between the word and the number. The groups are separated by a hyphen, by a space or not at all.
    static func number(groups: [Int], after words: [String], kind: String, field: String) -> ForeignTokenShape {
        ForeignTokenShape(.digits(groups: groups, after: words), kind: kind, fields: [field])
    }

    /// A word that is itself an id in the clear, as in `BV17x411w7KC`.
    static func id(prefix: String, length: Int, kind: String, field: String) -> ForeignTokenShape {
        ForeignTokenShape(.id(prefix: prefix, lengths: length...length, nil), kind: kind, fields: [field])
    }

    /// A prefix and digits that spell an id in another way, as in `av170001`.
    static func number(
        prefix: String, digits: ClosedRange<Int>, spelling: FieldSpelling, kind: String, field: String
    ) -> ForeignTokenShape {
        let lengths = digits.lowerBound + prefix.utf8.count...digits.upperBound + prefix.utf8.count
        return ForeignTokenShape(.id(prefix: prefix, lengths: lengths, spelling), kind: kind, fields: [field])
    }

    /// A mini-program link that is not a URL: `#小程序://name/code` or `#小程序://name/title/code`.
    ///
    /// - Parameter fields: The field names for the name, the title and the code.
    static func miniProgram(opening: String, length: Int, kind: String, fields: [String]) -> ForeignTokenShape {
        ForeignTokenShape(.path(opening: opening, length: length), kind: kind, fields: fields, form: .miniProgram)
    }
}
