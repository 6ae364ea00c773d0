// SPDX-License-Identifier: Apache-2.0

/// The state of a search for links in a text.
///
/// In a stream the text is the part that has arrived: a link is given only if nothing that may follow can change it.
struct LinkFinder: Sendable {
    /// Where the search goes on.
    private(set) var position = 0

    /// The end of the last link; no other begins before it.
    private var floor = 0

    /// The last value that was searched in vain, so that it is not searched again.
    private var value = LinkValue()

    /// Whether the search is passing over a link that is too long.
    private var isPassing = false

    /// The most bytes that a decision looks at after its place, apart from those that are counted as examined.
    static let lookahead = 16

    /// The most bytes between the place of a search and the beginning of its link, and one more.
    static let context = 512

    /// The next link or host that a registry knows; nil if there is none, or none yet.
    mutating func next(in text: Span<UInt8>, isFinal: Bool, _ registry: Registry) -> LinkScanner.Link? {
        let end = isFinal ? text.count : max(position, text.count - LinkFinder.lookahead)
        if isPassing { pass(text) }
        while position < end {
            position = LinkMark.next(in: text, from: position, before: end)
            guard position < end else { return nil }
            var body: LinkBody
            if text[position] == ASCII.dot {
                let run = LinkHost.run(text, around: position, floor: floor)
                if !isFinal, isOpen(run.upperBound, text), run.count <= LinkHost.maximumLength { return nil }
                guard let host = LinkHost.known(text, run, floor: floor, registry) else {
                    position = run.upperBound
                    continue
                }
                body = LinkBody(text, start: host.start, host: host.host)
            } else {
                guard let scheme = LinkScheme(text, mark: position, floor: floor) else {
                    position += 1
                    continue
                }
                body = LinkBody(text, scheme)
            }
            body.value = value
            body.read(text, registry)
            // The bytes to come could still change it, so the search begins here again.
            if !isFinal, isOpen(body.examined, text), !body.isTooLong { return nil }
            value = body.value
            guard !body.isEmpty else {
                position = max(position + 1, body.next)
                continue
            }
            position = body.end
            floor = position
            if body.isTooLong { pass(text) }
            return LinkScanner.Link(body.start..<body.end, body.beginning)
        }
        return nil
    }

    /// Whether the bytes to come in a stream can change a decision that looked up to an index.
    private func isOpen(_ examined: Int, _ text: Span<UInt8>) -> Bool {
        examined + LinkFinder.lookahead >= text.count
    }

    /// Passes over the rest of a link that is too long: all up to white space.
    private mutating func pass(_ text: Span<UInt8>) {
        while position < text.count, text[position] > ASCII.space { position += 1 }
        isPassing = position == text.count
        floor = position
    }

    /// Forgets the first bytes of the text, which must be no more than ``droppable``.
    mutating func drop(_ count: Int) {
        position -= count
        floor = max(0, floor - count)
        value.range = max(0, value.range.lowerBound - count)..<max(0, value.range.upperBound - count)
    }

    /// The number of bytes at the beginning of the text that no link to come needs.
    var droppable: Int { max(0, position - LinkFinder.context) }
}
