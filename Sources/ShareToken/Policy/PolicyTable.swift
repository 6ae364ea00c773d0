// SPDX-License-Identifier: Apache-2.0

/// A table that finds the deciding rule of a question.
///
/// A row is a set of rules: those that accept a name in a dimension, or those in force in a stretch of time. Each rule
/// is one bit, and a rule that overrides others has a lower bit than they have. The lowest bit that is in all rows of a
/// question decides.
struct PolicyTable: Sendable {
    /// The number of 64-bit words of a row.
    let words: Int

    /// The times at which a rule begins or ends to be in force, sorted.
    let boundaries: [Timestamp]

    /// The names that have a row in each dimension, sorted; the row after theirs is that of any other name.
    let names: [[String]]

    /// The names as they are compared, those of one dimension after those of another.
    private let keys: [PolicyName]

    /// Where the names of each dimension begin in ``keys``, and where the last ones end.
    private let starts: [Int]

    /// The start of the rows of each dimension.
    private let bases: [Int]

    /// The start of the rows of the stretches of time.
    private let timeBase: Int

    /// All rows, one after the other.
    private let rows: [UInt64]

    /// Creates the table of rules in their order.
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
        keys = names.joined().map { PolicyName($0) }
        starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        self.bases = bases
        self.rows = rows
    }

    private static func unique<Value: Comparable>(_ values: [Value]) -> [Value] {
        var result: [Value] = []
        for value in values.sorted() where value != result.last { result.append(value) }
        return result
    }

    /// Whether a rule is in force in a stretch of time, in which no rule begins or ends.
    ///
    /// - Parameter start: The start of the stretch; nil for the stretch before all boundaries.
    private static func holds(_ rule: PolicyRule, from start: Timestamp?) -> Bool {
        guard let start else { return rule.from == nil }
        return rule.from.map { $0 <= start } ?? true && rule.until.map { start < $0 } ?? true
    }

    /// The rows of a dimension: one for each of its names, and one for any other name.
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

    /// The start of the row of a name; that of any other name for nil and for a name without a row.
    @inline(__always)
    func row(_ dimension: PolicyDimension, _ name: String?) -> Int {
        let dimensionIndex = dimension.index
        let index =
            name.map { place($0, dimensionIndex) } ?? starts[dimensionIndex + 1] - starts[dimensionIndex]
        return bases[dimensionIndex] + index * words
    }

    /// The start of the row of a point in time.
    @inline(__always)
    func row(at time: Timestamp) -> Int {
        var stretch = boundaries.count
        while stretch > 0, time < boundaries[stretch - 1] { stretch -= 1 }
        return timeBase + stretch * words
    }

    /// One word of a row.
    @inline(__always)
    func word(_ row: Int, _ index: Int) -> UInt64 { rows[row + index] }

    /// A row as a set of rules.
    func bits(_ row: Int, count: Int) -> PolicyBits {
        var bits = PolicyBits(count: count)
        for bit in 0..<count where rows[row + bit >> 6] & 1 << UInt64(bit & 63) != 0 { bits.insert(bit) }
        return bits
    }

    /// The index of a name among those of a dimension; the number of names if it is not one of them.
    @inline(__always)
    private func place(_ name: String, _ dimension: Int) -> Int {
        let (start, end) = (starts[dimension], starts[dimension + 1])
        guard end - start <= 32 else { return PolicyTable.place(name, names[dimension]) }
        guard start < end else { return 0 }
        let key = PolicyName(name)
        for index in start..<end where keys[index] == key {
            if key.isWhole || names[dimension][index - start] == name { return index - start }
        }
        return end - start
    }

    /// The index of a name in a sorted list; the number of names if it is not in the list.
    private static func place(_ name: String, _ names: [String]) -> Int {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < name { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low] == name ? low : names.count
    }

    /// The place in the order of the rule that decides a question; nil if no rule does.
    func rule(for question: PolicyQuestion) -> Int? {
        rule(rows(for: question), written: question.form)
    }

    /// The places of the rules that decide a question in two forms; nil for a form that no rule decides.
    func rules(for question: PolicyQuestion, written forms: (LinkForm, LinkForm)) -> (Int?, Int?) {
        let rows = rows(for: question)
        return (rule(rows, written: forms.0), rule(rows, written: forms.1))
    }

    /// The rows of a question in all dimensions except its form.
    private struct Rows {
        let scene, category, mode, grade, risk, platform, issuer, time: Int
    }

    @inline(__always)
    private func rows(for question: PolicyQuestion) -> Rows {
        Rows(
            scene: row(.scene, question.scene.name), category: row(.category, question.category.rawValue),
            mode: row(.userMode, question.userMode.rawValue),
            grade: row(.grade, question.grade?.rawValue ?? PolicyDimension.none),
            risk: row(.risk, question.risk?.name ?? PolicyDimension.none), platform: row(.platform, question.platform),
            issuer: row(.issuer, question.issuer), time: row(at: question.at))
    }

    @inline(__always)
    private func rule(_ rows: Rows, written form: LinkForm) -> Int? {
        let form = row(.form, form.rawValue)
        for index in 0..<words {
            let place = word(rows.scene, index) & word(form, index) & word(rows.time, index)
            let what = word(rows.category, index) & word(rows.risk, index) & word(rows.platform, index)
            let who = word(rows.mode, index) & word(rows.grade, index) & word(rows.issuer, index)
            let bits = place & what & who
            if bits != 0 { return index << 6 + bits.trailingZeroBitCount }
        }
        return nil
    }
}

/// A name in two words, which are all of it up to 16 bytes: a question is compared with many names.
struct PolicyName: Sendable, Equatable {
    private let count: Int
    private let head: UInt64
    private let tail: UInt64

    init(_ name: String) {
        let bytes = name.utf8.span
        count = bytes.count
        head = ByteWord.bits(bytes, 0..<min(8, count))
        tail = ByteWord.bits(bytes, max(0, count - 8)..<count)
    }

    /// Whether two names with equal words are equal.
    @inline(__always)
    var isWhole: Bool { count <= 16 }

    @inline(__always)
    static func == (left: PolicyName, right: PolicyName) -> Bool {
        left.head == right.head && left.tail == right.tail && left.count == right.count
    }
}
