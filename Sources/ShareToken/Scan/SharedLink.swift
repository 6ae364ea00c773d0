// SPDX-License-Identifier: Apache-2.0

/// The link that a share text is about, with all that is to be known of it before it is passed on.
public struct SharedLink: Sendable, Hashable {
    /// The UTF-8 byte offsets of the link in the text.
    public let range: Range<Int>

    /// Where the link leads.
    public let canonical: CanonicalURL

    /// What is risky about it; offsets are those of the text's bytes.
    public let risks: [Risk]

    /// The resource that a token for the link carries.
    ///
    /// - Parameter allowed: Dangers to take the link in spite of.
    /// - Throws: `credentials-in-link` or `dangerous-link` for the first other danger among ``risks``;
    ///   `unsupported-scheme` for a page of no platform that is not reached by https.
    public func resource(allowing allowed: [Risk.Code] = []) throws(ShareTokenError) -> Resource {
        if let danger = risks.first(where: { $0.isRefused(allowed) }) {
            throw danger.refusal(at: danger.offset)
        }
        if let resource = canonical.resource { return resource }
        return try canonical.page(at: range.lowerBound)
    }

    /// Finds the link of a text: the first to a page that a platform knows, or else the first to any page, one with a scheme
    /// if there is any.
    ///
    /// A card counts as the link that it leads to. A text that is one word with a scheme is taken as a link whatever the
    /// scheme is; of a text without links, an id in the clear such as `BV17x411w7KC` counts. Linear in the length of the
    /// text.
    ///
    /// - Parameter text: A link, or a text that holds one, in UTF-8.
    /// - Throws: `not-utf8`, `no-link`, `foreign-token` if there is nothing but a platform's opaque token, or what
    ///   ``CanonicalURL/init(of:)`` throws for the first link; the offset is that of a byte of the text.
    public init(inUTF8 text: [UInt8]) throws(ShareTokenError) {
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        // A host that is only named is no match for a link.
        var page: (link: LinkScanner.Link, canonical: CanonicalURL)?
        var namedPage: (link: LinkScanner.Link, canonical: CanonicalURL)?
        var cardPage: SharedLink?
        var failure: ShareTokenError?
        var cards = CardScanner(utf8: text)
        var nextCard = cards.next()
        var links = LinkScanner(utf8: text)
        var next = links.next() ?? SharedLink.wholeText(text).map { LinkScanner.Link($0) }
        while true {
            if let card = nextCard, card.range.lowerBound <= next?.range.lowerBound ?? text.count {
                nextCard = cards.next()
                // The links inside a card are its own.
                while let link = next, link.range.lowerBound < card.range.upperBound { next = links.next() }
                do throws(ShareTokenError) {
                    let link = try SharedLink(card)
                    if link.canonical.resource != nil {
                        self = link
                        return
                    }
                    if page == nil { cardPage = cardPage ?? link }
                } catch {
                    failure = failure ?? error
                }
                continue
            }
            guard let link = next else { break }
            let url = link.spelled(in: text)
            do throws(ShareTokenError) {
                let canonical = try CanonicalURL(ofUTF8: url.bytes)
                if canonical.resource != nil {
                    self.init(link, canonical, text)
                    return
                }
                if link.isSchemeless {
                    namedPage = namedPage ?? (link, canonical)
                } else if cardPage == nil {
                    page = page ?? (link, canonical)
                }
            } catch {
                failure = failure ?? SharedLink.failure(error, text, link, url)
            }
            next = links.next()
        }
        if let cardPage {
            self = cardPage
            return
        }
        if let page = page ?? namedPage {
            self.init(page.link, page.canonical, text)
        } else if let failure {
            throw failure
        } else {
            try self.init(ofTokenIn: text)
        }
    }

