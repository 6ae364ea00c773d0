// SPDX-License-Identifier: Apache-2.0

/// What a policy has done with a link; ordered from the most open to the strictest.
public enum PolicyAction: String, Sendable, Hashable, CaseIterable {
    /// The link opens in the app at a click.
    case open
    /// The link opens after a warning that the reader can pass.
    case warn
    /// The text stays as it is, for the reader to copy; nothing opens in the app.
    case tokenOnly = "token_only"
    /// The link does not open, and is not passed on.
    case deny
}

extension PolicyAction: Comparable {
    /// How strict it is, from 0.
    private var rank: Int {
        switch self {
        case .open: 0
        case .warn: 1
        case .tokenOnly: 2
        case .deny: 3
        }
    }

    /// Compares by strictness: `open` is the least.
    public static func < (left: PolicyAction, right: PolicyAction) -> Bool { left.rank < right.rank }
}
