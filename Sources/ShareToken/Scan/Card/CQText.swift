// SPDX-License-Identifier: Apache-2.0

/// A value in the text form of chat bots, which writes four characters as entities.
///
/// Source: OneBot 11, message format, string: `&amp;`, `&#91;`, `&#93;`, and inside a code also `&#44;`.
enum CQText {
    private static let entities: [(entity: [UInt8], byte: UInt8)] = [
        (Array("&amp;".utf8), ASCII.ampersand), (Array("&#91;".utf8), ASCII.leftBracket),
        (Array("&#93;".utf8), ASCII.rightBracket), (Array("&#44;".utf8), ASCII.comma),
    ]

    /// The text with its entities replaced once.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex { output.append(next(text, &index)) }
        return output
    }

    /// The offset in an encoded text of an offset in the decoded one.
    static func offset(_ text: ArraySlice<UInt8>, ofDecoded count: Int) -> Int {
        var index = text.startIndex
        for _ in 0..<count where index < text.endIndex { _ = next(text, &index) }
        return index
    }

    private static func next(_ text: ArraySlice<UInt8>, _ index: inout Int) -> UInt8 {
        let byte = text[index]
        if byte == ASCII.ampersand {
            for (entity, byte) in entities where text[index...].starts(with: entity) {
                index += entity.count
                return byte
            }
        }
        index += 1
        return byte
    }

    /// Appends a text with the four characters as entities.
    static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in text {
            if let entity = entities.first(where: { $0.byte == byte })?.entity {
                output += entity
            } else {
                output.append(byte)
            }
        }
    }
}
