// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A policy, and whether it treats like links alike.
package struct PolicyAuditTest: VectorTest {
    package static let schema = "policy-audit"

    package let label: VectorLabel
    package let source: PolicyReference
    /// The time of the audit; nil for all times.
    package let at: String?
    package let properties: [String: String]
    package let violations: [FindingFields]
    package let gaps: [FindingFields]
    package let notes: [FindingFields]

    package var mistake: String? {
        unless(label.error == nil, "an audit is always valid")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            let policy = try source.policy()
            var time: Timestamp?
            if let at { time = try Timestamp(at) }
            return (policy, PolicyAudit(policy, at: time))
        } check: { (policy: ScenePolicy, audit: PolicyAudit) in
            let found = Dictionary(
                uniqueKeysWithValues: ParityProperty.allCases.map { ($0.rawValue, audit.verdict(on: $0).rawValue) })
            return expect(properties, found, "properties")
                ?? expect(violations, FindingFields.sorted(audit.violations.map { FindingFields($0) }), "violations")
                ?? expect(gaps, FindingFields.sorted(audit.gaps.map { FindingFields($0) }), "gaps")
                ?? expect(notes, FindingFields.sorted(audit.notes.map { FindingFields($0) }), "notes")
                ?? examples(audit, policy)
        }
    }

    /// Checks that each example gets the decisions that it shows.
    private func examples(_ audit: PolicyAudit, _ policy: ScenePolicy) -> String? {
        for finding in audit.violations + audit.gaps + audit.notes {
            if policy.evaluate(finding.question) != finding.decision { return "\(finding.code): another decision" }
            if let other = finding.other, policy.evaluate(other) != finding.otherDecision {
                return "\(finding.code): another decision of the other question"
            }
        }
        return nil
    }
}
