// SPDX-License-Identifier: Apache-2.0

/// What may stand around an opaque token.
struct ForeignTokenMarks: Sendable {
    /// The marks before the token, and those behind it; nil for any character that is no letter or digit.
    let opening: [String]?
    let closing: [String]?

    /// Whether a mark on one side is enough, and none if the token is the whole text.
    let isOneSided: Bool

    /// Whether there are blanks between the marks and the token.
    let isSpaced: Bool

    /// Any marks, or one: for apps that take whatever is no letter or digit for one.
    static let any = ForeignTokenMarks(opening: nil, closing: nil, isOneSided: true, isSpaced: false)

    /// A mark of one set before the token, and one of another behind it.
    static func between(_ opening: [String], _ closing: [String], isSpaced: Bool = false) -> ForeignTokenMarks {
        ForeignTokenMarks(opening: opening, closing: closing, isOneSided: false, isSpaced: isSpaced)
    }
}
