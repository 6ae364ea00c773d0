// SPDX-License-Identifier: Apache-2.0

/// The credit grade of an issuer in its trust list, from `a`, the best, to `d`.
///
/// Policies decide what a grade allows. An issuer without a trust list has no grade.
public enum IssuerGrade: String, Sendable, Hashable, CaseIterable {
    /// The best grade.
    case a
    /// A good grade.
    case b
    /// The grade of an issuer under watch.
    case c
    /// The worst grade of an issuer that is still listed.
    case d
}

extension IssuerGrade: Comparable {
    /// Whether the left grade is worse: `d` is less than `a`.
    public static func < (left: IssuerGrade, right: IssuerGrade) -> Bool {
        left.rawValue > right.rawValue
    }
}
