// SPDX-License-Identifier: Apache-2.0

/// What may be done with a link, by the scene it is pasted in: data, of which is proved that every question has an
/// answer, and only one.
///
/// Rules may stand in any order: where two of them answer one question differently, one overrides the other.
/// Specification: `Docs/Spec/Policy.md`.
public struct ScenePolicy: Sendable {
    /// The rules, with names and sources.
    public let draft: PolicyDraft

    /// The rules in their order.
    let rules: [PolicyRule]

    /// Finds the rule that decides.
    let table: PolicyTable

    /// What the rules decide, in their order.
    private let decisions: [PolicyDecision]

    /// Proves that rules make a policy.
    ///
    /// - Throws: The code of the first of the ``PolicyDraft/problems()``, with the offset of the rule concerned if the
    ///   draft was read from JSON.
    public init(_ draft: PolicyDraft) throws(ShareTokenError) {
        switch PolicyOrder.result(draft.rules) {
        case .problems(let problems):
            let problem = problems.first ?? PolicyProblem(.policyTooLarge)
            throw ShareTokenError(problem.code, at: draft.offset(of: problem))
        case .order(let order):
            let proof = PolicyProof(draft, order)
            if let problem = proof.problems.first {
                throw ShareTokenError(problem.code, at: draft.offset(of: problem))
            }
            self.init(draft, proof.rules, proof.table)
        }
    }

    private init(_ draft: PolicyDraft, _ rules: [PolicyRule], _ table: PolicyTable) {
        self.draft = draft
        self.rules = rules
        self.table = table
        decisions = rules.map { PolicyDecision($0) }
    }

    /// The policy of a preset, which is proved by the tests; if it could not be, a policy that denies everything.
    static func preset(_ draft: PolicyDraft) -> ScenePolicy {
        (try? ScenePolicy(draft))
            ?? ScenePolicy(PolicyDraft(id: draft.id, name: draft.name, rules: []), [], PolicyTable([]))
    }

    /// What the policy is called by programs.
    public var id: String { draft.id }

    /// What it is called by people.
    public var name: BilingualText { draft.name }

    /// What to do with a link.
    ///
    /// Costs some tens of nanoseconds, and a little more with each name and each date that the rules have.
    public func evaluate(_ question: PolicyQuestion) -> PolicyDecision {
        guard let rule = table.rule(for: question) else { return .withoutRule }
        return decisions[rule]
    }

    /// What to do with one thing that is written in two forms.
    package func evaluate(_ question: PolicyQuestion, written forms: (LinkForm, LinkForm)) -> (
        PolicyDecision, PolicyDecision
    ) {
        let rules = table.rules(for: question, written: forms)
        return (rules.0.map { decisions[$0] } ?? .withoutRule, rules.1.map { decisions[$0] } ?? .withoutRule)
    }
}

extension ScenePolicy: Hashable {
    /// Whether two policies have the same names, sources and rules.
    public static func == (left: ScenePolicy, right: ScenePolicy) -> Bool { left.draft == right.draft }

    /// Hashes the rules.
    public func hash(into hasher: inout Hasher) { hasher.combine(draft) }
}
