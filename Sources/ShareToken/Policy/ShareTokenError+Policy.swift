// SPDX-License-Identifier: Apache-2.0

/// The codes of policies; register: `Docs/Spec/Policy.md`.
extension ShareTokenError.Code {
    /// A question that no rule answers.
    public static let policyHole = Self(rawValue: "policy-hole")
    /// Two rules that answer one question differently, neither of which goes before the other.
    public static let policyContradiction = Self(rawValue: "policy-contradiction")
    /// Rules that go before one another in a circle.
    public static let policyCycle = Self(rawValue: "policy-cycle")
    /// A rule with the id of another one.
    public static let duplicateRule = Self(rawValue: "duplicate-rule")
    /// A rule that goes before one that there is not.
    public static let unknownRule = Self(rawValue: "unknown-rule")
    /// More rules, or more kinds of questions, than are proved.
    public static let policyTooLarge = Self(rawValue: "policy-too-large")
}
