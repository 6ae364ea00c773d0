// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// The number of JSON strings inside one another that a place lies in, judged by at most 128 bytes before it; at most 3.
    ///
    /// A quote opens the innermost of them if a colon, a comma or a `[` stands before it and no control character comes
    /// after it. The backslashes before the quote tell the number: none, one or three.
    package func jsonStringLevels(at place: Int) -> Int {
        let floor = Swift.max(0, place - 128)
        var index = place
        while index > floor, self[index - 1] >= ASCII.space {
            index -= 1
            guard self[index] == ASCII.quote else { continue }
            var before = index
            while before > floor, self[before - 1] == ASCII.backslash { before -= 1 }
            let depth = index - before
            let isEscaped = !depth.isMultiple(of: 2)
            while before > floor, self[before - 1] <= ASCII.space { before -= 1 }
            guard before > floor, [ASCII.colon, ASCII.comma, ASCII.leftBracket].contains(self[before - 1]) else {
                if isEscaped { continue }
                return 0
            }
            if !isEscaped { return 1 }
            if depth == 1 { return 2 }
            if depth == 3 { return 3 }
        }
        return 0
    }
}

extension JSONDocument {
    /// The end of what is well-formed in a string of JSON, from its beginning on: the closing quote, a control character,
    /// or an escape that is none.
    static func stringEnd(_ text: ArraySlice<UInt8>) -> Int {
        var index = text.startIndex
        while index < text.endIndex, text[index] >= ASCII.space, text[index] != ASCII.quote {
            if text[index] == ASCII.backslash {
                guard let end = escapeEnd(text, index + 1) else { break }
                index = end
            } else {
                index += 1
            }
        }
        return index
    }

    /// The end of an escape whose part after the backslash begins at an index; nil if it is none.
    private static func escapeEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard start < text.endIndex else { return nil }
        switch text[start] {
        case ASCII.quote, ASCII.backslash, ASCII.slash, 0x62, 0x66, 0x6E, 0x72, 0x74: return start + 1
        case ASCII.lowerU: break
        default: return nil
        }
        guard let unit = unit(text, after: start) else { return nil }
        guard 0xD800...0xDFFF ~= unit else { return start + 5 }
        let next = start + 5
        guard unit < 0xDC00, next + 1 < text.endIndex, text[next] == ASCII.backslash, text[next + 1] == ASCII.lowerU,
            let low = self.unit(text, after: next + 1), 0xDC00...0xDFFF ~= low
        else { return nil }
        return next + 6
    }

    /// The value of the four hexadecimal digits after an index; nil if they are not all there.
    private static func unit(_ text: ArraySlice<UInt8>, after letter: Int) -> UInt32? {
        guard letter + 4 < text.endIndex else { return nil }
        var value: UInt32 = 0
        for byte in text[letter + 1...letter + 4] {
            guard let digit = ASCII.hexValue(byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
