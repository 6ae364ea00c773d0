// SPDX-License-Identifier: Apache-2.0

/// Finds the bytes at which a link may be recognised: the colon after a scheme, of either width, and the dot in a host.
enum LinkMark {
    /// The last byte of the full-width colon, U+FF1A.
    static let wideColonEnd: UInt8 = 0x9A

    /// The first such byte; the end if there is none.
    static func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
        var index = start
        while end - index >= ByteBlock.size {
            if let place = likely(in: text, block: index, from: index) { return place }
            index += ByteBlock.size
        }
        guard index < end else { return end }
        // The last block reaches back over bytes that were looked at. To look at the rest one by one took a tenth of the
        // time of a short text.
        if end >= ByteBlock.size { return likely(in: text, block: end - ByteBlock.size, from: index) ?? end }
        while index < end {
            if isLikely(text, index) { return index }
            index += 1
        }
        return end
    }

    /// The first such byte of a block, from an index in it on; nil if there is none.
    @inline(__always)
    private static func likely(in text: Span<UInt8>, block start: Int, from index: Int) -> Int? {
        let block = ByteBlock(text, at: start)
        let marks = block.marks(of: ASCII.colon) | block.marks(of: ASCII.dot) | block.marks(of: wideColonEnd)
        guard !marks.isEmpty else { return nil }
        var bits = marks.bits & (~0 << UInt64(truncatingIfNeeded: index &- start))
        while bits != 0 {
            let place = start + bits.trailingZeroBitCount
            if isLikely(text, place) { return place }
            bits &= bits &- 1
        }
        return nil
    }

    @inline(__always)
    private static func isLikely(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index > 0, index + 2 < text.count else { return false }
        let next = text[index + 1]
        switch text[index] {
        case ASCII.dot:
            return ASCII.isAlpha(next) && Base62.isDigit(text[index - 1])
        case ASCII.colon:
            return next == ASCII.slash && text[index + 2] == ASCII.slash || next == 0xEF
                || next == ASCII.backslash
                    && (text[index + 2] == ASCII.slash || text[index + 2] == next || text[index + 2] == 0x75)
                || next == ASCII.numberSign && text[index + 2] == 0x49
        case wideColonEnd:
            return index > 2 && text[index - 1] == 0xBC && text[index - 2] == 0xEF
                && (next == ASCII.slash || next == 0xEF)
        default:
            return false
        }
    }
}
