// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// The link of a resource.
    ///
    /// - Parameters:
    ///   - values: The values of the kind's fields.
    ///   - fields: The kind's fields.
    /// - Returns: nil if the resource lacks a field that the link needs, or the link is only read.
    func link(_ values: [String?], fields: [Field]) -> String? {
        guard isPrinted else { return nil }
        var text = scheme
        text += "://".utf8
        text += host
        guard append(path, values, fields, to: &text) else { return nil }
        var separator = ASCII.question
        for parameter in query {
            var value: [UInt8] = []
            switch parameter.value {
            case .pieces(let pieces, let isOptional):
                guard append(pieces, values, fields, to: &value) else {
                    if isOptional { continue }
                    return nil
                }
            case .json(let members):
                guard appendObject(members, values, fields, to: &value) else { return nil }
            }
            text.append(separator)
            separator = ASCII.ampersand
            if !parameter.name.isEmpty {
                text += parameter.name
                text.append(ASCII.equals)
            }
            text += value
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func append(_ pieces: [Piece], _ values: [String?], _ fields: [Field], to text: inout [UInt8]) -> Bool {
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .anything: return false
            case .field(let index):
                guard let value = values[index] else { return false }
                // The slashes of a page's path are written as they are; its platform's documents do so too.
                let keepsSlash = fields[index].type.name == FieldType.path.name
                for byte in value.utf8 {
                    if keepsSlash && byte == ASCII.slash {
                        text.append(byte)
                    } else {
                        PercentEncoding.append(byte, .component, to: &text)
                    }
                }
            }
        }
        return true
    }

    /// Appends a JSON object, percent-encoded as a whole.
    private func appendObject(
        _ members: [(name: [UInt8], pieces: [Piece])], _ values: [String?], _ fields: [Field], to text: inout [UInt8]
    ) -> Bool {
        var object: [UInt8] = []
        for member in members {
            object.append(object.isEmpty ? ASCII.leftBrace : ASCII.comma)
            FlatJSON.appendString(member.name, to: &object)
            object.append(ASCII.colon)
            var value: [UInt8] = []
            for piece in member.pieces {
                switch piece {
                case .literal(let literal): value += literal
                case .anything: return false
                case .field(let index):
                    guard let field = values[index] else { return false }
                    value += field.utf8
                }
            }
            FlatJSON.appendString(value, to: &object)
        }
        object.append(ASCII.rightBrace)
        text += PercentEncoding.encode(object.span, .component)
        return true
    }
}