    /// Reads a link that is given as one: all of a text is it, byte for byte.
    ///
    /// - Throws: As ``init(inUTF8:)``.
    public init(link text: [UInt8]) throws(ShareTokenError) {
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        range = text.indices
        do throws(ShareTokenError) { canonical = try CanonicalURL(ofUTF8: text) } catch {
            var url = LinkScanner.Spelled(start: 0)
            url.bytes = text
            throw SharedLink.failure(error, text, LinkScanner.Link(range), url)
        }
        risks = canonical.risks(in: text, link: range)
    }

    /// Takes what a card leads to.
    ///
    /// - Throws: `bad-card`, or why the card leads nowhere, at its start.
    private init(_ found: CardScanner.Match) throws(ShareTokenError) {
        let start = found.range.lowerBound
        do throws(ShareTokenError) {
            guard let card = found.card else { throw ShareTokenError(.badCard) }
            let (resource, risks) = try card.destination()
            range = found.range
            canonical = try CanonicalURL(of: resource.url)
            self.risks = risks.map { Risk($0.code, at: start, detail: $0.detail) }
        } catch {
            throw ShareTokenError(error.code, at: start)
        }
    }

    /// Takes the first id in the clear of a text without links.
    private init(ofTokenIn text: [UInt8]) throws(ShareTokenError) {
        var opaque: ShareTokenError?
        for match in ShareScanner(utf8: text) where match.form == .foreignToken || match.isOpaque {
            if let url = match.resource?.url {
                range = match.range
                canonical = try CanonicalURL(of: url)
                risks = match.risks
                return
            }
            opaque = opaque ?? ShareTokenError(.foreignToken, at: match.range.lowerBound)
        }
        throw opaque ?? ShareTokenError(.noLink)
    }

    private init(_ link: LinkScanner.Link, _ canonical: CanonicalURL, _ text: [UInt8]) {
        range = link.range
        self.canonical = canonical
        risks = SharedLink.risks(of: canonical, in: text, link)
    }

    /// The risks of a link, with offsets of the text also where the text does not spell it as a URL.
    private static func risks(of canonical: CanonicalURL, in text: [UInt8], _ link: LinkScanner.Link) -> [Risk] {
        let url = link.spelled(in: text)
        guard url.isRespelled else { return canonical.risks(in: text, link: link.range) }
        let (start, end) = (link.range.lowerBound, link.range.upperBound)
        let respelled = text[..<start] + url.bytes + text[end...]
        return canonical.risks(in: Array(respelled), link: start..<start + url.bytes.count).map { risk in
            let offset =
                risk.offset < start
                ? risk.offset
                : risk.offset - start < url.bytes.count
                    ? url.offset(risk.offset - start) : risk.offset - url.bytes.count + link.range.count
            return Risk(risk.code, at: offset, detail: risk.detail)
        }
    }

    /// Why a link has no canonical URL: a scheme that runs code is told before one that is merely unknown.
    private static func failure(
        _ error: ShareTokenError, _ text: [UInt8], _ link: LinkScanner.Link, _ url: LinkScanner.Spelled
    ) -> ShareTokenError {
        if error.code == .unsupportedScheme, !url.isRespelled, let record = try? URLRecord(parsing: url.bytes),
            let danger = RiskReport(of: record, in: text, link: link.range).risks.first(where: {
                $0.severity == .danger
            })
        {
            return danger.refusal(at: danger.offset)
        }
        return ShareTokenError(error.code, at: url.offset(error.offset))
    }

    /// All of a text but for blanks, if it is one ASCII word with a colon behind a scheme.
    private static func wholeText(_ text: [UInt8]) -> Range<Int>? {
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
}

extension CanonicalURL {
    /// The link as a page of no platform.
    ///
    /// - Throws: `unsupported-scheme` at an offset, if the page is not reached by https; `bad-host`, if no token can hold its
    ///   host.
    func page(at offset: Int) throws(ShareTokenError) -> Resource {
        guard urlBytes.starts(with: "https:".utf8) else { throw ShareTokenError(.unsupportedScheme, at: offset) }
        do throws(ShareTokenError) { return try Resource(.webPage, values: [url]) } catch {
            throw ShareTokenError(.badHost, at: offset)
        }
    }
}
