// SPDX-License-Identifier: Apache-2.0

/// The rules of a policy before they are proved.
package struct PolicyDraft: Sendable {
    /// The id of the policy, for programs.
    package let id: String

    /// The name of the policy, for people.
    package let name: BilingualText

    /// The sources of the rules.
    package let sources: [PolicySource]

    /// The rules; their order has no meaning.
    package let rules: [PolicyRule]

    /// The byte offsets of the rules in their JSON text; empty if the draft was not read from JSON.
    let offsets: [Int]

    /// The maximum number of rules of a policy.
    package static let maximumRuleCount = 256

    /// The maximum number of names in one condition, and of rules that one rule overrides.
    static let maximumListCount = 256

    /// The maximum number of names in one dimension, over all rules of a policy.
    package static let maximumNameCount = 1024

    /// The maximum number of kinds of questions that a policy tells apart, counted for each stretch of time.
    package static let maximumCellCount = 1 << 20

    /// Creates a draft.
    package init(id: String, name: BilingualText, sources: [PolicySource] = [], rules: [PolicyRule]) {
        self.init(id: id, name: name, sources: sources, rules: rules, offsets: [])
    }

    init(id: String, name: BilingualText, sources: [PolicySource], rules: [PolicyRule], offsets: [Int]) {
        self.id = id
        self.name = name
        self.sources = sources
        self.rules = rules
        self.offsets = offsets
    }

    /// The problems that keep the rules from being a policy; empty if there is none.
    ///
    /// The list has the first problems of each kind, each with an example. The proof holds for every possible question
    /// at every time. Its time is linear in the number of kinds of questions, of which there are at most
    /// ``maximumCellCount``.
    package func problems() -> [PolicyProblem] {
        let order: PolicyOrder
        switch PolicyOrder.result(rules) {
        case .order(let found): order = found
        case .problems(let problems): return problems
        }
        return PolicyProof(self, order).problems
    }

    /// The UTF-8 byte offset in the JSON text of the rule that a problem concerns; 0 if there is none.
    package func offset(of problem: PolicyProblem) -> Int {
        guard let place = problem.place, offsets.indices.contains(place) else { return 0 }
        return offsets[place]
    }
}

extension PolicyDraft: Hashable {
    /// Whether two drafts have the same id, name, sources and rules; offsets do not count.
    package static func == (left: PolicyDraft, right: PolicyDraft) -> Bool {
        left.id == right.id && left.name == right.name && left.sources == right.sources && left.rules == right.rules
    }

    /// Feeds the id and the rules to a hasher.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(rules)
    }
}
