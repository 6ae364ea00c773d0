// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// The parts of a template.
    final class Content: Sendable {
        let template: LinkTemplate

        /// The kind's fields.
        let fields: [Field]

        /// The scheme and the host, such as `https` and `item.taobao.com`.
        ///
        /// If the first label of the host is a field, only the domain after it.
        let scheme: [UInt8]
        let host: [UInt8]

        /// The pieces of the scheme, the first label of the host and the path, followed by those of the parameters.
        let pieces: [Piece]
        let schemePieces: Range<Int>
        let hostPieces: Range<Int>
        let hostObject: Parameter?
        let path: Range<Int>

        /// The parameters of the query in the order of printing.
        ///
        /// A lone JSON object has the empty name.
        let query: [Parameter]
        let fragment: Fragment?

        /// The bytes of the literals and names.
        let bytes: [UInt8]

        /// The values that fields have in each link of the pattern.
        let bindings: [Binding]

        let requiredFields: UInt32

        /// The fields that the link carries, one bit each.
        let carriedFields: UInt32

        /// The names of the parameters that a link of the pattern must not have with a value: those that the template
        /// refuses, and those of other templates of the kind with the same address.
        let foreignParameters: [[UInt8]]

        /// The first bytes of the names in ``foreignParameters``.
        let foreignHeads: [PathHead]

        /// The whole template as pieces; nil if it has an optional, refused or encoded part or takes other parameters.
        let whole: Range<Int>?

        init(_ template: LinkTemplate, fields: [Field], foreign: [[UInt8]] = []) {
            self.template = template
            self.fields = fields
            var reader = LinkTemplateReader(template.text, fields: fields)
            (scheme, schemePieces) = reader.scheme()
            hostObject = reader.hostObject()
            (host, hostPieces) = reader.host()
            path = reader.path()
            query = reader.query()
            fragment = reader.fragment()
            let isPlain = reader.pieces.allSatisfy { !$0.isOptional } && hostObject == nil
            let parameters = query + (fragment?.query ?? [])
            let hasOthers =
                !reader.refused.isEmpty || parameters.contains { $0.isOptional || $0.isRest || $0.coding != nil }
            whole = isPlain && !hasOthers ? reader.whole() : nil
            pieces = reader.pieces
            bytes = reader.text
            bindings = reader.bindings
            requiredFields = bindings.reduce(reader.requiredFields) { $0 | ($1.isDefault ? 0 : 1 << UInt32($1.field)) }
            carriedFields =
                reader.pieces.reduce(0) { $0 | $1.fields } | bindings.reduce(0) { $0 | 1 << UInt32($1.field) }
            foreignParameters = reader.refused + foreign
            foreignHeads = foreignParameters.map { PathHead($0.span, $0.indices) }
        }
    }
}

extension LinkPattern.Content {
    /// The template up to its query.
    var address: ArraySlice<UInt8> {
        guard let end = query.first?.name.lowerBound else { return bytes[...] }
        return bytes[..<end]
    }

    /// The names of the parameters.
    var names: [[UInt8]] { query.filter { !$0.isRest }.map { Array(bytes[$0.name]) } }
}
