// SPDX-License-Identifier: Apache-2.0

/// A link template made ready to read and print links.
public struct LinkPattern: Sendable {
    /// The form of the links.
    public let form: LinkForm

    /// The template as the platform file declares it.
    public let template: String

    /// Whether links are printed this way, or only read.
    public let isPrinted: Bool

    /// Scheme and host, as in `https` and `item.taobao.com`.
    let scheme: [UInt8]
    let host: [UInt8]

    /// What the path is made of.
    let path: [Piece]

    /// The parameters of the query in the order they are printed; a lone JSON object has the empty name.
    let query: [Parameter]

    /// One bit for each field that the link cannot be printed without.
    let requiredFields: UInt32

    /// Parameters of other links of the kind at the same place: one that has them is no link of this pattern.
    private(set) var foreignParameters: [[UInt8]] = []

    /// A part of a path or of a value.
    enum Piece: Sendable, Hashable {
        case literal([UInt8])
        case field(Int)
        case anything
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: [UInt8]
        let value: Value
    }

    /// What the value of a parameter is made of.
    enum Value: Sendable {
        case pieces([Piece], isOptional: Bool)
        case json([(name: [UInt8], pieces: [Piece])])
    }

    init(_ template: LinkTemplate, fields: [Field]) {
        form = template.form
        self.template = template.text
        isPrinted = template.isPrinted
        var reader = LinkTemplateReader(template.text, fields: fields)
        scheme = reader.scheme()
        host = reader.host()
        path = reader.path()
        query = reader.query()
        requiredFields = reader.requiredFields
    }

    /// Notes the parameters that the other patterns of the kind have at the same place and this one has not.
    ///
    /// Without it a link with a page that is not well-formed would be read as the link of a kind without pages.
    mutating func distinguish(from others: [LinkPattern]) {
        for other in others where other.scheme == scheme && other.host == host && other.path == path {
            for parameter in other.query where !query.contains(where: { $0.name == parameter.name }) {
                foreignParameters.append(parameter.name)
            }
        }
    }
}
