// SPDX-License-Identifier: Apache-2.0

/// The rules of the Public Suffix List as a tree of labels, in which the last label of a name is nearest to the root.
///
/// The tree is decoded at the first use from the generated text that `Tests/Generators/psl_table.py` describes.
package struct SuffixTable: Sendable {
    /// The generated text: each label is followed by a capital letter that holds its flags.
    private let text: [UInt8]
    /// The index in ``text`` of the capital of each node, in ascending order; node 0 is the root.
    private var ends: [UInt32] = []
    /// The first child of each node; its children end where those of the next node begin.
    private var firstChildren: [UInt32] = []

    /// The tree of the whole list.
    package static let shared = SuffixTable(parts)

    private init(_ parts: [String]) {
        var text: [UInt8] = [Self.hasChildren + Self.isLast + 0x41]
        for part in parts { text += part.utf8 }
        self.text = text
        ends.reserveCapacity(Self.nodeCount + 1)
        firstChildren.reserveCapacity(Self.nodeCount + 2)
        for (index, byte) in text.enumerated() where byte &- 0x41 < 26 {
            ends.append(UInt32(truncatingIfNeeded: index))
        }
        var next = 1
        for node in ends.indices {
            firstChildren.append(UInt32(truncatingIfNeeded: next))
            guard flags(node) >= Self.hasChildren else { continue }
            while next < ends.count, flags(next) % Self.hasChildren < Self.isLast { next += 1 }
            next += 1
        }
        firstChildren.append(UInt32(truncatingIfNeeded: ends.count))
    }

    private static let (isLast, hasChildren): (UInt8, UInt8) = (5, 10)

    private func flags(_ node: Int) -> UInt8 { text[Int(ends[node])] &- 0x41 }

    /// The rule for the name that ends at a node.
    enum Kind: UInt8 {
        case none, icann, privateSection, icannException, privateException
    }

    /// The kind of a node.
    func kind(_ node: Int) -> Kind {
        Kind(rawValue: flags(node) % Self.isLast) ?? .none
    }

    /// The child of a node that stands for any label; nil if it has none.
    func wildcard(of node: Int) -> Int? {
        // An asterisk sorts before all bytes of labels.
        let first = Int(firstChildren[node])
        guard first < Int(firstChildren[node + 1]), text[Int(ends[first - 1]) + 1] == ASCII.asterisk else { return nil }
        return first
    }

    /// The child of a node that has a label of a host; nil if there is none.
    ///
    /// The time is logarithmic in the number of children.
    func child(of node: Int, _ host: Span<UInt8>, _ label: Range<Int>) -> Int? {
        var (low, high) = (Int(firstChildren[node]), Int(firstChildren[node + 1]))
        while low < high {
            let middle = (low + high) / 2
            let order = order(middle, host, label)
            if order == 0 { return middle }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// A negative number, zero or a positive number if the label of a node sorts before, with or after a label of a
    /// host.
    private func order(_ node: Int, _ host: Span<UInt8>, _ label: Range<Int>) -> Int {
        let start = Int(ends[node - 1]) + 1
        let length = Int(ends[node]) - start
        for index in 0..<min(length, label.count) {
            let difference = Int(text[start + index]) - Int(host[label.lowerBound + index])
            if difference != 0 { return difference }
        }
        return length - label.count
    }
}

extension SuffixTable {
    /// Every rule in ASCII, as the list spells it, and whether it is in the private section; for tests.
    package func rules() -> [(rule: String, isPrivate: Bool)] {
        var rules: [(rule: String, isPrivate: Bool)] = []
        var names = [""]
        for node in ends.indices {
            for child in Int(firstChildren[node])..<Int(firstChildren[node + 1]) {
                let label = String(decoding: text[Int(ends[child - 1]) + 1..<Int(ends[child])], as: UTF8.self)
                names.append(node == 0 ? label : label + "." + names[node])
            }
            let kind = kind(node)
            guard kind != .none else { continue }
            let isException = kind == .icannException || kind == .privateException
            rules.append(((isException ? "!" : "") + names[node], kind == .privateSection || kind == .privateException))
        }
        return rules
    }
}
