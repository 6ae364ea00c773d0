// SPDX-License-Identifier: Apache-2.0

/// Why some rules do not make a policy, with the least question that shows it.
public struct PolicyProblem: Sendable, Hashable {
    /// `policy-hole`, `policy-contradiction`, `policy-cycle`, `duplicate-rule`, `unknown-rule` or `policy-too-large`.
    public let code: ShareTokenError.Code

    /// The ids of the rules concerned: both of a contradiction, all of a cycle in their order.
    public let rules: [String]

    /// A question that no rule answers, or that two rules answer differently; nil for all other problems.
    public let question: PolicyQuestion?

    /// The place of the rule concerned in the list of rules; nil if it is none in particular.
    let place: Int?

    /// The most problems of a kind that are told.
    static let maximumCount = 8

    init(_ code: ShareTokenError.Code, rules: [String] = [], question: PolicyQuestion? = nil, place: Int? = nil) {
        self.code = code
        self.rules = rules
        self.question = question
        self.place = place
    }
}
