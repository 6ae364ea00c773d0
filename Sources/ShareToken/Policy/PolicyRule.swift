// SPDX-License-Identifier: Apache-2.0

/// One rule of a policy: its period, its conditions on links, and its action.
package struct PolicyRule: Sendable, Hashable {
    /// The id of the rule, unique in its policy.
    package let id: String

    /// The first moment at which the rule is in force; nil if there is no beginning.
    package let from: Timestamp?

    /// The first moment at which the rule is no longer in force; nil if there is no end.
    package let until: Timestamp?

    /// The conditions on the links that the rule applies to.
    package let conditions: PolicyConditions

    /// The action on these links.
    package let action: PolicyAction

    /// The reason as a stable code such as `scene-closed`; register: `Docs/Spec/Policy.md`.
    package let reason: String

    /// The reason in words, for the reader of the link.
    package let message: BilingualText

    /// The ids of the rules that this rule overrides.
    package let overrides: [String]

    /// The ids of the sources of the policy that the rule is based on.
    package let sources: [String]

    /// Whether the rule is inferred, because no source states it.
    package let isInferred: Bool

    /// Creates a rule.
    package init(
        _ id: String, from: Timestamp? = nil, until: Timestamp? = nil, when conditions: PolicyConditions = .any,
        _ action: PolicyAction, reason: String, message: BilingualText, overrides: [String] = [],
        sources: [String] = [], isInferred: Bool = false
    ) {
        self.id = id
        self.from = from
        self.until = until
        self.conditions = conditions
        self.action = action
        self.reason = reason
        self.message = message
        self.overrides = overrides
        self.sources = sources
        self.isInferred = isInferred
    }
}

/// A source of the rules of a policy.
package struct PolicySource: Sendable, Hashable {
    /// The id by which rules refer to the source.
    package let id: String

    /// The title in its original language.
    package let title: String

    /// The date, as in `2021-11-29`; nil if it is unknown.
    package let date: String?

    /// The address of the source; nil if there is no lasting address.
    package let url: String?

    /// Creates a source.
    package init(_ id: String, title: String, date: String? = nil, url: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.url = url
    }
}
