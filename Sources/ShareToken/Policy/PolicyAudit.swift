// SPDX-License-Identifier: Apache-2.0

/// Proves or refutes that a policy treats like links alike, opens lawful links in the app, and adds no extra steps.
///
/// The audit covers every kind of question. A verdict depends on the actions and conditions of the rules and on
/// registered names. It does not depend on reasons, messages and ids, which an author can choose freely.
/// Source: `Docs/Spec/Policy.md`.
public struct PolicyAudit: Sendable {
    /// The findings that refute a property: one for each cause, which is a rule or a pair of rules.
    public private(set) var violations: [PolicyFinding] = []

    /// The findings about properties that the rules do not decide: one for each cause.
    public private(set) var gaps: [PolicyFinding] = []

    /// The findings that change no verdict.
    package private(set) var notes: [PolicyFinding] = []

    /// The number of kinds of questions that the audit covered.
    package private(set) var questionCount = 0

    /// The maximum number of violations that an audit lists, and likewise of gaps and of notes.
    package static let maximumFindingCount = 256

    private var ruleCount: Int
    private var refuted: [ParityProperty] = []
    private var unproved: [ParityProperty] = []
    private var seen: PolicyBits

    /// Audits a policy.
    ///
    /// - Parameters:
    ///   - policy: The policy.
    ///   - time: The time for which the policy is audited; nil for all times.
    ///   - registry: The platforms of which examples are made.
    public init(_ policy: ScenePolicy, at time: Timestamp?, registry: Registry = .standard) {
        ruleCount = policy.rules.count
        seen = PolicyBits(count: PolicyFinding.codes.count * 4 * ruleCount * (ruleCount + 1))
        let space = PolicySpace(policy.table, ruleCount: policy.rules.count)
        for stretch in space.times.indices {
            var at = space.times[stretch].at
            if let time {
                guard policy.table.row(at: time) == policy.table.row(at: at) else { continue }
                at = time
            }
            var walk = PolicyAuditWalk(policy, space, PolicyGrid(space, time: stretch), at, registry, self)
            walk.run()
            self = walk.audit
        }
    }

    /// The verdict on a property.
    public func verdict(on property: ParityProperty) -> ParityVerdict {
        if refuted.contains(property) { return .refuted }
        // An audit without questions proves nothing.
        return unproved.contains(property) || questionCount == 0 ? .unproved : .proved
    }

    /// Whether a property was proved.
    package func holds(_ property: ParityProperty) -> Bool { verdict(on: property) == .proved }

    /// Whether all properties were proved.
    public var isFair: Bool { ParityProperty.allCases.allSatisfy { holds($0) } }

    /// The worst verdict on any property.
    public var verdict: ParityVerdict {
        if ParityProperty.allCases.contains(where: { verdict(on: $0) == .refuted }) { return .refuted }
        return isFair ? .proved : .unproved
    }

    mutating func count(_ questions: Int) { questionCount += questions }

    /// Records the effect of a finding on properties, even if there is no example or no room for the finding.
    mutating func mark(refuted: [ParityProperty], unproved: [ParityProperty]) {
        for property in refuted where !self.refuted.contains(property) { self.refuted.append(property) }
        for property in unproved where !self.unproved.contains(property) { self.unproved.append(property) }
    }

    /// Lists a finding, up to ``maximumFindingCount`` of its sort.
    mutating func add(_ finding: PolicyFinding) {
        let limit = PolicyAudit.maximumFindingCount
        if finding.isNote {
            if notes.count < limit { notes.append(finding) }
        } else if finding.isGap {
            if gaps.count < limit { gaps.append(finding) }
        } else if violations.count < limit {
            violations.append(finding)
        }
    }

    /// Whether a finding is the first of its code and variant for a pair of rules, given by their places; records it.
    ///
    /// - Parameter variant: A number from 0 to 3 that tells findings of one code and one cause apart.
    mutating func isNew(_ code: String, variant: Int, _ rule: Int, _ other: Int) -> Bool {
        let kind = (PolicyFinding.codes.firstIndex(of: code) ?? 0) * 4 + variant
        let key = (kind * ruleCount + rule) * (ruleCount + 1) + other + 1
        if seen.contains(key) { return false }
        seen.insert(key)
        return true
    }
}
