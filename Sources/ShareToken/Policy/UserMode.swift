// SPDX-License-Identifier: Apache-2.0

/// The mode that the reader has set in the app, as far as it concerns links; an open set of names.
///
/// Register: `Docs/Spec/Policy.md`.
public struct UserMode: RawRepresentable, Sendable, Hashable {
    /// The name: words of `a`–`z`, `0`–`9` joined by single `.`, `-` or `_`.
    public let rawValue: String

    /// Creates a mode from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The default mode of the app.
    public static let standard = UserMode(rawValue: "standard")
    /// The mode for minors (青少年模式).
    public static let minor = UserMode(rawValue: "minor")
    /// The mode for the elderly (长辈模式).
    public static let elder = UserMode(rawValue: "elder")
    /// The mode in which the reader lets external links open (自主选择模式, announced but not available).
    public static let openLinks = UserMode(rawValue: "open_links")

    /// The modes of the register.
    package static let registered: [UserMode] = [.standard, .minor, .elder, .openLinks]
}
