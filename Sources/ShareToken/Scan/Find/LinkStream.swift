// SPDX-License-Identifier: Apache-2.0

/// Finds the links in a text that comes in pieces, with a bounded memory: what ``LinkScanner`` finds in the whole of it.
///
/// ```swift
/// var links = LinkStream()
/// for piece in pieces {
///     links.append(piece)
///     while let link = links.next() { print(link.range) }
/// }
/// links.finish()
/// while let link = links.next() { print(link.range) }
/// ```
///
/// A piece may end anywhere, also inside a character. Offsets count the bytes of the whole text. No more is kept than twice
/// the longest piece and twice the longest URL; a link that is too long is given as soon as that is clear.
package struct LinkStream: Sendable {
    private let registry: Registry
    private var finder = LinkFinder()

    /// The bytes that are still needed, and where the first one is in the text.
    private var bytes: [UInt8] = []
    private var base = 0

    private var isFinal = false

    /// A link that has no end yet is not read anew before there are so many bytes, or white space.
    private var retry = 0

    /// Creates a stream at the beginning of a text, for links and for hosts of the platforms of a registry.
    package init(registry: Registry = .standard) {
        self.registry = registry
    }

    /// Takes the next UTF-8 bytes of the text; without effect once it is finished.
    package mutating func append(_ piece: some Sequence<UInt8>) {
        guard !isFinal else { return }
        forget()
        let start = bytes.count
        bytes += piece
        if bytes[start...].contains(where: { $0 <= ASCII.space }) { retry = 0 }
    }

    /// Says that the text is at its end.
    package mutating func finish() {
        isFinal = true
        retry = 0
    }

    /// The next link; nil if there is none in what has come so far, or none that is known to have ended.
    package mutating func next() -> LinkScanner.Link? {
        guard bytes.count >= retry else { return nil }
        var finder = finder
        defer { self.finder = finder }
        guard let link = finder.next(in: bytes.span, isFinal: isFinal, registry) else {
            retry = bytes.count + (bytes.count - finder.position) / 2
            return nil
        }
        return LinkScanner.Link(link.range.lowerBound + base..<link.range.upperBound + base, link.beginning)
    }

    /// The number of bytes that are kept.
    package var kept: Int { bytes.count }

    /// Drops the bytes that no link needs any more, once they are half of all.
    private mutating func forget() {
        let count = finder.droppable
        guard count > bytes.count / 2 else { return }
        bytes.removeFirst(count)
        finder.drop(count)
        base += count
        retry -= count
    }
}
