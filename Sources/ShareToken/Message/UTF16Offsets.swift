// SPDX-License-Identifier: Apache-2.0

/// Turns offsets of UTF-8 into offsets of UTF-16, in one pass over ascending ranges.
///
/// Of bytes that are not UTF-8 the offsets are approximate.
struct UTF16Offsets {
    private var utf8 = 0
    private var utf16 = 0

    /// The UTF-16 offsets of a range that begins at or after the beginning of the last one.
    mutating func range(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        let start = offset(range.lowerBound, in: text)
        // Ranges may overlap; their beginnings ascend.
        var end = self
        return start..<end.offset(range.upperBound, in: text)
    }

    private mutating func offset(_ place: Int, in text: [UInt8]) -> Int {
        while utf8 < place {
            let byte = text[utf8]
            utf8 += 1
            // Bytes that continue a character add nothing, and one of four bytes has two code units.
            utf16 += byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        }
        return utf16
    }
}
