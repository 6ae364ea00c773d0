// SPDX-License-Identifier: Apache-2.0

/// The match of a text that counts, chosen in one reading of it.
///
/// The order of worth is: a link or card that leads to a resource of a platform, or that a resolver opened; an id in
/// the clear; a page of no platform; the page of a host without a scheme; a match that cannot be read; a match that
/// only a platform's server can open. Of several of the same worth the first counts. Share tokens are kept apart, as
/// they have to be verified first.
package struct ShareSelection: Sendable {
    /// The share tokens, in their order; one that cannot be read has an error.
    package private(set) var tokens: [ScanMatch] = []

    /// The first short link or foreign token; nil if there is none.
    package private(set) var opaque: ScanMatch?

    /// The link, card or foreign token that counts; nil if there is none.
    package private(set) var counted: ScanMatch?

    /// Whether a link that can be read, or a card, is among the matches.
    package private(set) var holdsLink = false

    /// The links and cards that can be read, and the foreign tokens without a link, up to a limit.
    private var candidates: [ScanMatch] = []

    private var worth = Worth.nothing
    private let text: [UInt8]
    private let registry: Registry

    /// The words that the scanner took for possible share tokens; nil if there was no scanner.
    private var words: [Range<Int>]?

    /// The places of all other matches, for a text that is no longer than a token.
    private var places: [Range<Int>] = []

    /// Reads a text.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - resolver: Opens short links and foreign tokens; nil to leave them closed.
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

    /// Chooses among known matches, as after a resolver that has to wait has answered to some of them.
    ///
    /// - Parameters:
    ///   - matches: All matches of the text, in their order.
    ///   - text: The text.
    ///   - registry: The platforms that are known.
    package init(_ matches: some Sequence<ScanMatch>, in text: [UInt8], registry: Registry = .standard) {
        (self.text, self.registry) = (text, registry)
        for match in matches { take(match) }
    }

    /// The worth of a match, the best first.
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
    /// A host without a scheme does not count, nor does an id with a link of its own. Only the first 64 links are
    /// compared.
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

    /// The match that counts; if there is none, the whole text, if it is one word with a scheme.
    ///
    /// - Throws: The error of that word, or `no-link`.
    package func match() throws(ShareTokenError) -> ScanMatch {
        if let counted { return counted }
        guard let range = wholeWord else { throw ShareTokenError(.noLink) }
        let word = SpelledLink(text, LinkScanner.Link(range)).read(registry)
        if word.error != nil { _ = try word.resource() }
        return word
    }

    /// The text without blanks around it, if it is one ASCII word with a colon after a scheme.
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

    /// The first share token of the text, also inside a link, or the error if there is none.
    ///
    /// See ``TokenScanner/first(inUTF8:registry:)``.
    package func firstToken() throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        guard let words else { return try TokenScanner.first(inUTF8: text, registry: registry) }
        let all = places.reduce(words) { $0 + TokenWords(text, in: $1) }
        return try TokenScanner.first(among: all.sorted { $0.lowerBound < $1.lowerBound }, in: text, registry: registry)
    }

    /// The error of a text that was meant to be a share token; nil if it was not meant so.
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
    /// The resource of a share text: that of the link that counts most (LNK-6 of `Docs/Spec/Link.md`).
    ///
    /// Wrappers are opened and trackers removed; a link with a danger is refused. A ``ShareScanner`` shows all matches
    /// with their risks.
    ///
    /// - Parameters:
    ///   - text: A link, or a text that holds one.
    ///   - registry: The platforms that are known.
    /// - Throws: `no-link`, `foreign-token`, `payment-code`; `dangerous-link` or `credentials-in-link`;
    ///   what is wrong with the link. The offset is a UTF-8 byte offset into the text.
    public init(sharedText text: String, registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(sharedUTF8: Array(text.utf8), registry: registry)
    }

    /// The resource of a share text in UTF-8.
    ///
    /// - Throws: As ``init(sharedText:registry:)``, and `not-utf8`.
    package init(sharedUTF8 text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        self = try ShareSelection(inUTF8: text, registry: registry).match().resource()
    }
}
