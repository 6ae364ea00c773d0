// SPDX-License-Identifier: Apache-2.0

/// Whether a value on a known host, which begins beyond ASCII, is one: what a text says behind a link would be cut off by
/// some mark of its sentence.
struct LinkValue: Sendable {
    /// From where to what it was looked through; the answer is the same for all that begin in between.
    var range = 0..<0
    private(set) var isWhole = false

    init() {}

    /// Looks through a text from where a value begins.
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
