// SPDX-License-Identifier: Apache-2.0

/// Audits all kinds of questions of one stretch of time.
struct PolicyAuditWalk {
    private let policy: ScenePolicy
    private let space: PolicySpace
    private let grid: PolicyGrid
    private let examples: PolicyExamples
    private let uncovered: [Bool]

    /// For each class of user modes: whether rules name a registered mode of it, and a mode of it that no register
    /// explains.
    private let modes: [(isKnown: Bool, unknown: String?)]

    /// The actions of the rules, in the order of the rules.
    private let actions: [PolicyAction]

    /// The classes of risks that are no reason to close a link, and the classes of forms that are direct links.
    private let lawful: [Bool]
    private let direct: [Bool]

    /// The findings of this stretch of time and of those before it.
    private(set) var audit: PolicyAudit

    init(
        _ policy: ScenePolicy, _ space: PolicySpace, _ grid: PolicyGrid, _ at: Timestamp, _ registry: Registry,
        _ audit: PolicyAudit
    ) {
        self.policy = policy
        self.space = space
        self.grid = grid
        examples = PolicyExamples(space: space, at: at, registry: registry)
        self.audit = audit
        actions = policy.rules.map { $0.action }
        lawful = space.classes[PolicyDimension.risk.index].map { $0.names.contains { $0 == "none" || $0 == "info" } }
        direct = space.classes[PolicyDimension.form.index].map { $0.names.contains { PolicyExamples.isDirect($0) } }
        let named = policy.table.names[PolicyDimension.userMode.index]
        modes = space.classes[PolicyDimension.userMode.index].map { PolicyAuditWalk.modes($0.names, named: named) }
        uncovered = PolicyAuditWalk.uncoveredScenes(policy, space, grid, lawful)
    }

    mutating func run() {
        audit.count(grid.cellCount)
        // Pairs of platforms that make a plausible example come first.
        let believable = believablePlatforms()
        for cell in 0..<grid.cellCount {
            compare(cell, .platform, "unlike-platform", if: believable)
        }
        for cell in 0..<grid.cellCount {
            compare(cell, .platform, "unlike-platform")
            compare(cell, .issuer, "unlike-issuer")
            compareCategories(cell)
            lookInside(cell)
        }
    }

    private func rule(_ cell: Int) -> Int { Int(grid.rules[cell]) }

    private func action(_ cell: Int) -> PolicyAction { rule(cell) < 0 ? .deny : actions[rule(cell)] }

    private func isLawful(_ cell: Int) -> Bool { lawful[grid.place(cell, .risk)] }

    private func isDirect(_ cell: Int) -> Bool { direct[grid.place(cell, .form)] }

    private func isStandard(_ cell: Int) -> Bool { grid.place(cell, .userMode) == 0 }

    /// For each class of scenes, whether the policy does not cover it.
    ///
    /// A class is not covered if rules name other scenes, no rule names this class, and rules without conditions decide
    /// all lawful links in it.
    private static func uncoveredScenes(
        _ policy: ScenePolicy, _ space: PolicySpace, _ grid: PolicyGrid, _ lawful: [Bool]
    ) -> [Bool] {
        let count = grid.counts[PolicyDimension.scene.index]
        let naming = policy.rules.indices.filter { bit in
            policy.rules[bit].conditions[.scene] != nil && grid.inForce.contains(bit)
        }
        guard !naming.isEmpty else { return [Bool](repeating: false, count: count) }
        var uncovered = space.classes[PolicyDimension.scene.index].map { item in
            !naming.contains { item.bits.contains($0) }
        }
        let isDefault = policy.rules.map { $0.conditions == .any }
        for cell in 0..<grid.cellCount where lawful[grid.place(cell, .risk)] {
            let rule = Int(grid.rules[cell])
            if rule < 0 || !isDefault[rule] { uncovered[grid.place(cell, .scene)] = false }
        }
        return uncovered
    }

    /// Compares the cell of the first class of a dimension with the cells of all classes of that dimension.
    ///
    /// - Parameter isBelievable: Whether to compare, by category and by class of the other platform; nil for always.
    private mutating func compare(
        _ cell: Int, _ dimension: PolicyDimension, _ code: String, if isBelievable: [[Bool]]? = nil
    ) {
        guard grid.place(cell, dimension) == 0 else { return }
        for place in 0..<grid.counts[dimension.index] {
            let other = grid.cell(cell, dimension, at: place)
            guard action(cell) != action(other) else { continue }
            if let isBelievable, !isBelievable[grid.place(cell, .category)][place] { continue }
            let (better, worse) = action(cell) < action(other) ? (cell, other) : (other, cell)
            var refutes: [ParityProperty] = [.alike]
            if addsSteps(better, worse) { refutes.append(.noExtraSteps) }
            add(code, refutes, better, worse, dimension)
        }
    }

