// SPDX-License-Identifier: Apache-2.0

/// Finds the end of a JSON object that an app's link carries unescaped.
enum LinkObject {
    /// The longest object, in bytes.
    private static let maximumLength = 4096

    /// The end of the object that begins at an index, nil if it has none, and the end of the bytes that the search
    /// looked at.
    ///
    /// The search steps over strings. It stops at a control, and outside strings at anything but names, numbers and
    /// signs of JSON. Many searches in vain therefore cost no more than a few times their length: a link inside an
    /// object can only be in a string, and a string read from that link on is no string read from the object's brace.
    static func end(_ text: Span<UInt8>, from start: Int) -> (end: Int?, examined: Int) {
        let limit = min(text.count, start + maximumLength)
        var depth = 0
        var isString = false
        var index = start
        while index < limit, text[index] >= ASCII.space {
            let byte = text[index]
            if isString {
                if byte == ASCII.backslash, index + 1 < limit, text[index + 1] >= ASCII.space { index += 1 }
                isString = byte != ASCII.quote
            } else if byte == ASCII.quote {
                isString = true
            } else if byte == ASCII.leftBrace {
                depth += 1
            } else if byte == ASCII.rightBrace {
                depth -= 1
                if depth == 0 { return (index + 1, index) }
            } else if !Base62.isDigit(byte), !outside.contains(byte) {
                break
            }
            index += 1
        }
        return (nil, index)
    }

    /// The end of a list in square brackets, `[…|…]`, that is the value at an index; nil if it has none.
    ///
    /// Such lists are short, and hold no blank, no control and no other bracket.
    static func listEnd(_ text: Span<UInt8>, from start: Int) -> (end: Int?, examined: Int) {
        let limit = min(text.count, start + maximumListLength)
        var index = start + 1
        var hasBar = false
        while index < limit, text[index] > ASCII.space, !endsList.contains(text[index]) {
            if text[index] == ASCII.rightBracket { return (hasBar ? index + 1 : nil, index) }
            if text[index] == 0x7C { hasBar = true }
            index += 1
        }
        return (nil, index)
    }

    private static let maximumListLength = 256
    private static let endsList = ByteSet("\"#&<>[{}\u{7F}")

    private static let outside = ByteSet(" +,-.:[]_")
}
