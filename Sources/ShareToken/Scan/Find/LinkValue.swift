// SPDX-License-Identifier: Apache-2.0

/// A search for the end of a value that begins beyond ASCII on a known host.
///
/// It tells the value from the words of a text after a link, which a mark of their sentence would cut off.
struct LinkValue: Sendable {
    /// The range that was searched; the answer is the same for every value that begins in it.
    var range = 0..<0
    private(set) var isWhole = false

    init() {}

    /// Searches a text from where a value begins.
    init(_ text: Span<UInt8>, from start: Int) {
        var index = start
        isWhole = true
        while index < text.count {
            let byte = text[index]
            if byte <= ASCII.space || byte == ASCII.ampersand || byte == ASCII.numberSign { break }
            let length = byte < 0x80 ? 1 : LinkCharacter.length(text, at: index)
            if length == 0 || LinkValue.never.contains(byte) || byte == ASCII.colon && text.holds("://", at: index) {
                isWhole = false
                break
            }
            index += length
        }
        range = start..<index
    }

    private static let never = ByteSet("\"<>^`{|}\u{7F}")
}
