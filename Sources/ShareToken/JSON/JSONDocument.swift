// SPDX-License-Identifier: Apache-2.0

/// A JSON text (RFC 8259) that was read whole: a flat list of its values, each with its place in the text.
///
/// Strict: UTF-8, one value, no name twice in an object, no lone surrogate, nothing behind the value. Numbers stay as
/// they are written, so that none loses a digit. There is no recursion; depth and length have limits.
package struct JSONDocument: Sendable {
    /// The longest text that is read where its format sets no other limit, in bytes: 1 MiB.
    package static let maximumLength = 1 << 20

    /// How many arrays and objects may lie inside one another; of cards that are XML, elements.
    package static let maximumDepth = 64

    /// The bytes that were read.
    package let text: [UInt8]

    /// The values in the order in which they begin; the root is the first.
    let nodes: [Node]

    /// What is known of one value.
    struct Node: Sendable {
        let kind: Kind
        /// The bytes of the value; those of a string without its quotes.
        var range: Range<Int>
        /// The bytes of the member's name without quotes; nil for the root and the values of an array.
        let name: Range<Int>?
        let isEscaped: Bool
        let isNameEscaped: Bool
        /// The number of the first value that is not inside this one.
        var next: Int

        var outerRange: Range<Int> {
            kind == .string ? range.lowerBound - 1..<range.upperBound + 1 : range
        }
    }

    /// The kind of a value.
    package enum Kind: Sendable, Hashable {
        case object, array, string, number, boolean, null
    }

    /// Reads a text.
    ///
    /// Linear in the length of the text, but for the names of one object, which are sorted where they are many.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - maximumLength: The longest text that is read, in bytes.
    /// - Throws: `too-large` with the offset of the limit, `not-utf8`, `too-deep` with the offset of the bracket that
    ///   goes too deep, `duplicate-name` with the offset of the second name, `bad-json` with the offset of the first byte
    ///   that no JSON text has there.
    package init(
        _ text: [UInt8], maximumLength: Int = JSONDocument.maximumLength
    ) throws(ShareTokenError) {
        guard text.count <= maximumLength else { throw ShareTokenError(.tooLarge, at: maximumLength) }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        var reader = JSONReader(text)
        try reader.readValue()
        try reader.expectEnd()
        self.init(reader)
    }

    /// What a reader has read of its text.
    init(_ reader: consuming JSONReader) {
        text = reader.text
        nodes = reader.nodes
    }
}
