// SPDX-License-Identifier: Apache-2.0

/// Proves or refutes that a policy treats like links alike, opens lawful links in the app, and adds no steps for some.
///
/// Every kind of question is looked at, so what is not refuted is proved. Specification: `Docs/Spec/Policy.md`.
public struct PolicyAudit: Sendable {
    /// What refutes a property: one finding for each cause, which is a rule or a pair of rules.
    public private(set) var violations: [PolicyFinding] = []

    /// What is worth knowing and refutes nothing.
    public private(set) var notes: [PolicyFinding] = []

    /// The number of kinds of questions that were looked at.
    public private(set) var questionCount = 0

    /// The most violations, and the most notes, that an audit lists.
    public static let maximumFindingCount = 256

    private var ruleCount: Int
    private var refuted: [ParityProperty] = []
    private var seen: PolicyBits

    /// Looks at a policy.
    ///
    /// - Parameters:
    ///   - policy: The policy.
    ///   - time: The time at which it is looked at; nil for all times.
    public init(_ policy: ScenePolicy, at time: Timestamp?) {
        ruleCount = policy.rules.count
        seen = PolicyBits(count: PolicyFinding.codes.count * 2 * ruleCount * (ruleCount + 1))
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

    /// Whether a property was proved.
    public func holds(_ property: ParityProperty) -> Bool {
        !refuted.contains(property)
    }

    /// Whether all properties were proved.
    public var isFair: Bool { violations.isEmpty }

    mutating func count(_ questions: Int) { questionCount += questions }

    /// Takes a finding, up to ``maximumFindingCount``.
    ///
    /// What is beyond that still refutes its properties.
    mutating func add(_ finding: PolicyFinding) {
        for property in finding.refutes where !refuted.contains(property) { refuted.append(property) }
        if finding.isNote {
            if notes.count < PolicyAudit.maximumFindingCount { notes.append(finding) }
        } else if violations.count < PolicyAudit.maximumFindingCount {
            violations.append(finding)
        }
    }

    /// Whether a kind of finding is new from some rules, given by their places in the order; it is not the next time.
    mutating func isNew(_ code: String, _ refutes: Int, _ rule: Int, _ other: Int) -> Bool {
        let kind = (PolicyFinding.codes.firstIndex(of: code) ?? 0) * 2 + (refutes > 1 ? 1 : 0)
        let key = (kind * ruleCount + rule) * (ruleCount + 1) + other + 1
        if seen.contains(key) { return false }
        seen.insert(key)
        return true
    }
}
