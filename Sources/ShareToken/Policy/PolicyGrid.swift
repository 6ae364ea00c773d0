// SPDX-License-Identifier: Apache-2.0

/// The rules that decide all kinds of questions of one stretch of time.
struct PolicyGrid {
    /// The number of classes in each dimension.
    let counts: [Int]

    /// How far apart neighbours in a dimension are.
    let strides: [Int]

    /// The rules that hold at the time.
    let inForce: PolicyBits

    /// The deciding rule of each cell, by its place in the order of rules; -1 for none.
    private(set) var rules: [Int16]

    init(_ space: PolicySpace, time: Int) {
        counts = space.classes.map { $0.count }
        inForce = space.times[time].bits
        var strides = [Int](repeating: 1, count: counts.count)
        for level in counts.indices.dropLast().reversed() { strides[level] = strides[level + 1] * counts[level + 1] }
        self.strides = strides
        let depth = counts.count
        rules = []
        rules.reserveCapacity(counts.reduce(1, *))
        var places = [Int](repeating: 0, count: depth)
        var agreed = [PolicyBits](repeating: space.times[time].bits, count: depth + 1)
        var level = 0
        while level >= 0 {
            guard places[level] < counts[level] else {
                places[level] = 0
                level -= 1
                if level >= 0 { places[level] += 1 }
                continue
            }
            agreed[level + 1] = agreed[level]
            agreed[level + 1].formIntersection(space.classes[level][places[level]].bits)
            if level + 1 < depth {
                level += 1
                continue
            }
            rules.append(Int16(agreed[depth].first ?? -1))
            places[level] += 1
        }
    }

    /// The number of cells.
    var cellCount: Int { rules.count }

    /// The place of a cell in a dimension.
    func place(_ cell: Int, _ dimension: PolicyDimension) -> Int {
        cell / strides[dimension.index] % counts[dimension.index]
    }

    /// The cell that has another place in a dimension.
    func cell(_ cell: Int, _ dimension: PolicyDimension, at place: Int) -> Int {
        cell + (place - self.place(cell, dimension)) * strides[dimension.index]
    }

    /// The places of a cell in all dimensions.
    func places(_ cell: Int) -> [Int] {
        PolicyDimension.allCases.map { place(cell, $0) }
    }
}
