// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// `{action, reason, rule, message{en,zh}}`.
    static func decision(_ decision: PolicyDecision) -> JSONValue {
        .object([
            "action": .string(decision.action.rawValue), "reason": .string(decision.reason),
            "rule": decision.rule.isEmpty ? .null : .string(decision.rule), "message": .bilingual(decision.message),
        ])
    }

    /// `{en, zh}`.
    static func bilingual(_ text: BilingualText) -> JSONValue {
        .object(["en": .string(text.en), "zh": .string(text.zh)])
    }

    /// `{scene, form, category, user_mode, grade, risk, platform, issuer, at}`.
    static func question(_ question: PolicyQuestion) -> JSONValue {
        .object([
            "scene": .string(question.scene.name), "form": .string(question.form.rawValue),
            "category": .string(question.category.rawValue), "user_mode": .string(question.userMode.rawValue),
            "grade": .optional(question.grade?.rawValue), "risk": .optional(question.risk?.name),
            "platform": .optional(question.platform), "issuer": .optional(question.issuer),
            "at": .string(question.at.description),
        ])
    }

    /// `{policy, ok, problems[{code, message, line, column, rules[], question}], notes[], error}`.
    static func lint(
        _ name: String, _ problems: [(PolicyProblem, TextPosition)], notes: [String],
        error: (error: ShareTokenError, position: TextPosition)? = nil, isRead: Bool = true
    ) -> JSONValue {
        let found = problems.map { problem, position in
            JSONValue.object([
                "code": .string(problem.code.rawValue), "message": .string(problem.code.summary),
                "line": .number(position.line), "column": .number(position.column),
                "rules": .array(problem.rules.map(JSONValue.string)),
                "question": problem.question.map { .question($0) } ?? .null,
            ])
        }
        return .object([
            "policy": .string(name), "ok": .bool(isRead && problems.isEmpty && error == nil), "problems": .array(found),
            "notes": .array(notes.map(JSONValue.string)),
            "error": error.map { error, position in
                .object([
                    "code": .string(error.code.rawValue), "message": .string(error.code.summary),
                    "offset": .number(error.offset), "line": .number(position.line),
                    "column": .number(position.column),
                ])
            } ?? .null,
        ])
    }

    /// `{policy, name{}, at, fair, properties{}, questions, violations[], gaps[], notes[]}`; a property is `proved`,
    /// `unproved` or `refuted`.
    static func audit(_ policy: ScenePolicy, _ audit: PolicyAudit, at time: Timestamp?) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        for property in ParityProperty.allCases {
            properties[property.rawValue] = .string(audit.verdict(on: property).rawValue)
        }
        return .object([
            "policy": .string(policy.id), "name": .bilingual(policy.name), "at": .optional(time?.description),
            "fair": .bool(audit.isFair), "properties": .object(properties), "questions": .number(audit.questionCount),
            "violations": .array(audit.violations.map { finding($0) }),
            "gaps": .array(audit.gaps.map { finding($0) }), "notes": .array(audit.notes.map { finding($0) }),
        ])
    }

    /// `{code, refutes[], unproved[], dimension, cases[{question, decision}], message{en,zh}}`.
    private static func finding(_ finding: PolicyFinding) -> JSONValue {
        var cases = [
            JSONValue.object(["question": .question(finding.question), "decision": .decision(finding.decision)])
        ]
        if let other = finding.other, let decision = finding.otherDecision {
            cases.append(.object(["question": .question(other), "decision": .decision(decision)]))
        }
        return .object([
            "code": .string(finding.code), "refutes": .array(finding.refutes.map { .string($0.rawValue) }),
            "unproved": .array(finding.leavesUnproved.map { .string($0.rawValue) }),
            "dimension": .optional(finding.dimension?.rawValue), "cases": .array(cases),
            "message": .bilingual(PolicyWords.sentence(finding)),
        ])
    }
}
