// SPDX-License-Identifier: Apache-2.0

/// Reading the links of a text.
extension ShareScanner {
    /// Reads a link and puts it into the queue.
    mutating func addLink(_ link: LinkScanner.Link) {
        var match = SpelledLink(text, link).read(registry)
        let companions = match.platform.map { registry.tokens.companions(of: $0) } ?? []
        var companion = match.range.upperBound
        if !companions.isEmpty, !readEscapedLabel(link, companions, &match) {
            companion = addCompanions(companions, to: &match)
        }
        let rank = name(&match)
        append(link: match, rank)
        lastLinkEnd = companion
        context = ShareContext()
    }

    /// Reads a card and puts it into the queue; links inside it are its own.
    mutating func addCard(_ found: CardScanner.Match) {
        let (card, start) = (found.card, found.range.lowerBound)
        var content = card.map { ScanMatch.Content.card($0, nil) } ?? .failure(ShareTokenError(.badCard, at: start))
        var risks: [Risk] = []
        var platform: String? = found.form.platform
        do throws(ShareTokenError) {
            if let card {
                let destination = try card.destination()
                // The link has no offset of its own, since it may stand in the text with escapes.
                risks = destination.risks.map { Risk($0.code, at: start, detail: $0.detail) }
                content = .card(card, ScanMatch.CardTarget(destination, found.escapes))
                let resource = destination.resource
                platform = resource.kind.code == 0 ? destination.canonical?.platform : resource.kind.platform
            }
        } catch {
            if error.code != .noLink { content = .failure(ShareTokenError(error.code, at: start)) }
        }
        var match = ScanMatch(
            content, form: .card, platform: platform, range: found.range, outerRange: found.range, risks: risks,
            registry: registry)
        if let card, !card.title.isEmpty { match.title = card.title }
        queue.append(match)
        lastEnd = found.range.upperBound
        context = ShareContext()
        lastLink = nil
        lastLinkEnd = found.range.upperBound
    }

    /// Gives a link the label and title in the text before it.
    ///
    /// - Returns: The rank of the title.
    private func name(_ match: inout ScanMatch) -> TitleRank {
        let start = match.range.lowerBound
        if let label = context.label, ShareContext.near(label.range, start) != nil { match.take(label, text) }
        let (rank, range) = title(before: start)
        match.title = range.map { String(decoding: text[$0], as: UTF8.self) }
        return rank
    }

    private func title(before link: Int) -> (TitleRank, Range<Int>?) {
        if let shown = markdownText(link) { return (.markdown, shown) }
        if let title = ShareContext.near(context.title, link) { return (.before, title) }
        if let book = ShareContext.near(context.book, link) { return (.book, book) }
        if let heading = ShareContext.near(context.heading, link) { return (.heading, heading) }
        return (.none, nil)
    }

    /// The text between the brackets of `[shown](link)`, or that of the image shown; nil if there is none, or if it
    /// holds another link.
    private func markdownText(_ link: Int) -> Range<Int>? {
        guard let start = SpelledLink.markdownStart(text, link) else { return nil }
        let end = text[..<link].lastIndex(of: ASCII.rightBracket) ?? start
        guard start < end else { return nil }
        if let image = text.imageText(start..<end) { return image.isEmpty ? nil : image }
        return start > lastLinkEnd ? start..<end : nil
    }

    /// Finds the companions of a link: in the text that Markdown shows in its place, before it, or in the text after
    /// it.
    ///
    /// A text with a code before one link has the code before each. A code after such a link is that of the next one. A
    /// code that may be of either link is of none.
    ///
    /// - Returns: The end of what was read.
    private func addCompanions(_ companions: [Companion], to match: inout ScanMatch) -> Int {
        let end = match.range.upperBound
        var next = nextLinkStart
        // The text that Markdown shows for the next link belongs to that link.
        if next < text.count, let shown = SpelledLink.markdownStart(text, next), shown > end { next = shown }
        let limit = Swift.min(next, end + Companion.reach)
        var last = end
        for companion in companions {
            let own = match.resource?[companion.field]
            let shown = markdownText(match.range.lowerBound).flatMap {
                companion.find(text.span, $0, before: $0.upperBound)
            }
            let found = shown ?? (own == nil ? earlier(companion, match.range.lowerBound) : nil)
            let place = found == nil ? later(companion, end..<Swift.max(end, limit), before: next) : nil
            if let place, isOfNobody(place, after: end) {
                // Where a title stands before this link, that of the code is before the next one.
                if context.title == nil, context.heading == nil, context.book == nil { last = place.upperBound }
                continue
            }
            guard let found = found ?? place else { continue }
            let value = companion.value(text.span, found)
            // A code that differs from the link's own may be that of the next link.
            guard own == nil || own == value else { continue }
            match.add(companion.field, value)
            last = Swift.max(last, found.upperBound)
        }
        return last
    }

