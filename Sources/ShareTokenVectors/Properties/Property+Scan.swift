// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A text of any bytes.
    static let scan = Property(
        name: "scan",
        statement: "finds lie inside the text, between characters, in order and apart; pieces are read as the whole"
    ) { input in
        matches(input)
            ?? flaw(of: TokenScanner(utf8: input).map(\.range), in: input, "tokens")
            ?? flaw(of: CardScanner(utf8: input).map(\.range), in: input, "cards")
            ?? pieces(input)
    }

    private static func matches(_ input: [UInt8]) -> String? {
        let matches = Array(ShareScanner(utf8: input))
        for (place, match) in matches.enumerated() {
            let (inner, outer) = (match.range, match.outerRange)
            guard outer.lowerBound <= inner.lowerBound, inner.upperBound <= outer.upperBound else {
                return "match \(place): \(inner) is not inside \(outer)"
            }
            if let pair = match.pair {
                guard matches.indices.contains(pair), matches[pair].pair == place else {
                    return "match \(place): \(pair) is no pair of it"
                }
            }
            if let difference = contents(match, input) { return "match \(place): \(difference)" }
        }
        return flaw(of: matches.map(\.outerRange), in: input, "outer")
            ?? flaw(of: matches.map(\.range), in: input, "inner")
    }

    /// Checks that the offsets of a match lie in the text, and that its URL is canonical.
    private static func contents(_ match: ScanMatch, _ input: [UInt8]) -> String? {
        if let error = match.error { return flaw(of: error, in: input) }
        guard match.risks.allSatisfy({ (0...input.count).contains($0.offset) }) else { return "risks: \(match.risks)" }
        guard match.form != .shareToken, let url = match.url else { return nil }
        do throws(ShareTokenError) {
            return expect(url, try CanonicalURL(of: url).url, "canonical")
                ?? unless(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "not printable: \(url)")
        } catch {
            return "canonical: \(error) in \(url)"
        }
    }

    /// Checks that a text in pieces has the links of the whole, and that no more bytes are kept than documented.
    private static func pieces(_ input: [UInt8]) -> String? {
        let whole = Array(LinkScanner(utf8: input))
        var choices = InputChoices(input)
        let longest = [1, 9, 300][choices.below(3)]
        var stream = LinkStream()
        var links: [LinkScanner.Link] = []
        for piece in choices.pieces(input, longest: longest) {
            stream.append(piece)
            while let link = stream.next() { links.append(link) }
            let bound = 2 * longest + 2 * LinkScanner.maximumLength
            guard stream.kept <= bound else { return "kept: \(stream.kept) bytes" }
        }
        stream.finish()
        while let link = stream.next() { links.append(link) }
        return flaw(of: whole.map(\.range), in: input, "links") ?? expect(whole, links, "in pieces")
    }
}
