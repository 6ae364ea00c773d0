// SPDX-License-Identifier: Apache-2.0

/// A link template made ready to read and print links.
public struct LinkPattern: Sendable {
    /// The form of the links.
    public var form: LinkForm { content.form }

    /// The template as the platform file declares it.
    public var template: String { content.template }

    /// Whether links are printed this way, or only read.
    public var isPrinted: Bool { content.isPrinted }

    /// One bit for each field that the link cannot be printed without.
    var requiredFields: UInt32 { content.requiredFields }

    /// One reference, so that a pattern is at hand for nothing.
    let content: Content

    final class Content: Sendable {
        let form: LinkForm
        let template: String
        let isPrinted: Bool

        /// Scheme and host, as in `https` and `item.taobao.com`.
        let scheme: [UInt8]
        let host: [UInt8]

        /// What the path is made of, and then the values of the parameters.
        let pieces: [Piece]
        let path: Range<Int>

        /// The parameters of the query in the order they are printed; a lone JSON object has the empty name.
        let query: [Parameter]

        /// The bytes of the literals and names.
        let bytes: [UInt8]

        let requiredFields: UInt32

        /// Parameters of other links of the kind at the same place: one that has them is no link of this pattern.
        let foreignParameters: [ForeignParameter]

        /// The whole template as pieces, if nothing of it may be absent or is JSON.
        let whole: Range<Int>?

        init(_ template: LinkTemplate, fields: [Field], foreign: [[UInt8]] = []) {
            form = template.form
            self.template = template.text
            isPrinted = template.isPrinted
            var reader = LinkTemplateReader(template.text, fields: fields)
            scheme = reader.scheme()
            host = reader.host()
            path = reader.path()
            query = reader.query()
            whole = query.contains { $0.isOptional || $0.isObject } ? nil : reader.whole()
            pieces = reader.pieces
            bytes = reader.text
            requiredFields = reader.requiredFields
            foreignParameters = foreign.map { ForeignParameter(name: $0, hash: NameHash($0.span)) }
        }
    }

    init(_ template: LinkTemplate, fields: [Field]) {
        content = Content(template, fields: fields)
    }

    /// The pattern, knowing the parameters that the other patterns of the kind have at the same place and it has not.
    ///
    /// Without them a link with a page that is not well-formed would be read as the link of a kind without pages.
    func distinguished(from others: [LinkPattern], fields: [Field]) -> LinkPattern {
        var foreign: [[UInt8]] = []
        for other in others where other.content.address.elementsEqual(content.address) {
            for name in other.content.names where !content.names.contains(name) { foreign.append(name) }
        }
        let template = LinkTemplate(form: form, text: template, isPrinted: isPrinted)
        return LinkPattern(Content(template, fields: fields, foreign: foreign))
    }

    private init(_ content: Content) {
        self.content = content
    }

    /// A parameter that no link of a pattern has.
    struct ForeignParameter: Sendable {
        let name: [UInt8]
        let hash: NameHash
    }

    /// A part of a path or of a value.
    ///
    /// It holds no references, so that reading counts none.
    struct Piece: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case literal, field, anything, member }

        let kind: Kind
        /// The place of the field among the kind's fields.
        let field: Int
        /// The bytes of the literal, or the name of the member whose value the pieces up to the next name make.
        let bytes: Range<Int>
        /// The type of the field, if it is a simple one.
        let simple: SimpleType?

        init(_ kind: Kind, field: Int = 0, bytes: Range<Int> = 0..<0, type: FieldType? = nil) {
            self.kind = kind
            self.field = field
            self.bytes = bytes
            simple = type.flatMap { SimpleType($0) }
        }
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: Range<Int>
        let hash: NameHash
        let pieces: Range<Int>
        let isOptional: Bool
        /// Whether the value is a JSON object, each of whose members is a name and the pieces of a string.
        let isObject: Bool
    }
}

extension LinkPattern.Content {
    /// The template up to its query.
    fileprivate var address: ArraySlice<UInt8> { bytes.prefix { $0 != ASCII.question } }

    /// The names of the parameters.
    fileprivate var names: [[UInt8]] { query.map { Array(bytes[$0.name]) } }
}