    /// Reads a link of a platform with codes again, without the percent-encoded label and code at its end.
    ///
    /// - Returns: Whether it has any.
    private func readEscapedLabel(
        _ link: LinkScanner.Link, _ companions: [Companion], _ match: inout ScanMatch
    ) -> Bool {
        guard let companion = companions.first(where: { $0.lengths.contains(4) }),
            let label = LinkLabel.escaped(text.span, in: link.range)
        else { return false }
        let shorter = LinkScanner.Link(link.range.lowerBound..<label.start, link.beginning)
        match = SpelledLink(text, shorter).read(registry)
        match.add(companion.field, companion.value(text.span, label.code))
        return true
    }

    /// The companion before a link, in the link's paragraph, if no earlier link has it.
    private func earlier(_ companion: Companion, _ link: Int) -> Range<Int>? {
        let start = Swift.max(lastLinkEnd, link - Companion.reach, 0)
        guard start < link, !companion.early.words.isEmpty,
            let found = companion.early.findLast(text.span, start..<link),
            text.blankLine(in: found.upperBound..<link) == nil
        else { return nil }
        return found
    }

    /// Whether a code after a link may as well be that of the next one: it stands below the link, in a line with a title
    /// in brackets before it, and the next link follows near.
    private func isOfNobody(_ code: Range<Int>, after end: Int) -> Bool {
        let next = nextLinkStart
        guard next < text.count, next - code.upperBound <= Companion.reach,
            let line = text[end..<code.lowerBound].lastIndex(of: ASCII.lineFeed)
        else { return false }
        var index = line
        while index + 2 < code.lowerBound {
            if text[index] == 0xE3, text[index + 1] == 0x80, [0x91, 0x8D, 0x8B].contains(text[index + 2]) {
                // The word for the code may itself be in brackets; only a colon stands after it then.
                return text[(index + 3)..<code.lowerBound].contains { (0xE4...0xE9).contains($0) || Base62.isDigit($0) }
            }
            index += 1
        }
        return false
    }

    /// The companion after a link; nil if it stands in the paragraph of the next link and not in that of this one.
    private func later(_ companion: Companion, _ range: Range<Int>, before end: Int) -> Range<Int>? {
        guard let found = companion.find(text.span, range, before: end) else { return nil }
        let next = nextLinkStart
        guard next < text.count, next - found.upperBound <= Companion.reach,
            text.blankLine(in: range.lowerBound..<found.lowerBound) != nil,
            text.blankLine(in: found.upperBound..<next) == nil
        else { return found }
        return nil
    }
}

/// The place of a title, from the weakest to the strongest.
enum TitleRank: UInt8, Sendable {
    case none, heading, book, before, after, markdown
}

extension ScanMatch {
    /// Takes a label, if it names the platform of the match or one that shares its hosts, or if the platform is unknown.
    mutating func take(_ label: (range: Range<Int>, platform: Int), _ text: [UInt8]) {
        guard let platform else {
            self.label = String(decoding: text[label.range], as: UTF8.self)
            return
        }
        let tokens = registry.tokens
        guard tokens.mayBe(platform, labelled: label.platform) else { return }
        self.label = String(decoding: text[label.range], as: UTF8.self)
        if isOpaque { self.platform = tokens.platforms[label.platform].id }
    }

    /// Adds a companion: to the resource if its kind has the field and the link lacks it, otherwise to the fields.
    mutating func add(_ field: String, _ value: String) {
        let companions = additions?.companions ?? []
        if let resource {
            guard resource[field] == nil else { return }
            if resource.kind.fieldIndex(field) != nil,
                let whole = try? Resource(
                    platform: resource.kind.platform, kind: resource.kind.name,
                    fields: resource.fields + [(field, value)], registry: registry)
            {
                additions = Additions(companions: companions, completed: whole)
                return
            }
        }
        additions = Additions(companions: companions + [(field, value)], completed: additions?.completed)
    }
}

extension [UInt8] {
    /// The beginning of a line of nothing but blanks in a range; nil if there is none.
    fileprivate func blankLine(in range: Range<Int>) -> Int? {
        var start: Int?
        for index in range {
            if self[index] == ASCII.lineFeed {
                if let start { return start }
                start = index + 1
            } else if self[index] > ASCII.space {
                start = nil
            }
        }
        return nil
    }
}
