// SPDX-License-Identifier: Apache-2.0

/// The deciding rules of all kinds of questions in one stretch of time, one cell for each kind.
struct PolicyGrid {
    /// The number of classes in each dimension.
    let counts: [Int]

    /// The distance in cells between neighbours in each dimension.
    let strides: [Int]

    /// The rules in force in the stretch of time.
    let inForce: PolicyBits

    /// The deciding rule of each cell, by its place in the order of rules; -1 if there is none.
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

    /// The class of a cell in a dimension.
    func place(_ cell: Int, _ dimension: PolicyDimension) -> Int {
        cell / strides[dimension.index] % counts[dimension.index]
    }

    /// The cell that differs from a given one only in its class of one dimension.
    func cell(_ cell: Int, _ dimension: PolicyDimension, at place: Int) -> Int {
        cell + (place - self.place(cell, dimension)) * strides[dimension.index]
    }

    /// The classes of a cell in all dimensions.
    func places(_ cell: Int) -> [Int] {
        PolicyDimension.allCases.map { place(cell, $0) }
    }
}
