// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// A policy of a vector: a preset or a text.
package struct PolicyReference: VectorPart, Sendable, Hashable {
    package let preset: String?
    /// The text; nil for a preset.
    package let text: String?

    private enum CodingKeys: String, CodingKey {
        case preset
        case text = "policy"
    }

    package var mistake: String? { unless((preset == nil) != (text == nil), "either preset or policy is needed") }

    /// The policy.
    package func policy() throws(ShareTokenError) -> ScenePolicy {
        if let preset = preset.flatMap({ ScenePolicy.preset(named: $0) }) { return preset }
        return try ScenePolicy(json: Array((text ?? "").utf8))
    }
}

/// A question of a vector, with all its members.
package struct QuestionFields: Decodable, Sendable, Hashable {
    package let scene: String
    package let form: String
    package let category: String
    package let userMode: String
    package let grade: String?
    package let risk: String?
    package let platform: String?
    package let issuer: String?
    package let at: String

    package init(_ question: PolicyQuestion) {
        scene = question.scene.name
        form = question.form.rawValue
        category = question.category.rawValue
        userMode = question.userMode.rawValue
        grade = question.grade?.rawValue
        risk = question.risk?.name
        platform = question.platform
        issuer = question.issuer
        at = question.at.description
    }
}

/// A decision of a vector.
package struct DecisionFields: Decodable, Sendable, Hashable {
    package let action: String
    package let rule: String
    package let reason: String
    package let message: Message

    package struct Message: Decodable, Sendable, Hashable {
        package let en: String
        package let zh: String

        package init(en: String, zh: String) {
            self.en = en
            self.zh = zh
        }
    }

    package init(_ decision: PolicyDecision) {
        action = decision.action.rawValue
        rule = decision.rule
        reason = decision.reason
        message = Message(en: decision.message.en, zh: decision.message.zh)
    }
}

/// A finding of an audit, by its code and its rules.
package struct FindingFields: Decodable, Sendable, Hashable {
    package let code: String
    package let refutes: [String]
    package let unproved: [String]
    package let rules: [String]

    package init(_ finding: PolicyFinding) {
        code = finding.code
        refutes = finding.refutes.map(\.rawValue)
        unproved = finding.leavesUnproved.map(\.rawValue)
        rules = [finding.decision.rule] + (finding.otherDecision.map { [$0.rule] } ?? [])
    }

    private var key: [String] { [code, refutes.joined(separator: " "), unproved.joined(separator: " ")] + rules }

    /// Findings by code, properties and rules.
    package static func sorted(_ findings: [FindingFields]) -> [FindingFields] {
        findings.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }
}
