// SPDX-License-Identifier: Apache-2.0

/// Characters, references and CDATA sections (XML 1.0, sections 2.2, 2.4, 2.7, 2.11 and 4.1).
extension XMLReader {
    /// Reads characters up to the next tag; an `&` that does not begin a reference counts as a character.
    mutating func readCharacters() throws(ShareTokenError) {
        guard !open.isEmpty else { throw failure(at: position) }
        let start = position
        while position < limit, text[position] != ASCII.lessThan {
            switch text[position] {
            case ASCII.ampersand:
                switch reference(at: position) {
                case .character(_, let end): position = end
                case .none:
                    isRepaired = true
                    position += 1
                case .unknown: throw failure(at: position)
                }
            case ASCII.rightBracket where begins("]]>"): throw failure(at: position)
            default: try skipCharacter()
            }
        }
        piece = (start..<position, false)
    }

    /// Reads a CDATA section.
    mutating func readSection() throws(ShareTokenError) {
        position += 9
        let start = position
        try skip(to: "]]>")
        piece = (start..<position, true)
        position += 3
    }

    /// Skips characters up to a delimiter.
    mutating func skip(to mark: String) throws(ShareTokenError) {
        let first = mark.utf8.first
        while position < limit {
            if text[position] == first, begins(mark) { return }
            try skipCharacter()
        }
        throw failure(at: limit)
    }

    /// Skips a byte; throws if it begins a character that XML does not allow.
    mutating func skipCharacter() throws(ShareTokenError) {
        let byte = text[position]
        if byte < ASCII.space, !ASCII.isTabOrNewline(byte) { throw failure(at: position) }
        // U+FFFE and U+FFFF.
        if byte == 0xEF, position + 2 < limit, text[position + 1] == 0xBF, text[position + 2] >= 0xBE {
            throw failure(at: position)
        }
        position += 1
    }

    /// The meaning of an `&`.
    enum Reference {
        /// A reference to a character, with the end of the reference.
        case character(Unicode.Scalar, end: Int)
        /// A reference to an undeclared entity, or to a character that XML does not allow.
        case unknown
        /// No reference: no name or number with a semicolon follows.
        case none
    }

    /// Reads the reference whose `&` is at an index.
    func reference(at place: Int) -> Reference {
        let start = place + 1
        guard start < limit, text[start] == ASCII.numberSign else {
            guard let end = nameEnd(from: start), end < limit, text[end] == ASCII.semicolon else { return .none }
            for (name, character) in XMLReader.entities where end - start == name.utf8.count {
                if holds(name, at: start) { return .character(character, end: end + 1) }
            }
            return .unknown
        }
        let isHexadecimal = start + 1 < limit && text[start + 1] == ASCII.lowerX
        let first = start + (isHexadecimal ? 2 : 1)
        var (value, index) = (UInt32(0), first)
        while index < limit, let digit = ASCII.hexValue(text[index]), isHexadecimal || digit < 10 {
            // The cap prevents an overflow, and stays above Unicode.
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
            index += 1
        }
        guard index > first, index < limit, text[index] == ASCII.semicolon else { return .none }
        guard let scalar = Unicode.Scalar(value), XMLText.isCharacter(scalar) else { return .unknown }
        return .character(scalar, end: index + 1)
    }

    private static var entities: [(name: String, character: Unicode.Scalar)] {
        [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")]
    }

    /// Appends the text of the last text event, with references replaced and each line end as one line feed.
    package func appendText(to output: inout [UInt8]) {
        var index = piece.range.lowerBound
        while index < piece.range.upperBound {
            let byte = text[index]
            if byte == ASCII.ampersand, !piece.isSection, case .character(let scalar, let end) = reference(at: index) {
                output += Array(String(scalar).utf8)
                index = end
                continue
            }
            index += 1
            if byte == ASCII.carriageReturn {
                if index < piece.range.upperBound, text[index] == ASCII.lineFeed { continue }
                output.append(ASCII.lineFeed)
            } else {
                output.append(byte)
            }
        }
    }
}
