// SPDX-License-Identifier: Apache-2.0

extension LinkPattern {
    /// The values of a kind's fields in a URL that this pattern could have printed.
    ///
    /// Parameters that the pattern does not name do not matter; one it names must not stand there twice with different
    /// values. Percent signs are decoded exactly once. Linear in the length of the URL.
    ///
    /// - Parameters:
    ///   - url: A URL with the scheme and the host of the pattern.
    ///   - fields: The kind's fields.
    /// - Returns: nil if the URL is not of this pattern.
    func values(in url: URLRecord, fields: [Field]) -> [String?]? {
        var values = [String?](repeating: nil, count: fields.count)
        guard readPath(url.hrefBytes[url.pathRange], fields, &values) else { return nil }
        guard !query.isEmpty else { return values }
        for pair in url.queryPairs where pair.value.map({ !$0.isEmpty }) ?? false {
            let name = url.hrefBytes[pair.name]
            guard !foreignParameters.contains(where: { LinkPattern.isName(name, $0) }) else { return nil }
        }
        for parameter in query {
            guard read(parameter, from: url, fields, &values) else { return nil }
        }
        return values
    }

    private func readPath(_ text: ArraySlice<UInt8>, _ fields: [Field], _ values: inout [String?]) -> Bool {
        guard let rest = LinkPattern.read(path, from: text, fields, &values, stop: ASCII.slash) else { return false }
        return rest.isEmpty || (rest.count == 1 && rest.first == ASCII.slash)
    }

    /// Reads the pieces of a path or a value; a field ends where the next literal begins, or at the stop byte.
    ///
    /// - Returns: What is left of the text; nil if it does not match.
    private static func read(
        _ pieces: [Piece], from text: ArraySlice<UInt8>, _ fields: [Field], _ values: inout [String?], stop: UInt8?
    ) -> ArraySlice<UInt8>? {
        var rest = text
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let literal):
                guard rest.starts(with: literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .anything:
                rest = rest.suffix(0)
            case .field(let index):
                let next: UInt8? =
                    if place + 1 < pieces.count, case .literal(let literal) = pieces[place + 1] {
                        literal.first
                    } else { nil }
                let value = rest.prefix { $0 != next && $0 != stop }
                guard store(value, fields[index].type, &values[index]) else { return nil }
                rest = rest[value.endIndex...]
            }
        }
        return rest
    }

    /// Decodes a value once and keeps it if it has the type of its field.
    private static func store(_ text: ArraySlice<UInt8>, _ type: FieldType, _ slot: inout String?) -> Bool {
        let bytes = text.contains(ASCII.percent) ? PercentEncoding.decode(Array(text).span) : Array(text)
        guard let value = validatedString(bytes.span) else { return false }
        if type.words.first == value { return true }
        guard type.accepts(value), slot == nil || slot == value else { return false }
        slot = value
        return true
    }

    private func read(
        _ parameter: Parameter, from url: URLRecord, _ fields: [Field], _ values: inout [String?]
    ) -> Bool {
        guard !parameter.name.isEmpty else {
            guard let query = url.queryRange else { return false }
            return readValue(of: parameter, url.hrefBytes[query], fields, &values)
        }
        var found: ArraySlice<UInt8>?
        for pair in url.queryPairs where LinkPattern.isName(url.hrefBytes[pair.name], parameter.name) {
            let value = pair.value.map { url.hrefBytes[$0] } ?? []
            guard found == nil || found == value else { return false }
            found = value
        }
        guard let found, !found.isEmpty else {
            if case .pieces(_, isOptional: true) = parameter.value { return true }
            return false
        }
        return readValue(of: parameter, found, fields, &values)
    }

    /// Whether a name as it is written, its percent signs decoded once, is this one.
    private static func isName(_ text: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        text.contains(ASCII.percent) ? PercentEncoding.decode(Array(text).span) == name : text.elementsEqual(name)
    }

    private func readValue(
        of parameter: Parameter, _ text: ArraySlice<UInt8>, _ fields: [Field], _ values: inout [String?]
    ) -> Bool {
        switch parameter.value {
        case .pieces(let pieces, _):
            return LinkPattern.read(pieces, from: text, fields, &values, stop: nil)?.isEmpty ?? false
        case .json(let members):
            guard let object = FlatJSON(PercentEncoding.decode(Array(text).span)) else { return false }
            return members.allSatisfy { member in
                guard let value = object[member.name] else { return false }
                return LinkPattern.read(member.pieces, from: value[...], fields, &values, stop: nil)?.isEmpty ?? false
            }
        }
    }
}
