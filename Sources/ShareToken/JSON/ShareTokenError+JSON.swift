// SPDX-License-Identifier: Apache-2.0

/// The codes of reading JSON, and of what XML has in common with it; register: `Docs/Spec/Card.md`.
extension ShareTokenError.Code {
    /// A JSON or XML text that is longer than 1 MiB; the offset is the limit.
    public static let tooLarge = Self(rawValue: "too-large")
    /// More arrays, objects or elements inside one another than are read; the offset is that of the one too many.
    public static let tooDeep = Self(rawValue: "too-deep")
    /// A text that is not JSON; the offset is that of the first byte that has no place there, or the end of the text.
    public static let badJSON = Self(rawValue: "bad-json")
    /// A name that stands twice in one JSON object; the offset is that of the second one's quote.
    public static let duplicateName = Self(rawValue: "duplicate-name")
}
