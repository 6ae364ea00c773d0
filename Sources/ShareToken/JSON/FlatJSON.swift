// SPDX-License-Identifier: Apache-2.0

/// The strings and numbers of one JSON object, as app links carry them in a parameter.
struct FlatJSON {
    private let document: JSONDocument

    /// The value of a member: the text of a string, or any other scalar as it is written.
    ///
    /// The value is empty for an object or an array, and nil if there is no member of the name.
    subscript(name: [UInt8]) -> [UInt8]? {
        guard let member = document.member(name, of: document.root) else { return nil }
        switch document.kind(of: member) {
        case .object, .array: return []
        case .string: return document.string(member)
        case .number, .boolean, .null: return Array(document.text[document.range(of: member)])
        }
    }

    /// Reads an object; nil if the text is not a JSON object.
    init?(_ text: [UInt8]) {
        guard let document = try? JSONDocument(text), document.kind(of: document.root) == .object else { return nil }
        self.document = document
    }
}
