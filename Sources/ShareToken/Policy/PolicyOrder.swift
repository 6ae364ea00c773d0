// SPDX-License-Identifier: Apache-2.0

/// The rules of a policy in an order in which each rule stands before those that it overrides.
struct PolicyOrder: Sendable {
    /// The indices of the rules in their list; rules that do not override one another are sorted by id.
    let places: [Int]

    /// For each place in the order, the places of the rules that it overrides, directly or through other rules.
    let below: [PolicyBits]

    /// The order of the rules, or the problems that prevent one.
    enum Result {
        case order(PolicyOrder)
        case problems([PolicyProblem])
    }

    static func result(_ rules: [PolicyRule]) -> Result {
        if rules.count > PolicyDraft.maximumRuleCount {
            return .problems([PolicyProblem(.policyTooLarge, place: PolicyDraft.maximumRuleCount)])
        }
        let sorted = rules.indices.sorted { rules[$0].id < rules[$1].id }
        var problems: [PolicyProblem] = []
        for (left, right) in zip(sorted, sorted.dropFirst())
        where rules[left].id == rules[right].id && problems.count < PolicyProblem.maximumCount {
            problems.append(PolicyProblem(.duplicateRule, rules: [rules[right].id], place: max(left, right)))
        }
        // The overridden rules of each rule, as places in the order of the ids.
        var targets: [[Int]] = []
        var unknownCount = 0
        for place in sorted {
            var own: [Int] = []
            for id in rules[place].overrides {
                if let target = sorted.firstIndex(where: { rules[$0].id == id }) {
                    own.append(target)
                } else if unknownCount < PolicyProblem.maximumCount {
                    unknownCount += 1
                    problems.append(PolicyProblem(.unknownRule, rules: [rules[place].id, id], place: place))
                }
            }
            targets.append(own)
        }
        guard problems.isEmpty else { return .problems(problems) }
        guard let order = topological(targets) else { return .problems([cycle(targets, rules, sorted)]) }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, node) in order.enumerated() { ranks[node] = rank }
        var below = [PolicyBits](repeating: PolicyBits(count: order.count), count: order.count)
        for rank in order.indices.reversed() {
            var bits = PolicyBits(count: order.count)
            for target in targets[order[rank]] {
                bits.insert(ranks[target])
                bits.formUnion(below[ranks[target]])
            }
            below[rank] = bits
        }
        return .order(PolicyOrder(places: order.map { sorted[$0] }, below: below))
    }

    /// The nodes of a graph, each before its targets, the lowest possible first; nil if there is a cycle.
    private static func topological(_ targets: [[Int]]) -> [Int]? {
        var incoming = [Int](repeating: 0, count: targets.count)
        for target in targets.joined() { incoming[target] += 1 }
        var order: [Int] = []
        while let next = incoming.firstIndex(of: 0) {
            incoming[next] = -1
            order.append(next)
            for target in targets[next] { incoming[target] -= 1 }
        }
        return order.count == targets.count ? order : nil
    }

    /// A cycle in a graph that has one, from its lowest member on.
    private static func cycle(_ targets: [[Int]], _ rules: [PolicyRule], _ sorted: [Int]) -> PolicyProblem {
        // A node without edges to remaining nodes cannot be part of a cycle. After all of them are removed, every path
        // leads into a cycle.
        var alive = [Bool](repeating: true, count: targets.count)
        var changed = true
        while changed {
            changed = false
            for node in targets.indices where alive[node] && !targets[node].contains(where: { alive[$0] }) {
                alive[node] = false
                changed = true
            }
        }
        var path: [Int] = []
        var node = alive.firstIndex(of: true) ?? 0
        while !path.contains(node), let next = targets[node].filter({ alive[$0] }).min() {
            path.append(node)
            node = next
        }
        var cycle = Array(path[(path.firstIndex(of: node) ?? 0)...])
        if let least = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) {
            cycle = Array(cycle[least...] + cycle[..<least])
        }
        return PolicyProblem(
            .policyCycle, rules: cycle.map { rules[sorted[$0]].id }, place: cycle.first.map { sorted[$0] })
    }
}

/// A set of small numbers, with one bit for each.
struct PolicyBits: Sendable, Hashable {
    private(set) var words: [UInt64]

    init(count: Int) {
        words = [UInt64](repeating: 0, count: Swift.max(1, (count + 63) / 64))
    }

    func contains(_ bit: Int) -> Bool { words[bit >> 6] & (1 << UInt64(bit & 63)) != 0 }

    mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

    mutating func formUnion(_ other: PolicyBits) {
        for word in words.indices { words[word] |= other.words[word] }
    }

    mutating func formIntersection(_ other: PolicyBits) {
        for word in words.indices { words[word] &= other.words[word] }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The lowest number of the set; nil if it is empty.
    var first: Int? {
        for (index, word) in words.enumerated() where word != 0 { return index << 6 + word.trailingZeroBitCount }
        return nil
    }
}
