// SPDX-License-Identifier: Apache-2.0

/// The first eight bytes of a path that a pattern reads, or of a name; they tell most paths apart.
struct PathHead: Sendable, Hashable {
    /// The bytes, the first one in the lowest bits, with zeros after the last one.
    let word: UInt64
    private let mask: UInt64

    /// The empty head, with which every path begins.
    init() { (word, mask) = (0, 0) }

    /// The head with a ``word`` whose only zero bytes follow the last byte.
    init(word: UInt64) {
        self.word = word
        mask = word == 0 ? 0 : .max >> UInt64(word.leadingZeroBitCount & ~7)
    }

    /// The head of the paths that begin with a literal.
    init(_ text: Span<UInt8>, _ literal: Range<Int>) {
        let count = min(literal.count, 8)
        word = PathHead.word(text, literal.lowerBound..<literal.lowerBound + count)
        mask = count == 8 ? .max : 1 << UInt64(count * 8) - 1
    }

    /// Whether a path with these first eight bytes begins with the head.
    @inline(__always)
    func isHead(of path: UInt64) -> Bool { path & mask == word }

    /// The first eight bytes of a path, with zeros after the end of a shorter one.
    @inline(__always)
    static func word(_ text: Span<UInt8>, _ path: Range<Int>) -> UInt64 {
        ByteWord.bits(text, path.lowerBound..<min(path.lowerBound + 8, path.upperBound))
    }
}
