// SPDX-License-Identifier: Apache-2.0

/// The links and tokens that belong together.
extension ShareScanner {
    /// Puts a link into the queue, and pairs it with the token before it.
    mutating func append(link match: ScanMatch, _ rank: TitleRank) {
        queue.append(match)
        lastEnd = match.outerRange.upperBound
        lastLink = (number(of: queue.count - 1), rank)
        let place = queue.count - 1
        for other in pending.dropLast().reversed() {
            guard isNear(other, place) else { return }
            let isRelated = areRelated(queue[other], match)
            if queue[other].isToken {
                guard isRelated, queue[other].pair == nil, areOfOne(queue[other], match) else { continue }
                pair(link: place, token: other)
                return
            }
            if isRelated { return }
        }
    }

    /// Puts a token into the queue, and pairs it with the link before it.
    mutating func append(token match: ScanMatch) {
        queue.append(match)
        lastEnd = match.outerRange.upperBound
        let place = queue.count - 1
        for other in pending.dropLast().reversed() where !queue[other].isToken {
            guard isNear(other, place) else { return }
            guard areRelated(match, queue[other]) else { continue }
            if queue[other].pair == nil, areOfOne(match, queue[other]) { pair(link: other, token: place) }
            return
        }
    }

    private func isNear(_ first: Int, _ second: Int) -> Bool {
        queue[second].outerRange.lowerBound - queue[first].outerRange.upperBound <= ShareScanner.reach
    }

    /// Whether two matches are of one platform, or of two that share hosts, or lead to the same page.
    private func areRelated(_ left: ScanMatch, _ right: ScanMatch) -> Bool {
        guard let platform = left.platform, let other = right.platform else {
            return left.form == .shareToken && left.claim.map { $0 == right.page } ?? false
        }
        return registry.tokens.areRelated(platform, other)
    }

    /// Whether a token and a link of one platform may lead to the same: not if both name a resource and the two differ.
    private func areOfOne(_ token: ScanMatch, _ link: ScanMatch) -> Bool {
        guard link.form != .card, link.error == nil else { return false }
        guard let left = token.claim, let right = link.page, left.kind.code == right.kind.code else {
            return token.form != .shareToken || link.isOpaque
        }
        return left == right
    }

    private mutating func pair(link: Int, token: Int) {
        queue[link].pair = number(of: token)
        queue[token].pair = number(of: link)
        if queue[link].label != nil, queue[token].isOpaque { queue[token].platform = queue[link].platform }
        if queue[token].label != nil, queue[link].isOpaque { queue[link].platform = queue[token].platform }
        queue[link].label = queue[link].label ?? queue[token].label
        queue[token].label = queue[link].label
        queue[link].title = queue[link].title ?? queue[token].title
        queue[token].title = queue[link].title
    }

    /// Gives the last link the bracket that was closed after it, or keeps it for the next link.
    mutating func keep(_ bracket: ShareContext.Bracket) {
        guard let lastLink, lastLink.number >= emitted else { return context.keep(bracket) }
        let place = pending.lowerBound + lastLink.number - emitted
        switch bracket {
        case .title(let range)
        where lastLink.titleRank.rawValue < TitleRank.after.rawValue && between(place, range).count <= 64
            && !isOfNextLink(range, after: place):
            retitle(place, range, .after)
        case .heading(let range) where lastLink.titleRank == .none && isNext(to: place, range):
            retitle(place, range, .heading)
        case .label(let range, let platform)
        where queue[place].label == nil && queue[place].platform == registry.tokens.platforms[platform].id:
            queue[place].label = String(decoding: text[range], as: UTF8.self)
            if let partner = partner(of: place) { queue[partner].label = queue[place].label }
        default: context.keep(bracket)
        }
    }

    /// Gives the last link, and its token, a title that stands after it.
    private mutating func retitle(_ place: Int, _ range: Range<Int>, _ rank: TitleRank) {
        lastLink?.titleRank = rank
        queue[place].title = String(decoding: text[range], as: UTF8.self)
        if let partner = partner(of: place) { queue[partner].title = queue[place].title }
    }

    /// Whether a title between two links is that of the second one.
    ///
    /// It then stands on a line below the first one, or, in one line with the second one, after a word that announces a
    /// share.
    private func isOfNextLink(_ title: Range<Int>, after place: Int) -> Bool {
        let next = nextLinkStart
        guard next < text.count, next - title.upperBound <= ShareScanner.reach else { return false }
        if between(place, title).contains(ASCII.lineFeed) { return true }
        let isShared = ["分享了「", "分享「"].contains { word in
            text[..<title.lowerBound].suffix(word.utf8.count).elementsEqual(word.utf8)
        }
        return isShared && !text[title.upperBound..<next].contains(ASCII.lineFeed)
    }

    /// Whether a text in `【】` follows the last link directly, with nothing but blanks and a code between, and without
    /// another link after it in its line.
    private func isNext(to place: Int, _ heading: Range<Int>) -> Bool {
        // The bracket itself has three bytes.
        let between = between(place, heading).dropLast(3)
        guard between.count <= 16, between.allSatisfy({ $0 == ASCII.space || Base62.isDigit($0) }) else { return false }
        let next = nextLinkStart
        return next == text.count || next - heading.upperBound > ShareScanner.reach
            || text[heading.upperBound..<next].contains(ASCII.lineFeed)
    }

    /// The text between the last link and what brackets hold after it; from the end of the link's code, unless the code
    /// stands after the brackets.
    private func between(_ place: Int, _ range: Range<Int>) -> ArraySlice<UInt8> {
        let linkEnd = queue[place].range.upperBound
        let start = lastLinkEnd <= range.lowerBound ? lastLinkEnd : linkEnd
        return text[Swift.min(start, range.lowerBound)..<range.lowerBound]
    }

    private func partner(of place: Int) -> Int? {
        guard let number = queue[place].pair, number >= emitted else { return nil }
        return pending.lowerBound + number - emitted
    }
}

extension ScanMatch {
    /// Whether the match is a token, a share token or a foreign one.
    fileprivate var isToken: Bool { form == .foreignToken || form == .shareToken }

    /// The resource that a link leads to, or its page if no platform knows it.
    fileprivate var page: Resource? { resource ?? (try? canonical?.page(at: 0)) }
}
