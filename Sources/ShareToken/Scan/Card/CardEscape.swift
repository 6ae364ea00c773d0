// SPDX-License-Identifier: Apache-2.0

/// One level of escapes around a card in a text.
enum CardEscape: Sendable, Hashable {
    /// The escapes of a string of JSON.
    case json
    /// The entities of XML or HTML.
    case entities

    /// The most levels that are decoded for one card.
    static var maximumCount: Int { 3 }

    /// The end of the part of a text that one level can hold: the end of the string, or a tag.
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

    /// The index in a text after the part that decodes to a number of bytes.
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
