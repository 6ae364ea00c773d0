// SPDX-License-Identifier: Apache-2.0

/// Which of the matches of a text counts, chosen in one reading of it.
///
/// Of several the first counts that says most: a link or card that leads to a resource of a platform, or that a resolver
/// opened; an id in the clear; a page of no platform; the page of a host that is only named; what cannot be read; what
/// only a platform's server can open. Share tokens are kept apart, as they have to be verified first.
package struct ShareSelection: Sendable {
    /// The share tokens, in their order; one that cannot be read has an error.
    package private(set) var tokens: [ScanMatch] = []

    /// The first short link or token of another platform; nil if there is none.
    package private(set) var opaque: ScanMatch?

    /// The link, card or token of another platform that counts; nil if there is none.
    package private(set) var counted: ScanMatch?

    /// Whether a link that can be read, or a card, is among the matches.
    package private(set) var holdsLink = false

    /// The links and cards that can be read and the tokens of other platforms without a link, up to a limit.
    private var candidates: [ScanMatch] = []

    private var worth = Worth.nothing
    private let text: [UInt8]
    private let registry: Registry

    /// The words that may be share tokens, as far as the scanner saw them; nil if no scanner was asked.
    private var words: [Range<Int>]?

    /// The places of all other matches, of a text that is no longer than a token.
    private var places: [Range<Int>] = []

    /// Reads a text.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - resolver: What opens short links and tokens of other platforms, if anything does.
    ///   - registry: The platforms that are known.
    /// - Throws: `not-utf8`.
    package init(
        inUTF8 text: [UInt8], resolver: Resolver? = nil, registry: Registry = .standard
    ) throws(ShareTokenError) {
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        (self.text, self.registry) = (text, registry)
        var scanner = ShareScanner(utf8: text, resolver: resolver, registry: registry)
        while let match = scanner.next() { take(match) }
        words = scanner.words
    }

    /// Chooses among matches that are known, as they are after a resolver that has to wait answered to some of them.
    ///
    /// - Parameters:
    ///   - matches: All matches of the text, in their order.
    ///   - text: The text.
    ///   - registry: The platforms that are known.
    package init(_ matches: some Sequence<ScanMatch>, in text: [UInt8], registry: Registry = .standard) {
        (self.text, self.registry) = (text, registry)
        for match in matches { take(match) }
    }

    /// What a match is worth, the best first.
    private enum Worth: UInt8 {
        case known, id, page, host, unread, opaque, nothing
    }

    private mutating func take(_ match: ScanMatch) {
        guard match.form != .shareToken else {
            tokens.append(match)
            return
        }
        if text.count <= Token.maximumTextLength { places.append(match.range) }
        holdsLink = holdsLink || match.canonical != nil || match.card != nil
        if opaque == nil, match.isOpaque { opaque = match }
        let worth = ShareSelection.worth(of: match)
        let isReadable = worth.rawValue < Worth.unread.rawValue
        if isReadable, candidates.count < Self.maximumCandidates { candidates.append(match) }
        guard worth.rawValue < self.worth.rawValue else { return }
        (self.worth, counted) = (worth, match)
    }

    private static let maximumCandidates = 64

    /// The links, cards and ids of the text that lead elsewhere than the match that counts, each once.
    ///
    /// A host that is only named is none, nor is what the text says of the same thing in another form. Of a long list the
    /// first 64 links are looked at.
    package func others(beside match: ScanMatch) -> [ScanMatch] {
        guard candidates.count > 1 else { return [] }
        var seen: Set<[UInt8]> = [Array((match.url ?? "").utf8)]
        return candidates.filter { candidate in
            let worth = ShareSelection.worth(of: candidate)
            guard candidate.range != match.range, worth != .host, worth != .id || candidate.pair == nil else {
                return false
            }
            return candidate.url.map { seen.insert(Array($0.utf8)).inserted } ?? false
        }
    }

    private static func worth(of match: ScanMatch) -> Worth {
        if match.resolution?.canonical != nil { return .known }
        if let resource = match.resource, resource.kind.code != 0 {
            if case .foreign = match.content { return .id }
            return .known
        }
        switch match.content {
        case .link(let link): return link.isSchemeless ? .host : .page
        case .card(_, .some): return .page
        case .failure: return .unread
        case .card, .foreign, .token: return .opaque
        }
    }

    /// The match that counts; where there is none but share tokens, the whole text, if it is one word with a scheme.
    ///
    /// - Throws: Why that word cannot be read, or `no-link`.
    package func match() throws(ShareTokenError) -> ScanMatch {
        if let counted { return counted }
        guard let range = wholeWord else { throw ShareTokenError(.noLink) }
        let word = SpelledLink(text, LinkScanner.Link(range)).read(registry)
        if word.error != nil { _ = try word.resource() }
        return word
    }

    /// All of the text but for blanks, if it is one ASCII word with a colon after a scheme.
    private var wholeWord: Range<Int>? {
        guard let start = text.firstIndex(where: { $0 > ASCII.space }),
            let end = text.lastIndex(where: { $0 > ASCII.space })
        else { return nil }
        let word = text[start...end]
        guard word.count > 2, word.allSatisfy({ $0 > ASCII.space && $0 < 0x7F }), ASCII.isAlpha(word[start]),
            let colon = word.firstIndex(of: ASCII.colon), colon + 1 < word.endIndex,
            word[start..<colon].allSatisfy({ ASCII.isAlpha($0) || $0 == ASCII.hyphen || $0 == ASCII.plus })
        else { return nil }
        return start..<end + 1
    }

    /// The first share token of the text, also inside a link, or the reason why there is none; see
    /// ``TokenScanner/first(inUTF8:registry:)``.
    package func firstToken() throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        guard let words else { return try TokenScanner.first(inUTF8: text, registry: registry) }
        let all = places.reduce(words) { $0 + TokenWords(text, in: $1) }
        return try TokenScanner.first(among: all.sorted { $0.lowerBound < $1.lowerBound }, in: text, registry: registry)
    }

    /// What is wrong with a text that was meant to be a share token; nil if it was not.
    var damage: ShareTokenError? {
        guard text.count <= Token.maximumTextLength else { return nil }
        do throws(ShareTokenError) {
            _ = try firstToken()
            return nil
        } catch {
            return error.code == .noToken ? nil : error
        }
    }
}

extension Resource {
    /// The resource that a share text is about: that of the match that ``ShareSelection`` chooses.
    ///
    /// Wrappers are opened and trackers removed; a link with a danger is refused. To take one all the same, or to see all
    /// risks, use ``ShareSelection``.
    ///
    /// - Parameters:
    ///   - text: A link, or a text that holds one.
    ///   - registry: The platforms that are known.
    /// - Throws: What ``ShareSelection/match()`` and ``ScanMatch/resource(allowing:)`` throw.
    package init(sharedText text: String, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(sharedUTF8: Array(text.utf8), registry: registry)
    }

    /// The resource that a share text in UTF-8 is about.
    ///
    /// - Throws: As ``init(sharedText:registry:)``, and `not-utf8`.
    package init(sharedUTF8 text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        self = try ShareSelection(inUTF8: text, registry: registry).match().resource()
    }
}
