// SPDX-License-Identifier: Apache-2.0

/// Proves that rules give each possible question at each time exactly one answer, or finds counterexamples.
struct PolicyProof {
    /// The rules in their order, each before those that it overrides.
    let rules: [PolicyRule]

    /// The table that finds the deciding rule of a question.
    let table: PolicyTable

    /// The problems that keep the rules from being a policy.
    private(set) var problems: [PolicyProblem] = []

    init(_ draft: PolicyDraft, _ order: PolicyOrder) {
        rules = order.places.map { draft.rules[$0] }
        table = PolicyTable(rules)
        guard table.names.allSatisfy({ $0.count <= PolicyDraft.maximumNameCount }) else {
            problems = [PolicyProblem(.policyTooLarge, place: draft.rules.isEmpty ? nil : 0)]
            return
        }
        let space = PolicySpace(table, ruleCount: rules.count)
        guard space.cellCount != nil else {
            problems = [PolicyProblem(.policyTooLarge, place: draft.rules.isEmpty ? nil : 0)]
            return
        }
        problems = contradictions(space, order)
        problems += walk(space)
    }

    /// The pairs of rules that answer a question differently, neither of which overrides the other.
    private func contradictions(_ space: PolicySpace, _ order: PolicyOrder) -> [PolicyProblem] {
        var found: [PolicyProblem] = []
        for left in rules.indices {
            for right in rules.indices.dropFirst(left + 1)
            where rules[left].action != rules[right].action && !order.below[left].contains(right) {
                guard let question = common(left, right, space) else { continue }
                // The error is reported at the rule that stands later in the list.
                let (one, other) = (order.places[left], order.places[right])
                let ids = one < other ? [rules[left].id, rules[right].id] : [rules[right].id, rules[left].id]
                found.append(
                    PolicyProblem(.policyContradiction, rules: ids, question: question, place: max(one, other)))
                if found.count == PolicyProblem.maximumCount { return found }
            }
        }
        return found
    }

    /// A question that two rules both answer; nil if there is none.
    private func common(_ left: Int, _ right: Int, _ space: PolicySpace) -> PolicyQuestion? {
        guard let time = space.times.firstIndex(where: { $0.bits.contains(left) && $0.bits.contains(right) }) else {
            return nil
        }
        var places: [Int] = []
        for classes in space.classes {
            guard let place = classes.firstIndex(where: { $0.bits.contains(left) && $0.bits.contains(right) }) else {
                return nil
            }
            places.append(place)
        }
        return space.question(places, at: time)
    }

    /// Visits every kind of question and returns those that no rule answers.
    private func walk(_ space: PolicySpace) -> [PolicyProblem] {
        var holes: [PolicyProblem] = []
        let depth = space.classes.count
        for time in space.times.indices {
            var places = [Int](repeating: 0, count: depth)
            if space.times[time].bits.isEmpty {
                holes.append(PolicyProblem(.policyHole, question: space.question(places, at: time)))
                if holes.count == PolicyProblem.maximumCount { return holes }
                continue
            }
            // For each level, the rules that match the classes above it.
            var agreed = [PolicyBits](repeating: space.times[time].bits, count: depth + 1)
            var level = 0
            while level >= 0 {
                guard places[level] < space.classes[level].count else {
                    places[level] = 0
                    level -= 1
                    if level >= 0 { places[level] += 1 }
                    continue
                }
                agreed[level + 1] = agreed[level]
                agreed[level + 1].formIntersection(space.classes[level][places[level]].bits)
                if agreed[level + 1].isEmpty {
                    // No question with these classes has an answer, so they count as one hole.
                    holes.append(PolicyProblem(.policyHole, question: space.question(places, at: time)))
                    if holes.count == PolicyProblem.maximumCount { return holes }
                } else if level + 1 < depth {
                    level += 1
                    continue
                }
                places[level] += 1
            }
        }
        return holes
    }
}
