// SPDX-License-Identifier: Apache-2.0

/// One rule of a policy: when it holds, which links it is about, and what is done with them.
public struct PolicyRule: Sendable, Hashable {
    /// What the rule is called: unique in its policy.
    public let id: String

    /// From when on it holds; nil for always before ``until``.
    public let from: Timestamp?

    /// When it ends to hold: the first moment at which it no longer does; nil for never.
    public let until: Timestamp?

    /// Which links it is about.
    public let conditions: PolicyConditions

    /// What is done with them.
    public let action: PolicyAction

    /// Why, as a stable code such as `scene-closed`; register: `Docs/Spec/Policy.md`.
    public let reason: String

    /// Why, for the reader of the link.
    public let message: BilingualText

    /// The ids of the rules that this one goes before.
    public let overrides: [String]

    /// The ids of the sources in the policy that the rule is based on.
    public let sources: [String]

    /// Whether no source says it in so many words.
    public let isInferred: Bool

    /// Creates a rule.
    public init(
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

/// Where the rules of a policy come from.
public struct PolicySource: Sendable, Hashable {
    /// What rules call it.
    public let id: String

    /// Its title, as it is.
    public let title: String

    /// Its day, as in `2021-11-29`; nil if unknown.
    public let date: String?

    /// Where it can be read; nil if there is no lasting address.
    public let url: String?

    /// Creates a source.
    public init(_ id: String, title: String, date: String? = nil, url: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.url = url
    }
}
