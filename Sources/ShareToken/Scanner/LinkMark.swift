// SPDX-License-Identifier: Apache-2.0

/// Finds the bytes at which a link may be recognised: the colon behind a scheme, of either width, and the dot in a host.
enum LinkMark {
    /// The last byte of the full-width colon, U+FF1A.
    static let wideColonEnd: UInt8 = 0x9A

    /// The first place that is worth a closer look; the end if there is none.
    static func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
        var index = start
        while end - index >= 32 {
            let first = ByteWord(text, at: index).marks
            let second = ByteWord(text, at: index + 8).marks
            let third = ByteWord(text, at: index + 16).marks
            let fourth = ByteWord(text, at: index + 24).marks
            if first | second | third | fourth != 0 {
                if let place = place(first, text, index) ?? place(second, text, index + 8)
                    ?? place(third, text, index + 16) ?? place(fourth, text, index + 24)
                {
                    return place
                }
            }
            index += 32
        }
        while index < end {
            if isLikely(text, index) { return index }
            index += 1
        }
        return end
    }

    @inline(__always)
    private static func place(_ marks: UInt64, _ text: Span<UInt8>, _ start: Int) -> Int? {
        var marks = marks
        while marks != 0 {
            let place = start + marks.trailingZeroBitCount >> 3
            if isLikely(text, place) { return place }
            marks &= marks &- 1
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
                || next == ASCII.numberSign && text[index + 2] == 0x49
        case wideColonEnd:
            return index > 2 && text[index - 1] == 0xBC && text[index - 2] == 0xEF
                && (next == ASCII.slash || next == 0xEF)
        default:
            return false
        }
    }
}

extension ByteWord {
    /// The top bit of each byte that is a colon, a dot, or the last byte of a full-width colon, the first one lowest.
    ///
    /// A byte above one of them may be marked, too.
    @inline(__always)
    fileprivate var marks: UInt64 {
        let word = bits.littleEndian
        return Self.zeros(word ^ 0x3A3A_3A3A_3A3A_3A3A) | Self.zeros(word ^ 0x2E2E_2E2E_2E2E_2E2E)
            | Self.zeros(word ^ 0x9A9A_9A9A_9A9A_9A9A)
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