    private func believablePlatforms() -> [[Bool]] {
        (0..<grid.counts[PolicyDimension.category.index]).map { category in
            (0..<grid.counts[PolicyDimension.platform.index]).map { place in
                place > 0 && examples.isBelievable(category: category, platforms: (0, place))
            }
        }
    }

    private func addsSteps(_ better: Int, _ worse: Int) -> Bool {
        action(better) == .open && (action(worse) == .warn || action(worse) == .tokenOnly)
    }

    /// Finds categories whose links need steps that links of other categories do not need.
    private mutating func compareCategories(_ cell: Int) {
        guard grid.place(cell, .category) == 0 else { return }
        let cells = (0..<grid.counts[PolicyDimension.category.index]).map { grid.cell(cell, .category, at: $0) }
        guard let better = cells.first(where: { action($0) == .open }) else { return }
        for worse in cells where addsSteps(better, worse) {
            let standard = (grid.cell(better, .userMode, at: 0), grid.cell(worse, .userMode, at: 0))
            if !isStandard(cell), !addsSteps(standard.0, standard.1) {
                addMode(standard.1, worse, .noExtraSteps)
            } else {
                add("unlike-category", [.noExtraSteps], better, worse, .category)
            }
        }
    }

    /// Finds lawful links that do not open in the app for some or all grades of issuers.
    private mutating func lookInside(_ cell: Int) {
        guard grid.place(cell, .grade) == 0, isDirect(cell), isLawful(cell) else { return }
        let best = bestGrade(cell)
        if action(best) == .open {
            for place in 0..<grid.counts[PolicyDimension.grade.index] {
                let other = grid.cell(cell, .grade, at: place)
                if action(other) != .open { add("by-grade", [], best, other, .grade) }
            }
            return
        }
        if uncovered[grid.place(cell, .scene)] {
            add("not-covered", [], unproved: [.inApp], best, nil, nil)
            return
        }
        let standard = bestGrade(grid.cell(cell, .userMode, at: 0))
        if !isStandard(cell), action(standard) == .open {
            addMode(standard, grid.cell(standard, .userMode, at: grid.place(cell, .userMode)), .inApp)
        } else {
            add(action(best) == .warn ? "extra-step" : "closed", [.inApp], best, nil, nil)
        }
    }

    /// Whether a class has a registered mode that rules name, and its first mode that no register explains.
    private static func modes(_ names: [String?], named: [String]) -> (isKnown: Bool, unknown: String?) {
        var (isKnown, unknown): (Bool, String?) = (false, nil)
        for name in names {
            guard let name else { continue }
            if !UserMode.registered.contains(where: { $0.rawValue == name }) {
                unknown = unknown ?? name
            } else if named.contains(name) {
                isKnown = true
            } else {
                // A mode that no rule names is treated like an unknown mode.
                unknown = unknown ?? PolicySpace.unnamed { named.contains($0) }
            }
        }
        return (isKnown, unknown)
    }

    /// Adds a finding about a stricter user mode: a note if the mode is registered, and a gap otherwise.
    private mutating func addMode(_ standard: Int, _ other: Int, _ property: ParityProperty) {
        let mode = modes[grid.place(other, .userMode)]
        if mode.isKnown { add("by-mode", [], standard, other, .userMode) }
        if let unknown = mode.unknown {
            add("unknown-mode", [], unproved: [property], standard, other, .userMode, otherMode: unknown)
        }
    }

    private func bestGrade(_ cell: Int) -> Int {
        var best = cell
        for place in 0..<grid.counts[PolicyDimension.grade.index] {
            let other = grid.cell(cell, .grade, at: place)
            if action(other) < action(best) { best = other }
        }
        return best
    }

    private mutating func add(
        _ code: String, _ refutes: [ParityProperty], unproved: [ParityProperty] = [], _ cell: Int, _ other: Int?,
        _ dimension: PolicyDimension?, otherMode: String? = nil
    ) {
        let variant = refutes.count > 1 ? 1 : unproved == [.noExtraSteps] ? 2 : 0
        // Most cells repeat the findings of others; an example is made only of a new finding.
        guard rule(cell) >= 0, audit.isNew(code, variant: variant, rule(cell), other.map { rule($0) } ?? -1) else {
            return
        }
        audit.mark(refuted: refutes, unproved: unproved)
        var names = examples.names(grid.places(cell), other.map { grid.places($0) }, dimension)
        if let otherMode { names.second[PolicyDimension.userMode.index] = otherMode }
        guard let question = examples.question(names.first) else { return }
        audit.add(
            PolicyFinding(
                code: code, refutes: refutes, leavesUnproved: unproved, question: question,
                decision: PolicyDecision(policy.rules[rule(cell)]),
                other: other == nil ? nil : examples.question(names.second),
                otherDecision: other.flatMap { rule($0) < 0 ? nil : PolicyDecision(policy.rules[rule($0)]) },
                dimension: dimension))
    }
}
