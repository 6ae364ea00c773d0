// SPDX-License-Identifier: Apache-2.0

/// One level of escapes that the text around a card puts on it.
enum CardEscape: Sendable, Hashable {
    /// Those of a string of JSON.
    case json
    /// Entities of XML or HTML.
    case entities

    /// The most levels that are undone for one card.
    static var maximumCount: Int { 3 }

    /// The end of what a text can hold of one level, from its beginning on: the end of the string, or a tag.
    func end(of text: ArraySlice<UInt8>) -> Int {
        switch self {
        case .json: JSONDocument.stringEnd(text)
        case .entities: text.firstIndex(of: ASCII.lessThan) ?? text.endIndex
        }
    }

    /// The text without the escapes of this level, as far as ``end(of:)``.
    func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .json: JSONDocument.unescaped(text)
        case .entities: XMLText.decode(Array(text)).bytes
        }
    }

    /// The index in a text after the part that gives a number of bytes of the decoded one.
    func offset(_ text: ArraySlice<UInt8>, ofDecoded count: Int) -> Int {
        switch self {
        case .json: JSONDocument.offset(text, ofUnescaped: count)
        case .entities: text.startIndex + XMLText.decode(Array(text), upTo: count).end
        }
    }

    /// A text with the escapes of this level.
    func encode(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        switch self {
        case .json:
            JSONDocument.appendString(text, to: &output)
            return Array(output.dropFirst().dropLast())
        case .entities:
            for byte in text {
                switch byte {
                case ASCII.ampersand: output += "&amp;".utf8
                case ASCII.lessThan: output += "&lt;".utf8
                case ASCII.greaterThan: output += "&gt;".utf8
                case ASCII.quote: output += "&quot;".utf8
                default: output.append(byte)
                }
            }
            return output
        }
    }
}
