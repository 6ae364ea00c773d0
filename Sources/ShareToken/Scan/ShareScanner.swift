// SPDX-License-Identifier: Apache-2.0

/// Finds every link and token in a text, in order, with its platform and its resource.
///
/// ```swift
/// for match in ShareScanner("【淘宝】https://e.tb.cn/h.X1?tk=sDuOg3Id11h CZ356 「灯」") {
///     print(match.form, match.platform ?? "?", match.title ?? "")
/// }
/// ```
///
/// The grammar is in `Docs/Spec/Scan.md`. Linear in the length of the text. The scanner keeps the text and the matches,
/// about 600 bytes each, since a later match may belong to an earlier one. Bytes that are not UTF-8 are stepped over.
public struct ShareScanner: Sequence, IteratorProtocol, Sendable {
    /// The greatest distance between the link and the token of one share text, or between a link and its title, in
    /// bytes.
    package static let reach = 600

    let text: [UInt8]
    let resolver: Resolver?
    let registry: Registry
    private var links: LinkScanner
    private var link: LinkScanner.Link?
    private var cards: CardScanner
    private var card: CardScanner.Match?
    private var isDone = false

    /// The end of the bytes that were looked at.
    private(set) var position = 0

    /// The matches that may still get a partner or a title; the first one has the number ``emitted``.
    var queue: [ScanMatch] = []
    private var head = 0
    private(set) var emitted = 0

    /// The words outside links and cards that are long enough for a share token, for a text that is no longer than one.
    var words: [Range<Int>] = []

    /// The end of the last match with its marks.
    var lastEnd = 0

    /// The titles and labels in the text since the last link.
    var context = ShareContext()

    /// The number of the last link and the rank of its title, and the end of the link with its companions.
    var lastLink: (number: Int, titleRank: TitleRank)?
    var lastLinkEnd = 0

    /// Scans the UTF-8 bytes of a text.
    ///
    /// - Parameters:
    ///   - text: Any bytes.
    ///   - resolver: Opens short links and foreign tokens; nil to leave them closed.
    ///   - registry: The platforms that are known.
    public init(utf8 text: [UInt8], resolver: Resolver? = nil, registry: Registry = .standard) {
        self.text = text
        self.registry = registry
        self.resolver = resolver
        links = LinkScanner(utf8: text, registry: registry)
        link = links.next()
        cards = CardScanner(utf8: text, registry: registry)
        card = cards.next()
    }

    /// Scans a text.
    public init(_ text: String, resolver: Resolver? = nil, registry: Registry = .standard) {
        self.init(utf8: Array(text.utf8), resolver: resolver, registry: registry)
    }

    /// The next match; nil at the end of the text.
    public mutating func next() -> ScanMatch? {
        while true {
            if head < queue.count, isDone || position > queue[head].outerRange.upperBound + ShareScanner.reach {
                let match = queue[head]
                head += 1
                emitted += 1
                if head == queue.count || head > 32 {
                    queue.removeSubrange(..<head)
                    head = 0
                }
                return resolver?.resolve(match) ?? match
            }
            guard !isDone else { return nil }
            step()
        }
    }

    /// The places in the queue of the matches that ``next()`` has not returned.
    var pending: Range<Int> { head..<queue.count }

    /// Where the next link or card begins; the end of the text if there is none.
    var nextLinkStart: Int {
        Swift.min(link?.range.lowerBound ?? text.count, card?.range.lowerBound ?? text.count)
    }

    /// The number, among all matches, of a match in the queue.
    func number(of place: Int) -> Int { emitted + place - head }

    /// Advances to the next token, or over the next link.
    private mutating func step() {
        let end = nextLinkStart
        if position < end {
            walk(to: end)
        } else if let card, card.range.lowerBound == end {
            position = card.range.upperBound
            self.card = cards.next()
            while let inner = link, inner.range.lowerBound < position { link = links.next() }
            addCard(card)
        } else if let link {
            position = link.range.upperBound
            self.link = links.next()
            while let inner = card, inner.range.lowerBound < position { card = cards.next() }
            addLink(link)
        } else {
            isDone = true
        }
    }

    /// Looks at the text between links, up to the first token or some thousand bytes.
    private mutating func walk(to end: Int) {
        let text = text
        let reader = ForeignTokenReader(registry, wholeCount: text.count)
        let limit = Swift.min(end, position + 4096)
        var index = position
        // A block of eight bytes that was not plain is not tried again.
        var lookedAt = index
        while index < limit {
            if index >= lookedAt {
                index = PlainText.end(in: text.span, from: index, before: limit)
                lookedAt = index + 8
            }
            guard index < limit else { break }
            let byte = text[index]
            if Base62.isDigit(byte) {
                let start = index
                var hasDigit = false
                while index < end, Base62.isDigit(text[index]) {
                    hasDigit = hasDigit || ASCII.isDigit(text[index])
                    index += 1
                }
                guard hasDigit || reader.couldBeLetters(index - start) else { continue }
                guard let last = addToken(start..<index, before: end, reader) else { continue }
                position = last
                return
            }
            if byte == 0xE3 {
                if let bracket = context.bracket(text.span, index, reader.index) { keep(bracket) }
            } else if byte == ASCII.numberSign, let token = reader.path(text.span.extracting(0..<end), at: index) {
                add(token)
                position = token.resume
                return
            }
            index += 1
        }
        position = index
    }
}
