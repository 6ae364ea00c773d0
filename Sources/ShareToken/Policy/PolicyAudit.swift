// SPDX-License-Identifier: Apache-2.0

/// Proves or refutes that a policy treats like links alike, opens lawful links in the app, and adds no steps for some.
///
/// Every kind of question is looked at. A verdict rests on the actions and the conditions of the rules and on registered
/// names, never on a reason, a message or an id, which an author is free to choose. Specification: `Docs/Spec/Policy.md`.
public struct PolicyAudit: Sendable {
    /// What refutes a property: one finding for each cause, which is a rule or a pair of rules.
    public private(set) var violations: [PolicyFinding] = []

    /// What cannot be told from the rules: one finding for each cause.
    public private(set) var gaps: [PolicyFinding] = []

    /// What is worth knowing and changes no verdict.
    public private(set) var notes: [PolicyFinding] = []

    /// The number of kinds of questions that were looked at.
    public private(set) var questionCount = 0

    /// The most violations, gaps and notes that an audit lists, of each kind.
    public static let maximumFindingCount = 256

    private var ruleCount: Int
    private var refuted: [ParityProperty] = []
    private var unproved: [ParityProperty] = []
    private var seen: PolicyBits

    /// Looks at a policy.
    ///
    /// - Parameters:
    ///   - policy: The policy.
    ///   - time: The time at which it is looked at; nil for all times.
    public init(_ policy: ScenePolicy, at time: Timestamp?) {
        ruleCount = policy.rules.count
        seen = PolicyBits(count: PolicyFinding.codes.count * 4 * ruleCount * (ruleCount + 1))
        let space = PolicySpace(policy.table, ruleCount: policy.rules.count)
        for stretch in space.times.indices {
            var at = space.times[stretch].at
            if let time {
                guard policy.table.row(at: time) == policy.table.row(at: at) else { continue }
                at = time
            }
            var walk = PolicyAuditWalk(policy, space, PolicyGrid(space, time: stretch), at, self)
            walk.run()
            self = walk.audit
        }
    }

    /// What was found out about a property.
    public func verdict(on property: ParityProperty) -> ParityVerdict {
        if refuted.contains(property) { return .refuted }
        // An audit that looked at nothing has proved nothing.
        return unproved.contains(property) || questionCount == 0 ? .unproved : .proved
    }

    /// Whether a property was proved.
    public func holds(_ property: ParityProperty) -> Bool { verdict(on: property) == .proved }

    /// Whether all properties were proved.
    public var isFair: Bool { ParityProperty.allCases.allSatisfy { holds($0) } }

    /// The worst verdict on any property.
    public var verdict: ParityVerdict {
        if ParityProperty.allCases.contains(where: { verdict(on: $0) == .refuted }) { return .refuted }
        return isFair ? .proved : .unproved
    }

    mutating func count(_ questions: Int) { questionCount += questions }

    /// Takes what a finding says of properties, whether or not there is an example and room for it.
    mutating func mark(refuted: [ParityProperty], unproved: [ParityProperty]) {
        for property in refuted where !self.refuted.contains(property) { self.refuted.append(property) }
        for property in unproved where !self.unproved.contains(property) { self.unproved.append(property) }
    }

    /// Takes a finding, up to ``maximumFindingCount``.
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

    /// Whether a kind of finding is new from some rules, given by their places in the order; it is not the next time.
    ///
    /// - Parameter variant: What tells findings of one code and one cause apart, from 0 to 3.
    mutating func isNew(_ code: String, variant: Int, _ rule: Int, _ other: Int) -> Bool {
        let kind = (PolicyFinding.codes.firstIndex(of: code) ?? 0) * 4 + variant
        let key = (kind * ruleCount + rule) * (ruleCount + 1) + other + 1
        if seen.contains(key) { return false }
        seen.insert(key)
        return true
    }
}
