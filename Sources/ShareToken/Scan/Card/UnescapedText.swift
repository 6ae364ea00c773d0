// SPDX-License-Identifier: Apache-2.0

/// The beginning of a text, without the escapes of the text around it.
struct UnescapedText {
    let bytes: [UInt8]

    /// The text of each level with its escapes, the outermost first.
    private var levels: [(escape: CardEscape, text: ArraySlice<UInt8>)] = []

    init(_ text: ArraySlice<UInt8>, _ escapes: [CardEscape]) {
        var part = text
        for escape in escapes {
            part = part[..<escape.end(of: part)]
            levels.append((escape, part))
            part = escape.decode(part)[...]
        }
        bytes = Array(part)
    }

    /// The end of the text with escapes.
    var end: Int { levels.first?.text.endIndex ?? bytes.count }

    /// The end of the part of the text with escapes that decodes to a number of bytes.
    func end(ofDecoded count: Int) -> Int {
        var end = count
        for (escape, text) in levels.reversed() {
            // The slice of each inner level begins at 0.
            end = escape.offset(text, ofDecoded: end)
        }
        return end
    }
}
