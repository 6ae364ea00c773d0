// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// The offset of the first name that repeats an earlier name of an object; nil if all names differ.
    ///
    /// Up to 12 names are compared in pairs. More names are sorted, because names can be chosen to make a hash table
    /// slow, but not a sort.
    static func secondName(inObject object: Int, _ nodes: [Node], _ text: [UInt8]) -> Int? {
        var members: [Int] = []
        var next = object + 1
        while next < nodes[object].next {
            members.append(next)
            next = nodes[next].next
        }
        guard members.count > 1 else { return nil }
        return members.count <= 12 ? fewNames(members, nodes, text) : manyNames(members, nodes, text)
    }

    private static func name(_ node: Node, _ text: [UInt8]) -> ArraySlice<UInt8> {
        guard let range = node.name else { return [] }
        return node.isNameEscaped ? unescaped(text[range])[...] : text[range]
    }

    private static func fewNames(_ members: [Int], _ nodes: [Node], _ text: [UInt8]) -> Int? {
        for place in members.indices.dropFirst() {
            let node = nodes[members[place]]
            let second = name(node, text)
            for earlier in members[..<place] {
                let first = nodes[earlier]
                if !first.isNameEscaped, first.name?.count != second.count { continue }
                if name(first, text) == second { return node.name?.lowerBound }
            }
        }
        return nil
    }

    private static func manyNames(_ members: [Int], _ nodes: [Node], _ text: [UInt8]) -> Int? {
        let names = members.map { (name: name(nodes[$0], text), place: nodes[$0].name?.lowerBound ?? 0) }
        let sorted = names.sorted { left, right in
            if left.name == right.name { return left.place < right.place }
            return left.name.lexicographicallyPrecedes(right.name)
        }
        var second: Int?
        for index in sorted.indices.dropFirst() where sorted[index].name == sorted[index - 1].name {
            second = Swift.min(second ?? .max, sorted[index].place)
        }
        return second
    }
}
