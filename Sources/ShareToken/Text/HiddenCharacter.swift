// SPDX-License-Identifier: Apache-2.0

/// A character that a reader of one line of text does not see: a control, a separator of lines, a change of the writing
/// direction, or an invisible character.
package enum HiddenCharacter: Sendable, Hashable {
    /// C0, DEL and C1, which end lines or control a terminal.
    case control
    /// The separators of lines and paragraphs.
    case separator
    /// The marks, embeddings, overrides and isolates that change the writing direction.
    case direction
    /// U+200D, which joins emoji.
    case joiner
    /// The other characters without width, and fillers that look blank.
    case zeroWidth
    /// Deprecated format characters and the delimiters of interlinear annotations.
    case format
    /// The tag characters, which the emoji flags of regions consist of.
    case tag

    /// The class of a code point; nil if it is visible.
    @inline(__always)
    package init?(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x20, 0x7F..<0xA0: self = .control
        case 0x20..<0x7F: return nil
        case 0x2028, 0x2029: self = .separator
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case 0x200D: self = .joiner
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x2060...0x2064, 0x3164, 0xFEFF, 0xFFA0:
            self = .zeroWidth
        case 0x2065, 0x206A...0x206F, 0xFFF9...0xFFFB: self = .format
        case 0xE0000...0xE007F: self = .tag
        default: return nil
        }
    }

    /// The first hidden character of a text from an index on, with its index and length in UTF-8 bytes; nil if there is
    /// none.
    package static func first(
        in text: Span<UInt8>, from start: Int
    ) -> (index: Int, length: Int, scalar: UInt32, kind: HiddenCharacter)? {
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if let kind = HiddenCharacter(UInt32(byte)) { return (index, 1, UInt32(byte), kind) }
                index &+= 1
                continue
            }
            let (scalar, length) = text.scalar(at: index)
            if let kind = HiddenCharacter(scalar) { return (index, length, scalar, kind) }
            index &+= length
        }
        return nil
    }

    /// Whether UTF-8 holds a hidden character other than U+200D, which emoji need.
    package static func spoils(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while let found = first(in: text, from: index) {
            if found.kind != .joiner { return true }
            index = found.index + found.length
        }
        return false
    }
}

extension HiddenCharacter {
    /// Appends UTF-8 with a space in place of each hidden character.
    ///
    /// - Parameter keepsLayout: Whether tabs and line feeds stay.
    package static func appendShown(_ text: Span<UInt8>, keepsLayout: Bool, to output: inout [UInt8]) {
        var index = 0
        while let found = first(in: text, from: index) {
            for place in index..<found.index { output.append(text[place]) }
            let isLayout = found.scalar == 0x09 || found.scalar == 0x0A
            output.append(keepsLayout && isLayout ? text[found.index] : ASCII.space)
            index = found.index + found.length
        }
        for place in index..<text.count { output.append(text[place]) }
    }
}

extension String {
    /// The text as a terminal may show it on one line, with a space in place of each hidden character.
    package var onOneLine: String { shown(keepsLayout: false) }

    /// The text as a terminal may show it on several lines: as ``onOneLine``, but tabs and line feeds stay.
    package var onLines: String { shown(keepsLayout: true) }

    private func shown(keepsLayout: Bool) -> String {
        guard HiddenCharacter.first(in: utf8.span, from: 0) != nil else { return self }
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        HiddenCharacter.appendShown(utf8.span, keepsLayout: keepsLayout, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
