// SPDX-License-Identifier: Apache-2.0

/// A problem that keeps rules from being a policy, with an example.
public struct PolicyProblem: Sendable, Hashable {
    /// The code: `policy-hole`, `policy-contradiction`, `policy-cycle`, `duplicate-rule`, `unknown-rule` or
    /// `policy-too-large`.
    public let code: ShareTokenError.Code

    /// The ids of the rules concerned: both rules of a contradiction, all rules of a cycle in their order.
    public let rules: [String]

    /// A question that no rule answers, or that two rules answer differently; nil for all other problems.
    public let question: PolicyQuestion?

    /// The index in the list of rules of the rule concerned; nil if the problem concerns no particular rule.
    let place: Int?

    /// The maximum number of problems of one kind that are listed.
    static let maximumCount = 8

    init(_ code: ShareTokenError.Code, rules: [String] = [], question: PolicyQuestion? = nil, place: Int? = nil) {
        self.code = code
        self.rules = rules
        self.question = question
        self.place = place
    }
}
