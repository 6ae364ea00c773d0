// SPDX-License-Identifier: Apache-2.0

/// The codes of reading JSON, some of which XML shares.
///
/// Registers: `Docs/Spec/Card.md`, and `Docs/Spec/Trust.md` for members.
extension ShareTokenError.Code {
    /// A JSON or XML text is longer than its format allows, which is 1 MiB for cards; the offset is the limit.
    public static let tooLarge = Self(rawValue: "too-large")
    /// Arrays, objects or elements are nested too deep; the offset is that of the first one that is too deep.
    public static let tooDeep = Self(rawValue: "too-deep")
    /// A text that is not JSON; the offset is that of the first byte that has no place there, or the end of the text.
    public static let badJSON = Self(rawValue: "bad-json")
    /// A name that occurs twice in one JSON object; the offset is that of the second one's quote.
    public static let duplicateName = Self(rawValue: "duplicate-name")
    /// A member that the format of the object does not have; the offset is that of its name's quote.
    public static let unknownMember = Self(rawValue: "unknown-member")
    /// An object without a member that it must have; the offset is that of the object.
    public static let missingMember = Self(rawValue: "missing-member")
    /// A value of another JSON type than its member has; the offset is that of the value.
    public static let wrongType = Self(rawValue: "wrong-type")
    /// A value that its member cannot have; the offset is that of the value.
    public static let badValue = Self(rawValue: "bad-value")
}
