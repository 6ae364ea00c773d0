// SPDX-License-Identifier: Apache-2.0

/// A JSON text (RFC 8259) as a flat list of its values, each with its place in the text.
///
/// The reader is strict: it requires UTF-8 and exactly one value, and refuses duplicate names in an object and lone
/// surrogates. Numbers stay as they are written, so no digit is lost. Depth and length have limits; there is no
/// recursion.
package struct JSONDocument: Sendable {
    /// The maximum length of a text in bytes, unless its format sets another limit: 1 MiB.
    package static let maximumLength = 1 << 20

    /// The maximum depth of nested arrays and objects.
    package static let maximumDepth = 64

    /// The bytes of the whole text.
    package let text: [UInt8]

    /// The values in the order of their first bytes; the root is the first.
    let nodes: [Node]

    /// One value, in 24 bytes: a text of 16 MiB can hold eight million values.
    struct Node: Sendable {
        let kind: Kind
        let isEscaped: Bool
        let isNameEscaped: Bool
        private var bounds: (lower: UInt32, upper: UInt32)
        /// The bounds of the name; both are `UInt32.max` if there is no name.
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

        /// The byte range of the value; that of a string is without its quotes.
        var range: Range<Int> {
            get { Int(bounds.lower)..<Int(bounds.upper) }
            set {
                bounds = (
                    UInt32(truncatingIfNeeded: newValue.lowerBound), UInt32(truncatingIfNeeded: newValue.upperBound)
                )
            }
        }

        /// The byte range of the member's name without quotes; nil for the root and the values of an array.
        var name: Range<Int>? { nameBounds.lower == .max ? nil : Int(nameBounds.lower)..<Int(nameBounds.upper) }

        /// The index of the first value after this one that is not inside it.
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
    /// The time is linear in the length of the text, except that more than 12 names of one object are sorted.
    ///
    /// - Parameters:
    ///   - text: The bytes of the text.
    ///   - maximumLength: The maximum length of the text in bytes; below 2 GiB.
    /// - Throws: `too-large` at the limit, `not-utf8` at the first ill-formed byte, `too-deep` at the bracket that goes
    ///   too deep, `duplicate-name` at the quote of the second name, or `bad-json` at the first byte that has no place
    ///   there.
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

    /// Creates a document of the values that a reader has read.
    init(_ reader: consuming JSONReader) {
        text = reader.text
        nodes = reader.nodes
    }
}
