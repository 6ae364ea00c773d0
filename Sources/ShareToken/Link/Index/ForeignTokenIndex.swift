// SPDX-License-Identifier: Apache-2.0

/// The token shapes and labels of all platforms, compiled for one pass over a text.
final class ForeignTokenIndex: Sendable {
    /// A shape of a platform.
    final class Entry: Sendable {
        let platform: String
        let shape: ForeignTokenShape
        /// The kind that an id in the clear names; nil for opaque tokens.
        let kind: ResourceKind?
        /// The texts before and after the token; for numbers, the words before.
        let opening: [[UInt8]]
        let closing: [[UInt8]]
        /// One bit for each length of a word that the shape may begin with.
        let lengths: UInt64

        init(_ platform: Platform, _ shape: ForeignTokenShape) {
            let (opening, closing, lengths) = shape.parts
            self.platform = platform.id
            self.shape = shape
            kind = platform.kinds.first { $0.name == shape.kind }
            self.opening = opening.map { Array($0.utf8) }
            self.closing = closing.map { Array($0.utf8) }
            self.lengths = lengths.reduce(0) { $0 | 1 << UInt64($1) }
        }
    }

    /// The shapes, the most specific first, as a general one would take their tokens too.
    let entries: [Entry]

    /// The lengths of each shape, adjacent in memory.
    let entryLengths: [UInt64]

    /// One bit for each length of a word that any shape may begin with; no shape has longer ones.
    let lengths: UInt64

    /// One bit for each length of a word without digits that any shape may begin with.
    let letterLengths: UInt64

    /// The places of the shapes that begin with `#`.
    let paths: [Int]

    /// The labels, and the places of their platforms.
    private let labels: [(name: [UInt8], platform: Int)]

    /// The heads of the labels.
    private let labelHeads: [PathHead]

    /// The platforms, at the places that the labels give.
    let platforms: [Platform]

    /// The platforms whose links have companions, and those companions.
    private let companioned: NameTable
    private let companions: [[Companion]]

    init(_ platforms: [Platform]) {
        var ranked: [[Entry]] = [[], [], []]
        for platform in platforms {
            for shape in platform.tokens { ranked[shape.rank].append(Entry(platform, shape)) }
        }
        let entries = ranked.flatMap { $0 }
        entryLengths = entries.map { $0.lengths }
        lengths = entryLengths.reduce(0, |)
        letterLengths = entries.reduce(0) { $1.shape.isNumber ? $0 : $0 | $1.lengths }
        paths = entries.indices.filter { entries[$0].lengths == 0 }
        self.entries = entries
        let labels = platforms.indices.flatMap { place in
            let platform = platforms[place]
            // The platform's own names are labels too: share texts in English have the English one.
            let names = platform.labels + [platform.chineseName, platform.name]
            return names.map { (name: Array($0.utf8), platform: place) }
        }
        self.labels = labels
        labelHeads = labels.map { PathHead($0.name.span, $0.name.indices) }
        self.platforms = platforms
        var companioned = NameTable(isExact: true)
        for platform in platforms where !platform.companions.isEmpty { companioned.append(platform.id) }
        self.companioned = companioned
        companions = platforms.map { $0.companions }.filter { !$0.isEmpty }
    }

    /// The companions that links of a platform may have in the text after them.
    func companions(of id: String) -> [Companion] { companioned.number(of: id).map { companions[$0] } ?? [] }

    /// The place of the platform that a label names; nil if there is none.
    func platform(label: Span<UInt8>) -> Int? {
        let head = PathHead.word(label, label.indices)
        for index in labelHeads.indices
        where labelHeads[index].isHead(of: head) && labels[index].name.count == label.count {
            let name = labels[index].name
            if label.begins(with: name.span, name.indices, at: label.indices) { return labels[index].platform }
        }
        return nil
    }

    /// Whether a label may stand before a token of a platform: its own, or the one from which its platform borrows.
    func mayBe(_ platform: String, labelled label: Int) -> Bool {
        platforms[label].id == platform || platforms[label].borrowsFrom == platform
    }

    /// Whether a link of one platform and a token of another may belong together: the two are the same, or share hosts.
    func areRelated(_ left: String, _ right: String) -> Bool {
        left == right || root(left) == root(right)
    }

    /// The names and labels of a platform and of those that share its hosts.
    func names(around id: String) -> [String] {
        platforms.filter { areRelated($0.id, id) }.flatMap { $0.labels + [$0.chineseName, $0.name, $0.id] }
    }

    private func root(_ id: String) -> String {
        platforms.first { $0.id == id }?.borrowsFrom ?? id
    }
}

extension ForeignTokenShape {
    /// Whether every word with which the shape can begin has digits.
    fileprivate var isNumber: Bool {
        switch shape {
        case .digits, .id(_, _, .some): true
        default: false
        }
    }

    /// The place of a shape in the order in which shapes are tried.
    fileprivate var rank: Int {
        switch shape {
        case .enclosed, .digits, .id, .path: 0
        case .marked(_, let marks): marks.isOneSided ? 2 : 1
        }
    }

    /// The texts before and after the token, and the lengths of the words with which the shape may begin.
    fileprivate var parts: (opening: [String], closing: [String], lengths: [Int]) {
        switch shape {
        case .marked(let lengths, let marks): (marks.opening ?? [], marks.closing ?? [], lengths)
        case .enclosed(let length, let opening, let closing): ([opening], [closing], [length])
        case .digits(let groups, let words): (words, [], [groups.first ?? 0, groups.reduce(0, +)])
        case .id(let prefix, let lengths, _): ([prefix], [], Array(lengths))
        case .path(let opening, _): ([opening], [], [])
        }
    }
}
