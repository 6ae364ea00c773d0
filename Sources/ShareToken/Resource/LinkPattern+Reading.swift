// SPDX-License-Identifier: Apache-2.0

extension LinkPattern.Content {
    /// The values of a kind's fields in a URL that this pattern could have printed.
    ///
    /// Parameters that the pattern does not name do not matter, nor do empty ones; one it names must not stand there twice
    /// with different values. Percent signs are decoded exactly once. Linear in the length of the URL.
    ///
    /// - Parameters:
    ///   - url: A URL with the scheme and the host of the pattern.
    ///   - parameters: The parameters of its query.
    ///   - fields: The kind's fields.
    /// - Returns: nil if the URL is not of this pattern.
    func values(in url: URLRecord, _ parameters: [QueryParameter], fields: [Field]) -> FieldValues? {
        let text = url.hrefBytes
        guard beginsLike(text, url.pathRange) else { return nil }
        guard foreignParameters.isEmpty || !hasForeign(parameters, text) else { return nil }
        var values = FieldValues(in: text)
        guard let end = read(path, text, url.pathRange, fields, &values, stop: ASCII.slash) else { return nil }
        let rest = end..<url.pathRange.upperBound
        guard rest.isEmpty || (rest.count == 1 && text[rest.lowerBound] == ASCII.slash) else { return nil }
        for index in query.indices {
            guard read(query[index], url, parameters, fields, &values) else { return nil }
        }
        return values
    }

    /// Whether the path begins with the literal with which the pattern's path begins.
    private func beginsLike(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let (pieces, bytes) = (pieces, bytes)
        guard let first = path.first, pieces[first].kind == .literal else { return true }
        return text.span.begins(with: bytes.span, pieces[first].bytes, at: range)
    }

    /// Whether a parameter of another link of the kind is there.
    private func hasForeign(_ parameters: [QueryParameter], _ text: [UInt8]) -> Bool {
        parameters.contains { parameter in
            !parameter.value.isEmpty
                && foreignParameters.contains { $0.hash == parameter.hash && parameter.isExactly($0.name, text) }
        }
    }

    /// Whether a parameter, its name decoded once, is one that the pattern names.
    func names(_ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        query.contains { isName($0, parameter, text) }
    }

    @inline(__always)
    private func isName(_ named: LinkPattern.Parameter, _ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        guard parameter.hash == named.hash else { return false }
        let bytes = bytes
        if parameter.isNameEncoded { return parameter.isExactly(Array(bytes[named.name]), text) }
        return named.name.count == parameter.name.count
            && text.span.begins(with: bytes.span, named.name, at: parameter.name)
    }

    /// Reads the pieces of a path or a value; a field ends where the next literal begins, or at the stop byte.
    ///
    /// - Parameter isApart: Whether the text is not that of the link but was decoded from it.
    /// - Returns: Where the rest of the text begins; nil if it does not match.
    private func read(
        _ range: Range<Int>, _ text: [UInt8], _ bounds: Range<Int>, _ fields: [Field], _ values: inout FieldValues,
        stop: UInt8?, isApart: Bool = false
    ) -> Int? {
        let (pieces, bytes) = (pieces, bytes)
        var position = bounds.lowerBound
        for place in range {
            let piece = pieces[place]
            switch piece.kind {
            case .literal:
                guard text.span.begins(with: bytes.span, piece.bytes, at: position..<bounds.upperBound) else {
                    return nil
                }
                position += piece.bytes.count
            case .anything:
                position = bounds.upperBound
            case .member:
                break
            case .field:
                let start = position
                if place + 1 == range.upperBound, stop == nil {
                    position = bounds.upperBound
                } else {
                    let isLast = place + 1 == range.upperBound || pieces[place + 1].kind != .literal
                    let next = isLast ? stop : bytes[pieces[place + 1].bytes.lowerBound]
                    while position < bounds.upperBound, text[position] != next, text[position] != stop {
                        position += 1
                    }
                }
                guard store(text, start..<position, piece, fields, &values, isApart) else { return nil }
            }
        }
        return position
    }

    /// Decodes a value once and keeps it if it has the type of its field; the default of a `word` is no value.
    private func store(
        _ text: [UInt8], _ range: Range<Int>, _ piece: LinkPattern.Piece, _ fields: [Field],
        _ values: inout FieldValues, _ isApart: Bool
    ) -> Bool {
        // No value of a simple type has a percent sign.
        if let simple = piece.simple, simple.accepts(text.span, range) {
            return isApart ? values.set(piece.field, Array(text[range])) : values.set(piece.field, range)
        }
        let type = fields[piece.field].type
        // What was decoded from the link once is not decoded again.
        let value = isApart ? Array(text[range]) : PercentEncoding.decode(text.span.extracting(range))
        if type.isDefault(value.span) { return true }
        guard firstInvalidUTF8(value.span) == nil, type.accepts(value.span) else { return false }
        return values.set(piece.field, value)
    }

    private func read(
        _ parameter: LinkPattern.Parameter, _ url: URLRecord, _ parameters: [QueryParameter], _ fields: [Field],
        _ values: inout FieldValues
    ) -> Bool {
        guard !parameter.name.isEmpty else {
            guard let query = url.queryRange else { return false }
            return readValue(of: parameter, url.hrefBytes, query, fields, &values)
        }
        var found = 0..<0
        var isFound = false
        for pair in parameters where !pair.value.isEmpty && isName(parameter, pair, url.hrefBytes) {
            guard !isFound || url.hrefBytes[found] == url.hrefBytes[pair.value] else { return false }
            found = pair.value
            isFound = true
        }
        guard !found.isEmpty else { return parameter.isOptional }
        return readValue(of: parameter, url.hrefBytes, found, fields, &values)
    }

    private func readValue(
        of parameter: LinkPattern.Parameter, _ text: [UInt8], _ range: Range<Int>, _ fields: [Field],
        _ values: inout FieldValues
    ) -> Bool {
        guard parameter.isObject else {
            return read(parameter.pieces, text, range, fields, &values, stop: nil) == range.upperBound
        }
        guard let object = FlatJSON(PercentEncoding.decode(text.span.extracting(range))) else { return false }
        for member in members(of: parameter) {
            guard let value = object[Array(bytes[member.name])],
                read(member.pieces, value, value.indices, fields, &values, stop: nil, isApart: true) == value.count
            else { return false }
        }
        return true
    }

    /// The members of a JSON object: their names, and the pieces of their strings.
    func members(of parameter: LinkPattern.Parameter) -> [(name: Range<Int>, pieces: Range<Int>)] {
        var members: [(name: Range<Int>, pieces: Range<Int>)] = []
        var end = parameter.pieces.upperBound
        for place in parameter.pieces.reversed() where pieces[place].kind == .member {
            members.append((pieces[place].bytes, place + 1..<end))
            end = place
        }
        return members.reversed()
    }
}
