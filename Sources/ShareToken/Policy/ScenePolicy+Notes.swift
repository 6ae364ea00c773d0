// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// The number of kinds of questions that the rules tell apart, summed over the stretches of time.
    public var questionCount: Int { PolicySpace(table, ruleCount: rules.count).cellCount ?? 0 }

    /// The ids of the rules in an order in which each rule stands before those that it overrides.
    package var ruleOrder: [String] { rules.map { $0.id } }

    /// The ids of the rules that decide no question at any time, because other rules always override them.
    package var unusedRules: [String] {
        let space = PolicySpace(table, ruleCount: rules.count)
        var used = [Bool](repeating: false, count: rules.count)
        for time in space.times.indices {
            for rule in PolicyGrid(space, time: time).rules where rule >= 0 { used[Int(rule)] = true }
        }
        return rules.indices.filter { !used[$0] }.map { rules[$0].id }
    }
}

extension PolicyDraft {
    /// The names in conditions that are not registered and may be misspelt: forms, categories, user modes, platforms.
    package func unfamiliarNames(
        registry: Registry = .standard
    ) -> [(rule: String, dimension: PolicyDimension, name: String)] {
        var found: [(rule: String, dimension: PolicyDimension, name: String)] = []
        for rule in rules {
            for dimension in [PolicyDimension.form, .category, .userMode, .platform] {
                let known = dimension == .platform ? registry.platforms.map { $0.id } : dimension.knownNames
                for name in rule.conditions[dimension] ?? [] where !known.contains(name) {
                    found.append((rule.id, dimension, name))
                }
            }
        }
        return found
    }
}
