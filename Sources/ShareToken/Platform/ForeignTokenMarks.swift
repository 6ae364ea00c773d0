// SPDX-License-Identifier: Apache-2.0

/// The delimiters around an opaque token.
struct ForeignTokenMarks: Sendable {
    /// The marks before the token and those after it; nil for any character that is neither a letter nor a digit.
    let opening: [String]?
    let closing: [String]?

    /// Whether a mark on one side is enough, and no mark if the token is the whole text.
    let isOneSided: Bool

    /// Whether blanks separate the marks from the token.
    let isSpaced: Bool

    /// Words one of which must stand somewhere before the token; empty if none need to.
    private(set) var words: [String] = []

    /// Any marks, on one side or on both, for apps that take every character other than a letter or digit as a mark.
    static let any = ForeignTokenMarks(opening: nil, closing: nil, isOneSided: true, isSpaced: false)

    /// A mark of one set before the token, and a mark of another set after it.
    static func between(_ opening: [String], _ closing: [String], isSpaced: Bool = false) -> ForeignTokenMarks {
        ForeignTokenMarks(opening: opening, closing: closing, isOneSided: false, isSpaced: isSpaced)
    }

    /// The same marks, which count only after one of some words.
    func after(_ words: String...) -> ForeignTokenMarks {
        var marks = self
        marks.words = words
        return marks
    }
}
