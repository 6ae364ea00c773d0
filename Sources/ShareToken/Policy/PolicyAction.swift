// SPDX-License-Identifier: Apache-2.0

/// The action of a policy on a link; ordered from the most open to the strictest.
public enum PolicyAction: String, Sendable, Hashable, CaseIterable {
    /// The link opens in the app with one tap or click.
    case open
    /// The link opens after a warning that the reader can dismiss.
    case warn
    /// The text stays text that the reader can copy; nothing opens in the app.
    case tokenOnly = "token_only"
    /// The link does not open, and is not passed on.
    case deny
}

extension PolicyAction: Comparable {
    /// The strictness, from 0 for the most open action.
    private var rank: Int {
        switch self {
        case .open: 0
        case .warn: 1
        case .tokenOnly: 2
        case .deny: 3
        }
    }

    /// Whether the left action is less strict; `open` is the least strict one.
    public static func < (left: PolicyAction, right: PolicyAction) -> Bool { left.rank < right.rank }
}
