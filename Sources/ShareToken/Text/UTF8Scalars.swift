// SPDX-License-Identifier: Apache-2.0

/// Code points in text that may be ill-formed.
extension Span<UInt8> {
    /// The code point that begins at an index and the number of its bytes; U+FFFD and 1 where none does.
    ///
    /// Whether it is in its shortest form is not looked at.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = self[index]
        let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
        guard length > 1, index + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for place in 1..<length {
            guard self[index + place] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(self[index + place] & 0x3F)
        }
        return (value, length)
    }

    /// Where the character before an index begins, which must be above zero: at most four bytes back.
    func characterStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
