// SPDX-License-Identifier: Apache-2.0

/// The decision of a policy on a link: the action, its reason, and the deciding rule.
public struct PolicyDecision: Sendable, Hashable {
    /// The action on the link.
    public let action: PolicyAction

    /// The reason as a stable code such as `scene-closed`; register: `Docs/Spec/Policy.md`.
    public let reason: String

    /// The id of the deciding rule; empty if no rule decided.
    public let rule: String

    /// The reason in words, for the reader of the link.
    public let message: BilingualText

    /// Creates the decision of a rule.
    init(_ rule: PolicyRule) {
        action = rule.action
        reason = rule.reason
        self.rule = rule.id
        message = rule.message
    }

    init(action: PolicyAction, reason: String, rule: String, message: BilingualText) {
        self.action = action
        self.reason = reason
        self.rule = rule
        self.message = message
    }

    /// The decision if no rule answers, which a proved policy never gives.
    static let withoutRule = PolicyDecision(
        action: .deny, reason: "no-rule", rule: "",
        message: BilingualText(en: "No rule covers this link.", zh: "没有规则涉及这个链接。"))
}

extension PolicyDecision: CustomStringConvertible {
    /// The action, the reason and the deciding rule, as in `warn: scene-closed (rule moments)`.
    public var description: String {
        "\(action.rawValue): \(reason)" + (rule.isEmpty ? "" : " (rule \(rule))")
    }
}
