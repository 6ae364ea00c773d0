// SPDX-License-Identifier: Apache-2.0

/// The credit of an issuer as its trust list gives it, from `a`, the best, to `d`.
///
/// What a grade earns is the business of policies. An issuer that no list knows has none.
public enum IssuerGrade: String, Sendable, Hashable, CaseIterable {
    /// The best.
    case a
    /// Good.
    case b
    /// Under watch.
    case c
    /// The worst that is still listed.
    case d
}

extension IssuerGrade: Comparable {
    /// Compares by credit: `d` is less than `a`.
    public static func < (left: IssuerGrade, right: IssuerGrade) -> Bool {
        left.rawValue > right.rawValue
    }
}
