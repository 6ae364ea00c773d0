// SPDX-License-Identifier: Apache-2.0

/// A policy on links by the scene in which they are pasted, proved to give every question exactly one answer.
///
/// The order of the rules has no meaning: if two rules answer a question differently, one of them overrides the other.
/// Source: `Docs/Spec/Policy.md`.
public struct ScenePolicy: Sendable {
    /// The rules, with names and sources.
    package let draft: PolicyDraft

    /// The rules in their order, each before those that it overrides.
    let rules: [PolicyRule]

    /// The table that finds the deciding rule of a question.
    let table: PolicyTable

    /// The decisions of the rules, in the order of the rules.
    private let decisions: [PolicyDecision]

    /// Creates a policy from rules and proves them.
    ///
    /// - Throws: The code of the first of the ``PolicyDraft/problems()``, with the offset of the rule concerned if the
    ///   draft was read from JSON.
    package init(_ draft: PolicyDraft) throws(ShareTokenError) {
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

    /// The policy of a preset, which the tests prove; a policy that denies everything if the proof fails.
    static func preset(_ draft: PolicyDraft) -> ScenePolicy {
        (try? ScenePolicy(draft))
            ?? ScenePolicy(PolicyDraft(id: draft.id, name: draft.name, rules: []), [], PolicyTable([]))
    }

    /// The id of the policy, for programs.
    public var id: String { draft.id }

    /// The name of the policy, for people.
    public var name: BilingualText { draft.name }

    /// The decision on a link.
    ///
    /// An evaluation takes some tens of nanoseconds, and slightly more for each name and each date of the rules.
    public func evaluate(_ question: PolicyQuestion) -> PolicyDecision {
        guard let rule = table.rule(for: question) else { return .withoutRule }
        return decisions[rule]
    }

    /// The decisions on one link in two forms.
    package func evaluate(_ question: PolicyQuestion, written forms: (LinkForm, LinkForm)) -> (
        PolicyDecision, PolicyDecision
    ) {
        let rules = table.rules(for: question, written: forms)
        return (rules.0.map { decisions[$0] } ?? .withoutRule, rules.1.map { decisions[$0] } ?? .withoutRule)
    }

    /// The decision on what carries a link, asked about as it is written and as the link that it carries (POL-24,
    /// POL-30): the stricter answer counts, of two equally strict ones that about the link.
    package func stricter(
        _ question: PolicyQuestion, written form: LinkForm, carrying link: LinkForm
    ) -> PolicyDecision {
        let (asWritten, asLink) = evaluate(question, written: (form, link))
        return asWritten.action > asLink.action ? asWritten : asLink
    }
}

extension ScenePolicy: Hashable {
    /// Whether two policies have the same id, name, sources and rules.
    public static func == (left: ScenePolicy, right: ScenePolicy) -> Bool { left.draft == right.draft }

    /// Feeds the id and the rules to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(draft) }
}
