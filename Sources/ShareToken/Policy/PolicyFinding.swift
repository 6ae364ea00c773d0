// SPDX-License-Identifier: Apache-2.0

/// A property that parity asks of a policy; after the criteria for chat apps that the press reported on 2021-09-09.
public enum ParityProperty: String, Sendable, Hashable, CaseIterable {
    /// Links of one category are treated alike, whatever platform they lead to and whoever issued them.
    case alike
    /// Lawful links open in the app.
    case inApp = "in_app"
    /// No steps are added for some that others do not have.
    case noExtraSteps = "no_extra_steps"
}

/// What an audit says of a property.
public enum ParityVerdict: String, Sendable, Hashable, CaseIterable {
    /// Every kind of question was looked at, and none is against it.
    case proved
    /// Nothing is against it, and the rules and the registers do not decide it.
    case unproved
    /// A question, or a pair, is against it.
    case refuted
}

/// What an audit found, with the least example that shows it.
public struct PolicyFinding: Sendable, Hashable {
    /// What it is: `unlike-platform`, `unlike-issuer`, `unlike-category`, `closed`, `extra-step`; of gaps `not-covered`,
    /// `unknown-mode`; of notes `by-grade`, `by-mode`.
    public let code: String

    /// The properties that it refutes; none for a gap or a note.
    public let refutes: [ParityProperty]

    /// The properties that it leaves unproved; none for a violation or a note.
    public let leavesUnproved: [ParityProperty]

    /// The question that shows it; of a pair, the one that is treated better.
    public let question: PolicyQuestion

    /// What the policy answers.
    public let decision: PolicyDecision

    /// The other question of a pair, which differs in one dimension alone; nil if one question shows it.
    public let other: PolicyQuestion?

    /// What the policy answers to the other question.
    public let otherDecision: PolicyDecision?

    /// The dimension in which a pair differs.
    public let dimension: PolicyDimension?

    /// Whether it is a gap: it refutes nothing, and something cannot be proved because of it.
    public var isGap: Bool { refutes.isEmpty && !leavesUnproved.isEmpty }

    /// Whether it is a note, which changes no verdict.
    public var isNote: Bool { refutes.isEmpty && leavesUnproved.isEmpty }

    /// All codes: those of violations, then those of gaps, then those of notes.
    public static let codes = [
        "unlike-platform", "unlike-issuer", "unlike-category", "closed", "extra-step", "not-covered", "unknown-mode",
        "by-grade", "by-mode",
    ]
}
