// SPDX-License-Identifier: Apache-2.0

extension LinkPattern.Content {
    /// Appends the link of a resource.
    ///
    /// - Parameters:
    ///   - values: The values of the kind's fields.
    ///   - fields: The kind's fields.
    /// - Returns: false, with nothing of use appended, if the resource lacks a field that the link needs, a value has
    ///   no such spelling, or the link is only for reading.
    func append(_ values: FieldValues, fields: [Field], to text: inout [UInt8]) -> Bool {
        let start = text.count
        guard appendParts(values, fields, to: &text) else { return false }
        guard !values.haveDots || !Self.hasDots(link: text.span, from: start) else { return false }
        guard !template.landing.isEmpty else { return true }
        let link = Array(text[start...])
        text.removeLast(link.count)
        text += template.landing.utf8
        PercentEncoding.append(link.span, .value, to: &text)
        return true
    }

    private func appendParts(_ values: FieldValues, _ fields: [Field], to text: inout [UInt8]) -> Bool {
        guard template.isPrinted, values.present & requiredFields == requiredFields else { return false }
        guard bindings.isEmpty || bindings.allSatisfy({ $0.holds(in: values) }) else { return false }
        // A template without optional parts is printed as one text.
        if let whole { return append(whole, values, fields, to: &text) }
        guard appendOrigin(values, fields, to: &text), append(path, values, fields, to: &text),
            append(query, after: ASCII.question, values, fields, to: &text)
        else { return false }
        guard let fragment else { return true }
        guard !fragment.path.isEmpty else {
            return append(fragment.query, after: ASCII.numberSign, values, fields, to: &text)
        }
        text.append(ASCII.numberSign)
        return append(fragment.path, values, fields, to: &text)
            && append(fragment.query, after: ASCII.question, values, fields, to: &text)
    }

    private func appendOrigin(_ values: FieldValues, _ fields: [Field], to text: inout [UInt8]) -> Bool {
        let start = text.count
        text += scheme
        guard append(schemePieces, values, fields, to: &text), text.count > start, ASCII.isAlpha(text[start]) else {
            return false
        }
        text.append(ASCII.colon)
        text.append(ASCII.slash)
        text.append(ASCII.slash)
        if let hostObject { text += hostObject.coding?.encode(object(hostObject, values)) ?? [] }
        guard append(hostPieces, values, fields, to: &text) else { return false }
        if !hostPieces.isEmpty, !host.isEmpty { text.append(ASCII.dot) }
        text += host
        return true
    }

    private func append(
        _ parameters: [LinkPattern.Parameter], after mark: UInt8, _ values: FieldValues, _ fields: [Field],
        to text: inout [UInt8]
    ) -> Bool {
        let bytes = bytes
        var separator = mark
        for parameter in parameters where hasFields(parameter.pieces, values) {
            text.append(separator)
            separator = ASCII.ampersand
            if !parameter.name.isEmpty {
                text.append(copying: bytes.span.extracting(parameter.name))
                text.append(ASCII.equals)
            }
            if parameter.isRest {
                guard let range = values[pieces[parameter.pieces.lowerBound].field] else { return false }
                let (start, value) = (text.count, values.bytes.span.extracting(range))
                PercentEncoding.append(value, .rest, to: &text)
                guard isRead(value, in: text, start..<text.count, among: parameters) else { return false }
            } else if let coding = parameter.coding {
                text += coding.encode(object(parameter, values))
            } else if !append(parameter.pieces, values, fields, to: &text) {
                return false
            }
        }
        return true
    }

    private func hasFields(_ range: Range<Int>, _ values: FieldValues) -> Bool {
        for place in range where pieces[place].fields != 0 && values[pieces[place].field] == nil { return false }
        return true
    }

    private func append(_ range: Range<Int>, _ values: FieldValues, _ fields: [Field], to text: inout [UInt8]) -> Bool {
        let (pieces, bytes) = (pieces, bytes)
        for place in range {
            let piece = pieces[place]
            switch piece.kind {
            case .literal: text.append(copying: bytes.span.extracting(piece.bytes))
            case .member, .numberMember: break
            case .anything, .segment: return false
            case .field, .rest, .page:
                guard let value = values[piece.field] else {
                    guard piece.isOptional else { return false }
                    continue
                }
                guard piece.simple != nil || isKept(values.bytes.span.extracting(value), piece) else { return false }
                if piece.simple != nil {
                    text.append(copying: values.bytes.span.extracting(value))
                } else if let spelling = piece.spelling {
                    guard let spelled = spelling.spelled(Array(values.bytes[value])) else { return false }
                    text += spelled
                } else {
                    let plain = fields[piece.field].type.plainInLinks
                    PercentEncoding.append(
                        values.bytes.span.extracting(value), .value, keeping: plain, to: &text)
                }
                guard piece.kind == .page, piece.queryField != piece.field, let query = values[piece.queryField] else {
                    continue
                }
                if let spelling = piece.spelling {
                    guard let spelled = spelling.spelled(Array("?".utf8) + values.bytes[query]) else { return false }
                    text += spelled
                } else {
                    text += "%3F".utf8
                    PercentEncoding.append(values.bytes.span.extracting(query), .value, to: &text)
                }
            }
        }
        return true
    }

    /// The fields that the link of some values carries; the query of a page only if the page has a path.
    func fields(carriedOf values: FieldValues) -> UInt32 {
        pieces.reduce(carriedFields) { carried, piece in
            let isLost = piece.kind == .page && piece.queryField != piece.field && values[piece.field] == nil
            return isLost ? carried & ~(1 << UInt32(piece.queryField)) : carried
        }
    }

    /// A JSON object before its coding.
    private func object(_ parameter: LinkPattern.Parameter, _ values: FieldValues) -> [UInt8] {
        var object: [UInt8] = []
        for member in members(of: parameter) {
            object.append(object.isEmpty ? ASCII.leftBrace : ASCII.comma)
            JSONDocument.appendString(bytes[member.name], to: &object)
            object.append(ASCII.colon)
            var value: [UInt8] = []
            for piece in pieces[member.pieces] {
                if piece.kind == .field {
                    if let range = values[piece.field] { value += values.bytes[range] }
                } else {
                    value += bytes[piece.bytes]
                }
            }
            if member.isString { JSONDocument.appendString(value, to: &object) } else { object += value }
        }
        object.append(ASCII.rightBrace)
        return object
    }
}
