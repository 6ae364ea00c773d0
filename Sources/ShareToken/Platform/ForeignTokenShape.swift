// SPDX-License-Identifier: Apache-2.0

/// One way in which a platform writes its opaque tokens, or an id in the clear, in text; as data.
///
/// What stands between the marks of an opaque token only the platform's server can read. An id in the clear names a kind
/// of the platform and the field that it is, and so gives a resource. ``ForeignTokenIndex`` compiles the shapes of all platforms,
/// ``ForeignTokenReader`` tells when a word has one; the rules are in `Docs/Spec/Scan.md`.
struct ForeignTokenShape: Sendable {
    enum Shape: Sendable {
        /// A word of exactly one of some lengths, between marks.
        case marked(lengths: [Int], ForeignTokenMarks)
        /// A word of one length between two texts, the second of which may be broken up or missing.
        case enclosed(length: Int, opening: String, closing: String)
        /// Digits in groups of some lengths behind a word, or the same digits in one.
        case digits(groups: [Int], behind: [String])
        /// A word of some lengths that begins with a prefix; with a spelling, what is behind the prefix is the value.
        case id(prefix: String, lengths: ClosedRange<Int>, FieldSpelling?)
        /// Names behind an opening, and a word of one length, all with slashes between them.
        case path(opening: String, length: Int)
    }

    let shape: Shape

    /// The kind: one of the platform's for an id in the clear.
    let kind: String

    /// The names of what is read: the token's, or those of fields of the kind.
    let fields: [String]

    /// A way to write a resource, for what is more than a token.
    let form: LinkForm

    private init(_ shape: Shape, kind: String = "token", fields: [String] = ["token"], form: LinkForm = .foreignToken) {
        self.shape = shape
        self.kind = kind
        self.fields = fields
        self.form = form
    }

    /// An opaque token: a word of exactly one of some lengths, as in `￥fJeC1NVlz8B￥`.
    static func token(_ lengths: Int..., marks: ForeignTokenMarks) -> ForeignTokenShape {
        ForeignTokenShape(.marked(lengths: lengths, marks))
    }

    /// An opaque token between two texts, as in `##wOgpp7PYjr8##[抖音口令]`.
    ///
    /// Noise may break up the closing text behind the characters that it shares with the opening one.
    static func token(_ length: Int, opening: String, closing: String) -> ForeignTokenShape {
        ForeignTokenShape(.enclosed(length: length, opening: opening, closing: closing))
    }

    /// A number that is an id in the clear, as in `#腾讯会议：694-179-234`.
    ///
    /// Between the word and the number there is a colon; between the groups, a hyphen or a space, or nothing.
    static func number(groups: [Int], behind words: [String], kind: String, field: String) -> ForeignTokenShape {
        ForeignTokenShape(.digits(groups: groups, behind: words), kind: kind, fields: [field])
    }

    /// A word that is an id in the clear by itself, as in `BV17x411w7KC`.
    static func id(prefix: String, length: Int, kind: String, field: String) -> ForeignTokenShape {
        ForeignTokenShape(.id(prefix: prefix, lengths: length...length, nil), kind: kind, fields: [field])
    }

    /// A prefix and so many digits that spell an id in another way, as in `av170001`.
    static func number(
        prefix: String, digits: ClosedRange<Int>, spelling: FieldSpelling, kind: String, field: String
    ) -> ForeignTokenShape {
        let lengths = digits.lowerBound + prefix.utf8.count...digits.upperBound + prefix.utf8.count
        return ForeignTokenShape(.id(prefix: prefix, lengths: lengths, spelling), kind: kind, fields: [field])
    }

    /// A mini-program link that is no URL: `#小程序://name/code` or `#小程序://name/title/code`.
    ///
    /// - Parameter fields: The names of the name, the title and the code.
    static func miniProgram(opening: String, length: Int, kind: String, fields: [String]) -> ForeignTokenShape {
        ForeignTokenShape(.path(opening: opening, length: length), kind: kind, fields: fields, form: .miniProgram)
    }
}
