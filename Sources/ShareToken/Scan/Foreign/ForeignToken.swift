// SPDX-License-Identifier: Apache-2.0

/// An opaque token of another platform, or an id in the clear, found in a text.
struct ForeignToken: Sendable {
    /// Its shape.
    let entry: ForeignTokenIndex.Entry

    /// The UTF-8 byte offsets of the token or id itself.
    let range: Range<Int>

    /// The byte offsets with the marks around the token.
    let outerRange: Range<Int>

    /// The values in the order of the shape's fields; nil for one that is not there.
    let values: [String?]

    /// The resource that an id in the clear names.
    let resource: Resource?

    /// The offset from which the text after the token is read on.
    ///
    /// A mark that closes a token may open the next one. The words of a closing text are of the token, and noise in it.
    var resume: Int {
        if case .enclosed = entry.shape.shape { return outerRange.upperBound }
        return range.upperBound
    }

    /// The names and values of the fields that are there.
    var fields: [(name: String, value: String)] {
        let names = entry.shape.fields
        return names.indices.compactMap { index in values[index].map { (names[index], $0) } }
    }
}
