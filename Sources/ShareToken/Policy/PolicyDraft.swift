// SPDX-License-Identifier: Apache-2.0

/// The rules of a policy before anything is proved of them.
public struct PolicyDraft: Sendable {
    /// What the policy is called by programs.
    public let id: String

    /// What it is called by people.
    public let name: BilingualText

    /// Where its rules come from.
    public let sources: [PolicySource]

    /// The rules; their order says nothing.
    public let rules: [PolicyRule]

    /// Where the rules stand in the JSON text, in their order; empty if they come from no text.
    let offsets: [Int]

    /// The most rules of one policy.
    public static let maximumRuleCount = 256

    /// The most names of one condition, and the most rules that one rule overrides.
    static let maximumListCount = 256

    /// The most names that all rules of a policy together have in one dimension.
    public static let maximumNameCount = 1024

    /// The most kinds of questions that a policy tells apart, those of each stretch of time counted.
    public static let maximumCellCount = 1 << 20

    /// Creates a draft.
    public init(id: String, name: BilingualText, sources: [PolicySource] = [], rules: [PolicyRule]) {
        self.init(id: id, name: name, sources: sources, rules: rules, offsets: [])
    }

    init(id: String, name: BilingualText, sources: [PolicySource], rules: [PolicyRule], offsets: [Int]) {
        self.id = id
        self.name = name
        self.sources = sources
        self.rules = rules
        self.offsets = offsets
    }

    /// Why the rules do not make a policy; empty if they do.
    ///
    /// At most eight of a kind, each with the least question that shows it. Proved for every possible question at every
    /// time, in time linear in the number of kinds of questions, of which there are at most ``maximumCellCount``.
    public func problems() -> [PolicyProblem] {
        let order: PolicyOrder
        switch PolicyOrder.result(rules) {
        case .order(let found): order = found
        case .problems(let problems): return problems
        }
        return PolicyProof(self, order).problems
    }

    /// The byte offset that an error about a problem has.
    public func offset(of problem: PolicyProblem) -> Int {
        guard let place = problem.place, offsets.indices.contains(place) else { return 0 }
        return offsets[place]
    }
}

extension PolicyDraft: Hashable {
    /// Whether two drafts have the same names, sources and rules, wherever they were read from.
    public static func == (left: PolicyDraft, right: PolicyDraft) -> Bool {
        left.id == right.id && left.name == right.name && left.sources == right.sources && left.rules == right.rules
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(rules)
    }
}
