// SPDX-License-Identifier: Apache-2.0

/// A text after its links and tokens were replaced.
public struct Rewriting: Sendable, Hashable {
    /// The new text.
    public private(set) var text: [UInt8] = []

    /// The links and tokens that were replaced, in order.
    public private(set) var replaced: [Replacement] = []

    /// The links and tokens that stayed, in order.
    public private(set) var kept: [Kept] = []

    private let source: [UInt8]
    private let registry: Registry
    private var position = 0
    /// The offset in the new text at which the last new link begins, until the text after it is known; else nil.
    private var open: Int?

    /// A link or token that was replaced.
    public struct Replacement: Sendable, Hashable {
        /// The UTF-8 byte offsets of the old bytes in the old text.
        public let range: Range<Int>

        /// What stands there now: the form, and a blank beside it where it would run into its neighbours; nothing in the
        /// place of a sharer's name.
        public internal(set) var text: String

        /// The form of the new text.
        public let form: TargetForm

        /// The parts of the old link or token that the new one does not carry.
        public let losses: [Loss]
    }

    /// A link or token that stayed.
    public struct Kept: Sendable, Hashable {
        /// The UTF-8 byte offsets in the old text.
        public let range: Range<Int>

        /// The reason; its offset is one in the old text.
        public let error: ShareTokenError
    }

    init(of source: [UInt8], _ registry: Registry) {
        self.registry = registry
        self.source = source
        text.reserveCapacity(source.count)
    }

    /// Whether a range lies in the text, after all that was replaced and kept.
    func takes(_ range: Range<Int>) -> Bool { range.lowerBound >= position && range.upperBound <= source.count }

    /// Replaces a range, in which a card is escaped by the text around it.
    mutating func replace(_ range: Range<Int>, by converted: Converted, _ escapes: [CardEscape]) {
        copy(to: range.lowerBound)
        let written = written(converted.text, in: range, escapes)
        let new = Array(written.utf8)
        let isLink = converted.form.linkForm != nil
        var blank = isLink && runsOn(into: new) ? " " : ""
        if isLink, escapes.isEmpty, !isWhole(new, after: Array(blank.utf8)) {
            // A quotation mark, a bracket or a comma of the link would end it here, and the rest would be text of another
            // author: an attribute, a member, a second link.
            return keep(range, because: ShareTokenError(.noRoom, at: range.lowerBound))
        }
        let count = text.count
        close(before: new[...])
        if text.count > count { blank = "" }
        text += blank.utf8
        open = isLink ? text.count : nil
        text += new
        position = range.upperBound
        replaced.append(
            Replacement(range: range, text: blank + written, form: converted.form, losses: converted.losses))
    }

    /// Takes a range out of the text; one that overlaps what was replaced or kept stays.
    mutating func drop(_ range: Range<Int>, for form: TargetForm) {
        guard takes(range) else { return }
        copy(to: range.lowerBound)
        if open != nil { close(before: source[range.upperBound...].prefix(Rewriting.window)) }
        position = range.upperBound
        replaced.append(Replacement(range: range, text: "", form: form, losses: []))
    }

    mutating func keep(_ range: Range<Int>, because error: ShareTokenError) {
        copy(to: range.upperBound)
        kept.append(Kept(range: range, error: error))
    }

    mutating func finish() {
        copy(to: source.count)
    }

    private mutating func copy(to end: Int) {
        guard position < end else { return }
        close(before: source[position..<end])
        text += source[position..<end]
        position = end
    }

    /// Puts a blank after the last new link if the text that follows would be read as a part of it.
    private mutating func close(before next: ArraySlice<UInt8>) {
        guard let start = open else { return }
        open = nil
        // A bracket or a quotation mark before the link may decide where it ends.
        let before = min(start, Rewriting.window)
        let link = Array(text[(start - before)...])
        let alone = self.link(in: link, after: before)
        guard alone != self.link(in: link + next.prefix(Rewriting.window), after: before) else { return }
        text.append(ASCII.space)
        if let last = replaced.indices.last { replaced[last].text += " " }
    }

    /// A text with the escapes that the bytes around a range need.
    private func written(_ text: String, in range: Range<Int>, _ escapes: [CardEscape]) -> String {
        let bytes = source.span
        guard escapes.isEmpty else {
            return String(
                decoding: escapes.reversed().reduce(Array(text.utf8)) { $1.encode($0) }, as: UTF8.self)
        }
        // Escapes inside of a card's XML belong to the card.
        if !range.isEmpty, bytes[range.lowerBound] == ASCII.lessThan { return text }
        let isMarkup = range.contains { bytes[$0] == ASCII.ampersand && bytes.holds("&amp;", at: $0) }
        guard isMarkup else { return text }
        var output: [UInt8] = []
        for byte in text.utf8 { if byte == ASCII.ampersand { output += "&amp;".utf8 } else { output.append(byte) } }
        return String(decoding: output, as: UTF8.self)
    }

    /// The first link that ends after an offset.
    private func link(in text: [UInt8], after offset: Int) -> LinkScanner.Link? {
        var scanner = LinkScanner(utf8: text, registry: registry)
        while let link = scanner.next() {
            if link.range.upperBound > offset { return link }
        }
        return nil
    }

    /// Whether a new link would be read together with the text before it.
    private func runsOn(into new: [UInt8]) -> Bool {
        let before = Array(text.suffix(Rewriting.window))
        let link = self.link(in: before + new, after: before.count)
        return link.map { $0.range.lowerBound < before.count } ?? false
    }

    /// Whether a finder takes a new link whole after the text before it.
    private func isWhole(_ new: [UInt8], after blank: [UInt8]) -> Bool {
        let before = Array(text.suffix(LinkBody.codeReach)) + blank
        return link(in: before + new, after: before.count)?.range == before.count..<before.count + new.count
    }

    /// The number of bytes that are looked at on either side of a new link; no scheme is longer.
    private static let window = 64
}
