// SPDX-License-Identifier: Apache-2.0

/// A JSON text (RFC 8259) that was read whole: a flat list of its values, each with its place in the text.
///
/// Strict: UTF-8, one value, no name twice in an object, no lone surrogate, nothing behind the value. Numbers stay as
/// they are written, so that none loses a digit. There is no recursion; depth and length have limits.
package struct JSONDocument: Sendable {
    /// The longest text that is read where its format sets no other limit, in bytes: 1 MiB.
    package static let maximumLength = 1 << 20

    /// How many arrays and objects may lie inside one another.
    package static let maximumDepth = 64

    /// The bytes that were read.
    package let text: [UInt8]

    /// The values in the order in which they begin; the root is the first.
    let nodes: [Node]

    /// What is known of one value, in 24 bytes: a text of 16 MiB can have eight million of them.
    struct Node: Sendable {
        let kind: Kind
        let isEscaped: Bool
        let isNameEscaped: Bool
        private var bounds: (lower: UInt32, upper: UInt32)
        /// The bounds of the name; both the largest number if there is none.
        private let nameBounds: (lower: UInt32, upper: UInt32)
        private var end: UInt32

        init(kind: Kind, range: Range<Int>, name: Range<Int>?, isEscaped: Bool, isNameEscaped: Bool, next: Int) {
            self.kind = kind
            self.isEscaped = isEscaped
            self.isNameEscaped = isNameEscaped
            bounds = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
            nameBounds =
                name.map { (UInt32(truncatingIfNeeded: $0.lowerBound), UInt32(truncatingIfNeeded: $0.upperBound)) }
                ?? (.max, .max)
            end = UInt32(truncatingIfNeeded: next)
        }

        /// The bytes of the value; those of a string without its quotes.
        var range: Range<Int> {
            get { Int(bounds.lower)..<Int(bounds.upper) }
            set {
                bounds = (
                    UInt32(truncatingIfNeeded: newValue.lowerBound), UInt32(truncatingIfNeeded: newValue.upperBound)
                )
            }
        }

        /// The bytes of the member's name without quotes; nil for the root and the values of an array.
        var name: Range<Int>? { nameBounds.lower == .max ? nil : Int(nameBounds.lower)..<Int(nameBounds.upper) }

        /// The number of the first value that is not inside this one.
        var next: Int {
            get { Int(end) }
            set { end = UInt32(truncatingIfNeeded: newValue) }
        }

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
    ///   - maximumLength: The longest text that is read, in bytes; below 2 GiB.
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
