// SPDX-License-Identifier: Apache-2.0

/// What finds the rule that decides a question: for each name in each dimension, and for each stretch of time, the rules
/// that it agrees with.
///
/// The rules are bits, those that go before others having the lower ones; the lowest bit that all rows of a question
/// have in common decides.
struct PolicyTable: Sendable {
    /// The number of words that a row takes.
    let words: Int

    /// The points in time at which a rule begins or ends to hold, sorted.
    let boundaries: [Timestamp]

    /// The names that rules have in each dimension, sorted; the row behind theirs is that of any other name.
    let names: [[String]]

    /// Where the rows of each dimension begin.
    private let bases: [Int]

    /// Where the rows of the stretches of time begin.
    private let timeBase: Int

    /// The rows, one behind the other.
    private let rows: [UInt64]

    /// Makes the table of rules in their order.
    init(_ rules: [PolicyRule]) {
        words = max(1, (rules.count + 63) / 64)
        boundaries = PolicyTable.unique(rules.flatMap { [$0.from, $0.until] }.compactMap { $0 })
        names = PolicyDimension.allCases.map { dimension in
            dimension.closedNames.map { $0.sorted() }
                ?? PolicyTable.unique(rules.flatMap { $0.conditions[dimension] ?? [] })
        }
        var bases: [Int] = []
        var rows: [UInt64] = []
        for dimension in PolicyDimension.allCases {
            bases.append(rows.count)
            rows += PolicyTable.rows(rules, dimension, names[dimension.index])
        }
        timeBase = rows.count
        for stretch in 0...boundaries.count {
            let start = stretch > 0 ? boundaries[stretch - 1] : nil
            var bits = PolicyBits(count: rules.count)
            for (bit, rule) in rules.enumerated() where PolicyTable.holds(rule, from: start) { bits.insert(bit) }
            rows += bits.words
        }
        self.bases = bases
        self.rows = rows
    }

    private static func unique<Value: Comparable>(_ values: [Value]) -> [Value] {
        var result: [Value] = []
        for value in values.sorted() where value != result.last { result.append(value) }
        return result
    }

    /// Whether a rule holds in a stretch of time, all of which is inside or outside of the rule's own.
    ///
    /// - Parameter start: Where the stretch begins; nil for the one before all dates.
    private static func holds(_ rule: PolicyRule, from start: Timestamp?) -> Bool {
        guard let start else { return rule.from == nil }
        return rule.from.map { $0 <= start } ?? true && rule.until.map { start < $0 } ?? true
    }

    /// The rows of a dimension: those of its names, and that of any other name.
    private static func rows(_ rules: [PolicyRule], _ dimension: PolicyDimension, _ names: [String]) -> [UInt64] {
        var any = PolicyBits(count: rules.count)
        for (bit, rule) in rules.enumerated() where rule.conditions[dimension] == nil { any.insert(bit) }
        var sets = [PolicyBits](repeating: any, count: names.count + 1)
        for (bit, rule) in rules.enumerated() {
            for name in rule.conditions[dimension] ?? [] {
                let place = place(name, names)
                if place < names.count { sets[place].insert(bit) }
            }
        }
        return sets.flatMap { $0.words }
    }

    /// Where the row of a name begins; that of any other name for a name that no rule has, and for nil.
    @inline(__always)
    func row(_ dimension: PolicyDimension, _ name: String?) -> Int {
        let names = names[dimension.index]
        return bases[dimension.index] + (name.map { PolicyTable.place($0, names) } ?? names.count) * words
    }

    /// Where the row of a point in time begins.
    @inline(__always)
    func row(at time: Timestamp) -> Int {
        var stretch = boundaries.count
        while stretch > 0, time < boundaries[stretch - 1] { stretch -= 1 }
        return timeBase + stretch * words
    }

    /// The word of a row.
    @inline(__always)
    func word(_ row: Int, _ index: Int) -> UInt64 { rows[row + index] }

    /// A row as a set.
    func bits(_ row: Int, count: Int) -> PolicyBits {
        var bits = PolicyBits(count: count)
        for bit in 0..<count where rows[row + bit >> 6] & 1 << UInt64(bit & 63) != 0 { bits.insert(bit) }
        return bits
    }

    /// The place of a name in a sorted list; the number of names if it is not there.
    @inline(__always)
    private static func place(_ name: String, _ names: [String]) -> Int {
        if names.count <= 12 {
            for index in names.indices where names[index] == name { return index }
            return names.count
        }
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < name { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low] == name ? low : names.count
    }

    /// The place in the order of the rule that decides a question; nil if none does.
    func rule(for question: PolicyQuestion) -> Int? {
        let scene = row(.scene, question.scene.name)
        let form = row(.form, question.form.rawValue)
        let category = row(.category, question.category.rawValue)
        let mode = row(.userMode, question.userMode.rawValue)
        let grade = row(.grade, question.grade?.rawValue ?? PolicyDimension.none)
        let risk = row(.risk, question.risk?.name ?? PolicyDimension.none)
        let platform = row(.platform, question.platform)
        let issuer = row(.issuer, question.issuer)
        let time = row(at: question.at)
        for index in 0..<words {
            let both = word(scene, index) & word(form, index) & word(category, index) & word(mode, index)
            let more = word(grade, index) & word(risk, index) & word(platform, index) & word(issuer, index)
            let bits = both & more & word(time, index)
            if bits != 0 { return index << 6 + bits.trailingZeroBitCount }
        }
        return nil
    }
}
