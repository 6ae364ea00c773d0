// SPDX-License-Identifier: Apache-2.0

/// How the reader has set up the app, as far as links are concerned; an open set of names.
///
/// Register: `Docs/Spec/Policy.md`.
public struct UserMode: RawRepresentable, Sendable, Hashable {
    /// The name: words of `a`–`z`, `0`–`9` joined by single `.`, `-` or `_`.
    public let rawValue: String

    /// Creates a mode from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// As the app comes.
    public static let standard = UserMode(rawValue: "standard")
    /// For minors (青少年模式).
    public static let minor = UserMode(rawValue: "minor")
    /// For the elderly (长辈模式).
    public static let elder = UserMode(rawValue: "elder")
    /// The reader has chosen to let external links open (自主选择模式, announced and not yet there).
    public static let openLinks = UserMode(rawValue: "open_links")

    /// The modes of the register.
    public static let registered: [UserMode] = [.standard, .minor, .elder, .openLinks]
}
