// SPDX-License-Identifier: Apache-2.0

/// The codes of reading XML; register: `Docs/Spec/Card.md`.
extension ShareTokenError.Code {
    /// A text that is not well-formed XML; the offset is that of the first byte or markup that has no place there.
    public static let badXML = Self(rawValue: "bad-xml")
    /// A document type declaration, which could declare entities; the offset is that of its `<`.
    public static let dtdForbidden = Self(rawValue: "dtd-forbidden")
}
