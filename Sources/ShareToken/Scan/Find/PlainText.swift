// SPDX-License-Identifier: Apache-2.0

/// Text between links that needs no look: no digit, no `#`, no bracket that counts, and no word of eight letters or
/// more.
///
/// A shorter word cannot be a token, unless it is a number.
enum PlainText {
    /// Goes on over plain text.
    ///
    /// - Parameter start: A place that is not inside a word.
    /// - Returns: Another such place, which may again be before plain text.
    @inline(__always)
    static func end(in text: Span<UInt8>, from start: Int, before limit: Int) -> Int {
        var index = start
        while index + ByteBlock.size <= limit {
            let block = ByteBlock(text, at: index)
            let letters = block.letters.bits
            let digitMarks = block.marks(from: ASCII.zero, count: 10)
            // 0xE3 is the first byte of all brackets that count.
            let others = block.marks(of: 0xE3) | block.marks(of: ASCII.numberSign)
            let longWords = runs(letters)
            guard (digitMarks | others).isEmpty, longWords == 0 else {
                let digits = digitMarks.bits
                return index + place(digits | longWords, letters | digits, others.bits)
            }
            // The last word may go on after the block.
            index += ByteBlock.size - (~letters &<< 32).leadingZeroBitCount
        }
        return wordwise(text, from: index, before: limit)
    }

    /// The first place in a block that needs a look.
    ///
    /// - Parameters:
    ///   - signs: A bit for each byte whose word needs a look.
    ///   - words: A bit for each letter or digit.
    ///   - others: A bit for each other byte that needs a look.
    @inline(__always)
    private static func place(_ signs: UInt64, _ words: UInt64, _ others: UInt64) -> Int {
        let first = (signs | others).trailingZeroBitCount
        guard signs &>> UInt64(truncatingIfNeeded: first) & 1 != 0 else { return first }
        // Goes back to the beginning of the word.
        let before = ~words & (1 &<< UInt64(truncatingIfNeeded: first) &- 1)
        return 64 - before.leadingZeroBitCount
    }

    /// A bit at the beginning of each run of eight set bits or more.
    @inline(__always)
    private static func runs(_ bits: UInt64) -> UInt64 {
        let two = bits & bits &>> 1
        let four = two & two &>> 2
        return four & four &>> 4
    }

    /// The same, eight bytes at a time.
    private static func wordwise(_ text: Span<UInt8>, from start: Int, before limit: Int) -> Int {
        var index = start
        while index + 8 <= limit {
            let word = ByteWord(text, at: index)
            guard !word.contains(0xE3) else { break }
            if word.holdsASCII {
                let others = ~word.letters & ByteWord.all(0x80)
                guard others != 0, !word.holdsDigit, !word.contains(ASCII.numberSign) else { break }
                index -= others.leadingZeroBitCount >> 3
            }
            index += 8
        }
        return index
    }
}
