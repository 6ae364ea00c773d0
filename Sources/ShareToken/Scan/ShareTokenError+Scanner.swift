// SPDX-License-Identifier: Apache-2.0

/// The codes of what only a platform's server can open; register: `Docs/Spec/Scan.md`.
extension ShareTokenError.Code {
    /// The text holds another platform's token.
    public static let foreignToken = Self(rawValue: "foreign-token")
    /// The text holds a short link and no page.
    public static let shortLink = Self(rawValue: "short-link")
}
