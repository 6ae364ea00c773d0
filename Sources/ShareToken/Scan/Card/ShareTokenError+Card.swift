// SPDX-License-Identifier: Apache-2.0

/// The codes of reading cards; register: `Docs/Spec/Card.md`.
extension ShareTokenError.Code {
    /// A well-formed text that is no card; the offset is that of the value that shows it, or of the outermost one.
    public static let badCard = Self(rawValue: "bad-card")
}
