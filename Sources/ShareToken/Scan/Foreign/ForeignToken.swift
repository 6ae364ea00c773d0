// SPDX-License-Identifier: Apache-2.0

/// An opaque token of another platform, or an id in the clear, found in a text.
struct ForeignToken: Sendable {
    /// Its shape.
    let entry: ForeignTokenIndex.Entry

    /// The UTF-8 byte offsets of the token or id itself.
    let range: Range<Int>

    /// The same with the marks around it.
    let outerRange: Range<Int>

    /// What is read, in the order of the shape's fields; nil for what is not there.
    let values: [String?]

    /// What an id in the clear is of.
    let resource: Resource?

    /// The names and values of what is there.
    var fields: [(name: String, value: String)] {
        let names = entry.shape.fields
        return names.indices.compactMap { index in values[index].map { (names[index], $0) } }
    }
}
