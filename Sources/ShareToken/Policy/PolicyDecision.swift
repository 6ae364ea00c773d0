// SPDX-License-Identifier: Apache-2.0

/// What a policy answers: what to do with the link, why, and which rule says so.
public struct PolicyDecision: Sendable, Hashable {
    /// What to do.
    public let action: PolicyAction

    /// Why, as a stable code such as `scene-closed`; register: `Docs/Spec/Policy.md`.
    public let reason: String

    /// The id of the rule that decided; empty if none did.
    public let rule: String

    /// Why, for the reader of the link.
    public let message: BilingualText

    /// What a rule decides.
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

    /// The answer where there is no rule, which no policy that was proved total ever gives.
    static let withoutRule = PolicyDecision(
        action: .deny, reason: "no-rule", rule: "",
        message: BilingualText(en: "No rule covers this link.", zh: "没有规则涉及这个链接。"))
}

extension PolicyDecision: CustomStringConvertible {
    /// What to do, why, and the rule that says so, as in `warn: scene-closed (rule moments)`.
    public var description: String {
        "\(action.rawValue): \(reason)" + (rule.isEmpty ? "" : " (rule \(rule))")
    }
}
