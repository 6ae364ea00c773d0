// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// A template, taken apart.
    final class Content: Sendable {
        let template: LinkTemplate

        /// The kind's fields.
        let fields: [Field]

        /// Scheme and host, as in `https` and `item.taobao.com`; of a host that begins with a field the domain behind it.
        let scheme: [UInt8]
        let host: [UInt8]

        /// What the scheme, the first label of the host and the path are made of, and then the values of the parameters.
        let pieces: [Piece]
        let schemePieces: Range<Int>
        let hostPieces: Range<Int>
        let hostObject: Parameter?
        let path: Range<Int>

        /// The parameters of the query in the order they are printed; a lone JSON object has the empty name.
        let query: [Parameter]
        let fragment: Fragment?

        /// The bytes of the literals and names.
        let bytes: [UInt8]

        /// The values that fields have in every link of the pattern.
        let bindings: [Binding]

        let requiredFields: UInt32

        /// The fields that the link carries, one bit each.
        let carriedFields: UInt32

        /// Parameters of other links of the kind at the same place: one that has them is no link of this pattern.
        let foreignParameters: [[UInt8]]

        /// How these begin.
        let foreignHeads: [PathHead]

        /// The whole template as pieces, if nothing of it may be absent or is encoded as one.
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
