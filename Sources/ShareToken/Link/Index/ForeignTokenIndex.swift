// SPDX-License-Identifier: Apache-2.0

/// The token shapes and labels of all platforms, made ready to be looked for in one pass over a text.
final class ForeignTokenIndex: Sendable {
    /// A shape of a platform.
    final class Entry: Sendable {
        let platform: String
        let shape: ForeignTokenShape
        /// The kind of the platform that an id in the clear is of; nil for opaque tokens.
        let kind: ResourceKind?
        /// What may stand before and behind; for numbers, the words before.
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

    /// The most special shapes first: what a general one would take, too, is theirs.
    let entries: [Entry]

    /// The lengths of each shape, beside one another.
    let entryLengths: [UInt64]

    /// One bit for each length of a word that any shape may begin with; no shape has longer ones.
    let lengths: UInt64

    /// One bit for each length of a word without digits that any shape may begin with.
    let letterLengths: UInt64

    /// The places of the shapes that begin with `#`.
    let paths: [Int]

    /// The labels, and the places of their platforms.
    private let labels: [(name: [UInt8], platform: Int)]

    /// How the labels begin.
    private let labelHeads: [PathHead]

    /// The platforms that the places of labels are into.
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
            // Its own names are labels, too: share texts in English have the English one.
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

    /// What in the text behind links of a platform belongs to them.
    func companions(of id: String) -> [Companion] { companioned.number(of: id).map { companions[$0] } ?? [] }

    /// The place of the platform that a label names; nil if it names none.
    func platform(label: Span<UInt8>) -> Int? {
        let head = PathHead.word(label, label.indices)
        for index in labelHeads.indices
        where labelHeads[index].isHead(of: head) && labels[index].name.count == label.count {
            let name = labels[index].name
            if label.begins(with: name.span, name.indices, at: label.indices) { return labels[index].platform }
        }
        return nil
    }

    /// Whether what one platform declares may be meant by the label of another.
    func mayBe(_ platform: String, labelled label: Int) -> Bool {
        platforms[label].id == platform || platforms[label].borrowsFrom == platform
    }

    /// Whether a link of one platform and a token of another may belong together: they are the same, or share hosts.
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
    /// Whether there are digits in every word with which it can begin.
    fileprivate var isNumber: Bool {
        switch shape {
        case .digits, .id(_, _, .some): true
        default: false
        }
    }

    /// Where a shape stands in the order in which they are tried.
    fileprivate var rank: Int {
        switch shape {
        case .enclosed, .digits, .id, .path: 0
        case .marked(_, let marks): marks.isOneSided ? 2 : 1
        }
    }

    /// What may stand before and behind, and the lengths of the words that the shape may begin with.
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
