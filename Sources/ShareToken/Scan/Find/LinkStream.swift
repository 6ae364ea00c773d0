// SPDX-License-Identifier: Apache-2.0

/// Finds the links in a text that comes in pieces, with bounded memory: the same links as ``LinkScanner`` in the whole.
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
/// A piece may end anywhere, also inside a character. Offsets count the bytes of the whole text. The stream keeps at
/// most twice the longest piece and twice the longest URL, and gives a link that is too long as soon as that is clear.
package struct LinkStream: Sendable {
    private let registry: Registry
    private var finder = LinkFinder()

    /// The bytes that are still needed, and the offset of the first one in the text.
    private var bytes: [UInt8] = []
    private var base = 0

    private var isFinal = false

    /// The number of bytes below which a link without an end is not read anew, unless white space comes.
    private var retry = 0

    /// Creates a stream at the beginning of a text, for links and for hosts of the platforms of a registry.
    package init(registry: Registry = .standard) {
        self.registry = registry
    }

    /// Takes the next UTF-8 bytes of the text; has no effect after ``finish()``.
    package mutating func append(_ piece: some Sequence<UInt8>) {
        guard !isFinal else { return }
        forget()
        let start = bytes.count
        bytes += piece
        if bytes[start...].contains(where: { $0 <= ASCII.space }) { retry = 0 }
    }

    /// Marks the end of the text.
    package mutating func finish() {
        isFinal = true
        retry = 0
    }

    /// The next link; nil if the bytes so far hold none, or none that is known to have ended.
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

    /// Drops the bytes that no link needs any more, once they are at least half.
    private mutating func forget() {
        let count = finder.droppable
        guard count > bytes.count / 2 else { return }
        bytes.removeFirst(count)
        finder.drop(count)
        base += count
        retry -= count
    }
}
