// SPDX-License-Identifier: Apache-2.0

/// The codes of reading what a text holds; registers: `Docs/Spec/Scan.md` and `Docs/Spec/Card.md`.
extension ShareTokenError.Code {
    /// The text holds another platform's token.
    public static let foreignToken = Self(rawValue: "foreign-token")
    /// The text holds a short link and no page.
    public static let shortLink = Self(rawValue: "short-link")
    /// The resolver does not ask for a short link or token, or does not follow the answer.
    public static let resolverRefused = Self(rawValue: "resolver-refused")
    /// A well-formed text that is no card; the offset is that of the value that shows it, or of the outermost one.
    public static let badCard = Self(rawValue: "bad-card")
}
