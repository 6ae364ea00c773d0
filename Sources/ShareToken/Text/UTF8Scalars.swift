// SPDX-License-Identifier: Apache-2.0

/// Code points of a text that may be ill-formed UTF-8.
extension Span<UInt8> {
    /// The code point that begins at an index and the number of its bytes; U+FFFD and 1 if no code point begins there.
    ///
    /// Overlong forms of three and four bytes, surrogates and values above U+10FFFF are not refused.
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

    /// The start of the character before an index above zero, at most four bytes back.
    func characterStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
