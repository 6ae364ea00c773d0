// SPDX-License-Identifier: Apache-2.0

/// The codes of policies; register: `Docs/Spec/Policy.md`.
extension ShareTokenError.Code {
    /// A question that no rule answers.
    public static let policyHole = Self(rawValue: "policy-hole")
    /// Two rules that answer a question differently, neither of which overrides the other.
    public static let policyContradiction = Self(rawValue: "policy-contradiction")
    /// Rules that override one another in a cycle.
    public static let policyCycle = Self(rawValue: "policy-cycle")
    /// A rule with the same id as another rule.
    public static let duplicateRule = Self(rawValue: "duplicate-rule")
    /// A rule that overrides a rule that does not exist.
    public static let unknownRule = Self(rawValue: "unknown-rule")
    /// More rules, names or kinds of questions than a proof covers.
    public static let policyTooLarge = Self(rawValue: "policy-too-large")
}
