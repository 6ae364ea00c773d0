// SPDX-License-Identifier: Apache-2.0

extension LinkPattern.Content {
    /// Appends the link of a resource.
    ///
    /// - Parameters:
    ///   - values: The values of the kind's fields.
    ///   - fields: The kind's fields.
    /// - Returns: false, with nothing of use appended, if the resource lacks a field that the link needs, or the link is
    ///   only read.
    func append(_ values: FieldValues, fields: [Field], to text: inout [UInt8]) -> Bool {
        guard isPrinted, values.present & requiredFields == requiredFields else { return false }
        // A template that always prints all of itself is printed as one text.
        if let whole { return append(whole, values, fields, to: &text) }
        text += scheme
        text += [ASCII.colon, ASCII.slash, ASCII.slash]
        text += host
        guard append(path, values, fields, to: &text) else { return false }
        var separator = ASCII.question
        for parameter in query where hasFields(parameter.pieces, values) {
            text.append(separator)
            separator = ASCII.ampersand
            if !parameter.name.isEmpty {
                text += bytes[parameter.name]
                text.append(ASCII.equals)
            }
            if parameter.isObject {
                appendObject(parameter, values, to: &text)
            } else if !append(parameter.pieces, values, fields, to: &text) {
                return false
            }
        }
        return true
    }

    private func hasFields(_ range: Range<Int>, _ values: FieldValues) -> Bool {
        for place in range where pieces[place].kind == .field && values[pieces[place].field] == nil { return false }
        return true
    }

    private func append(_ range: Range<Int>, _ values: FieldValues, _ fields: [Field], to text: inout [UInt8]) -> Bool {
        let (pieces, bytes) = (pieces, bytes)
        for place in range {
            let piece = pieces[place]
            switch piece.kind {
            case .literal: text += bytes[piece.bytes]
            case .member: break
            case .anything: return false
            case .field:
                guard let value = values[piece.field] else { return false }
                if piece.simple != nil {
                    text += values.bytes[value]
                } else {
                    append(values.bytes[value], keeping: fields[piece.field].type.plainInLinks, to: &text)
                }
            }
        }
        return true
    }

    /// Appends a value with escapes, but for one byte that is written as it is.
    private func append(_ value: ArraySlice<UInt8>, keeping plain: UInt8?, to text: inout [UInt8]) {
        for byte in value {
            if byte == plain {
                text.append(byte)
            } else {
                PercentEncoding.append(byte, .component, to: &text)
            }
        }
    }

    /// Appends a JSON object, percent-encoded as a whole.
    private func appendObject(_ parameter: LinkPattern.Parameter, _ values: FieldValues, to text: inout [UInt8]) {
        var object: [UInt8] = []
        for member in members(of: parameter) {
            object.append(object.isEmpty ? ASCII.leftBrace : ASCII.comma)
            FlatJSON.appendString(Array(bytes[member.name]), to: &object)
            object.append(ASCII.colon)
            var string: [UInt8] = []
            for piece in pieces[member.pieces] {
                if piece.kind == .field {
                    if let value = values[piece.field] { string += values.bytes[value] }
                } else {
                    string += bytes[piece.bytes]
                }
            }
            FlatJSON.appendString(string, to: &object)
        }
        object.append(ASCII.rightBrace)
        text += PercentEncoding.encode(object.span, .component)
    }
}
