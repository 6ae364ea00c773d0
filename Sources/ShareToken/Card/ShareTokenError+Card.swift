// SPDX-License-Identifier: Apache-2.0

/// The codes of reading cards; register: `Docs/Spec/Card.md`.
extension ShareTokenError.Code {
    /// A well-formed text that is no card; the offset is that of the value that shows it, or of the outermost one.
    public static let badCard = Self(rawValue: "bad-card")
    /// A text that is not well-formed XML; the offset is that of the place where the XML reader gave up.
    public static let badXML = Self(rawValue: "bad-xml")
    /// The program that reads XML is not there, or failed; thrown by `tokenctl` alone.
    public static let noXMLReader = Self(rawValue: "no-xml-reader")
    /// A document type declaration, and with it entities; the offset is that of its `<`.
    public static let dtdForbidden = Self(rawValue: "dtd-forbidden")
}
