// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A scene policy, or a question to one.
    static let policy = Property(
        name: "policy",
        statement: "a printed policy reads the same; a policy is accepted if each question has one answer"
    ) { input in
        do throws(ShareTokenError) {
            _ = try PolicyQuestion(json: input, now: .tokenEpoch)
        } catch {
            if let difference = flaw(of: error, in: input) { return difference }
        }
        let draft: PolicyDraft
        do throws(ShareTokenError) { draft = try PolicyDraft(json: input) } catch { return flaw(of: error, in: input) }
        return printed(draft) ?? proved(draft, input)
    }

    private static func printed(_ draft: PolicyDraft) -> String? {
        let text = draft.json
        do throws(ShareTokenError) {
            let again = try PolicyDraft(json: text)
            return expect(draft, again, "printed") ?? expect(text, again.json, "printed again")
        } catch {
            return unless(error.code == .tooLarge, "printed: \(error)")
        }
    }

    /// Checks that each problem is real, and that the policy is accepted if and only if there are none.
    private static func proved(_ draft: PolicyDraft, _ input: [UInt8]) -> String? {
        let problems = draft.problems()
        let rules = PlainRules(draft)
        for problem in problems {
            if let difference = rules.refute(problem) { return difference }
        }
        let most = Dictionary(grouping: problems, by: \.code).values.map(\.count).max() ?? 0
        if most > 8 { return "\(most) problems of a kind" }
        do throws(ShareTokenError) {
            let policy = try ScenePolicy(json: input)
            return unless(problems.isEmpty, "accepted with \(problems)") ?? answers(policy, rules, input)
                ?? audited(policy)
        } catch {
            return flaw(of: error, in: input) ?? expect(problems.first?.code, error.code, "refused")
        }
    }

    /// Checks that each of 96 questions is answered as the rules say.
    private static func answers(_ policy: ScenePolicy, _ rules: PlainRules, _ input: [UInt8]) -> String? {
        var choices = InputChoices(input)
        for _ in 0..<96 {
            guard let question = rules.question(&choices) else { return "no question" }
            let decision = policy.evaluate(question)
            let winners = rules.winners(question)
            guard winners.contains(where: { $0.id == decision.rule && $0.action == decision.action }) else {
                return "\(question): \(decision), not of \(winners.map(\.id))"
            }
        }
        return nil
    }

    /// Checks that an audit ends, and that it shows a cause for each property that it refutes.
    private static func audited(_ policy: ScenePolicy) -> String? {
        guard policy.questionCount <= 4096 else { return nil }
        let audit = PolicyAudit(policy, at: nil)
        return expect(policy.questionCount, audit.questionCount, "audited")
            ?? expect(audit.isFair, audit.verdict == .proved, "fair")
            ?? unless(audit.isFair || !audit.violations.isEmpty || !audit.gaps.isEmpty, "no cause")
            ?? unless(audit.violations.count <= PolicyAudit.maximumFindingCount, "\(audit.violations.count) findings")
    }
}

/// The rules of a policy, which answer questions in the plainest way, however slow.
private struct PlainRules {
    private let rules: [PolicyRule]

    /// For each rule, the ids of the rules that it overrides, directly or through others.
    private let below: [Set<String>]

    /// The names to ask about in each dimension.
    private let names: [[String?]]

    private let times: [Timestamp]

    init(_ draft: PolicyDraft) {
        let rules = draft.rules
        self.rules = rules
        let direct = Dictionary(rules.map { ($0.id, $0.overrides) }) { first, _ in first }
        below = rules.map { rule in
            var (found, pending): (Set<String>, [String]) = ([], rule.overrides)
            while let next = pending.popLast() {
                if found.insert(next).inserted { pending += direct[next] ?? [] }
            }
            return found
        }
        names = PolicyDimension.allCases.map { dimension in
            let named = Set(rules.flatMap { $0.conditions[dimension] ?? [] }).sorted()
            let isNullable = dimension == .platform || dimension == .issuer
            return named + dimension.knownNames
                + (isNullable ? [nil, "unheard"] : dimension.closedNames == nil ? ["unheard"] : [])
        }
        let bounds = rules.flatMap { [$0.from, $0.until] }.compactMap { $0?.secondsSince1970 }
        times = (bounds.flatMap { [$0 - 1, $0] } + [0, 1_800_000_000]).map { Timestamp(secondsSince1970: $0) }
    }

    /// A question with names that the rules know, and others.
    func question(_ choices: inout InputChoices) -> PolicyQuestion? {
        var drawn: [String?] = []
        for names in names { drawn.append(names[choices.below(names.count)]) }
        guard let scene = try? Scene(drawn[0] ?? "") else { return nil }
        return PolicyQuestion(
            scene: scene, form: LinkForm(rawValue: drawn[1] ?? ""),
            category: ResourceCategory(rawValue: drawn[2] ?? ""), userMode: UserMode(rawValue: drawn[3] ?? ""),
            grade: IssuerGrade(rawValue: drawn[4] ?? ""),
            risk: Risk.Severity(name: drawn[5] ?? ""), platform: drawn[6], issuer: drawn[7],
            at: times[choices.below(times.count)])
    }

    /// The rules that hold for a question and that no other rule that holds overrides.
    func winners(_ question: PolicyQuestion) -> [PolicyRule] {
        let holding = rules.indices.filter { holds(rules[$0], question) }
        return holding.filter { rule in !holding.contains { below[$0].contains(rules[rule].id) } }.map { rules[$0] }
    }

    private func holds(_ rule: PolicyRule, _ question: PolicyQuestion) -> Bool {
        guard rule.from.map({ $0 <= question.at }) ?? true, rule.until.map({ question.at < $0 }) ?? true else {
            return false
        }
        return PolicyDimension.allCases.allSatisfy { dimension in
            guard let names = rule.conditions[dimension] else { return true }
            return question.name(dimension).map(names.contains) ?? false
        }
    }

    /// The reason why a problem is false: its question has an answer, or its rules do not contradict each other there.
    func refute(_ problem: PolicyProblem) -> String? {
        let concerned = problem.rules.compactMap { id in rules.firstIndex { $0.id == id } }
        switch problem.code {
        case .policyHole:
            guard let question = problem.question else { return "a hole without a question" }
            return unless(winners(question).isEmpty, "no hole: \(question)")
        case .policyContradiction:
            guard let question = problem.question, concerned.count == 2 else { return "nothing to contradict" }
            let (left, right) = (rules[concerned[0]], rules[concerned[1]])
            return unless(
                holds(left, question) && holds(right, question) && left.action != right.action
                    && !below[concerned[0]].contains(right.id) && !below[concerned[1]].contains(left.id),
                "no contradiction of \(problem.rules): \(question)")
        case .policyCycle:
            return unless(
                !concerned.isEmpty && concerned.allSatisfy { below[$0].contains(rules[$0].id) },
                "no cycle: \(problem.rules)")
        default: return nil
        }
    }
}
