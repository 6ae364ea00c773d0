// SPDX-License-Identifier: Apache-2.0

/// A property that parity requires of a policy.
///
/// The properties follow the criteria for chat apps that the press reported on 2021-09-09.
public enum ParityProperty: String, Sendable, Hashable, CaseIterable {
    /// Links of one category are treated alike, whatever their platform and their issuer.
    case alike
    /// Lawful links open in the app.
    case inApp = "in_app"
    /// No link needs extra steps that other links do not need.
    case noExtraSteps = "no_extra_steps"
}

/// The verdict of an audit on a property.
public enum ParityVerdict: String, Sendable, Hashable, CaseIterable {
    /// No kind of question contradicts the property.
    case proved
    /// No kind of question contradicts the property, but the rules and the registers do not decide it.
    case unproved
    /// A question or a pair of questions contradicts the property.
    case refuted
}

/// A finding of an audit, with an example.
public struct PolicyFinding: Sendable, Hashable {
    /// The code of the finding.
    ///
    /// Violations are `unlike-platform`, `unlike-issuer`, `unlike-category`, `closed` and `extra-step`; gaps are
    /// `not-covered` and `unknown-mode`; notes are `by-grade` and `by-mode`.
    public let code: String

    /// The properties that the finding refutes; empty for a gap or a note.
    public let refutes: [ParityProperty]

    /// The properties that the finding leaves unproved; empty for a violation or a note.
    package let leavesUnproved: [ParityProperty]

    /// The question of the example; of a pair, the one that is treated better.
    public let question: PolicyQuestion

    /// The decision of the policy on the question.
    public let decision: PolicyDecision

    /// The other question of a pair, which differs in one dimension only; nil if the example is one question.
    public let other: PolicyQuestion?

    /// The decision of the policy on the other question.
    public let otherDecision: PolicyDecision?

    /// The dimension in which the questions of a pair differ.
    package let dimension: PolicyDimension?

    /// Whether the finding is a gap, which refutes no property and leaves some unproved.
    package var isGap: Bool { refutes.isEmpty && !leavesUnproved.isEmpty }

    /// Whether the finding is a note, which changes no verdict.
    package var isNote: Bool { refutes.isEmpty && leavesUnproved.isEmpty }

    /// All codes: first violations, then gaps, then notes.
    package static let codes = [
        "unlike-platform", "unlike-issuer", "unlike-category", "closed", "extra-step", "not-covered", "unknown-mode",
        "by-grade", "by-mode",
    ]
}
