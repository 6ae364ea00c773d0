// SPDX-License-Identifier: Apache-2.0

/// The members of one JSON object, as app links carry them in a parameter: strings and numbers.
struct FlatJSON {
    private let document: JSONDocument

    /// The value of a member: a string without its quotes and escapes, or anything else as it is written; empty for an
    /// object or an array; nil if there is no member of the name.
    subscript(name: [UInt8]) -> [UInt8]? {
        guard let member = document.member(name, of: document.root) else { return nil }
        switch document.kind(of: member) {
        case .object, .array: return []
        case .string: return document.string(member)
        case .number, .boolean, .null: return Array(document.text[document.range(of: member)])
        }
    }

    /// Reads an object; nil if the text is anything else.
    init?(_ text: [UInt8]) {
        guard let document = try? JSONDocument(text), document.kind(of: document.root) == .object else { return nil }
        self.document = document
    }
}
