// SPDX-License-Identifier: Apache-2.0

/// Reading the pieces of a pattern in a link.
extension LinkPattern.Content {
    /// Reads pieces in a range of a text; a field ends at the next literal, or at the stop byte.
    ///
    /// - Parameter isApart: Whether the text was decoded from the link, and is no part of it.
    /// - Returns: The beginning of the rest of the text; nil if it does not match.
    func read(
        _ range: Range<Int>, _ text: [UInt8], _ bounds: Range<Int>, _ values: inout FieldValues, stop: UInt8? = nil,
        isApart: Bool = false
    ) -> Int? {
        let (pieces, bytes) = (pieces, bytes)
        var position = bounds.lowerBound
        for place in range {
            let piece = pieces[place]
            switch piece.kind {
            case .literal:
                guard text.span.begins(with: bytes.span, piece.bytes, at: position..<bounds.upperBound) else {
                    guard isAbsent(place, range, text, position..<bounds.upperBound) else { return nil }
                    return bounds.upperBound
                }
                position += piece.bytes.count
            case .anything:
                position = bounds.upperBound
            case .segment:
                let start = position
                // A number ends with its digits.
                let isNumber = piece.simple != nil
                while position < bounds.upperBound, text[position] != ASCII.slash,
                    !isNumber || ASCII.isDigit(text[position])
                {
                    position += 1
                }
                guard piece.simple?.accepts(text.span, start..<position) ?? (position > start) else { return nil }
            case .member, .numberMember:
                break
            case .rest:
                guard readRest(piece, text, position..<bounds.upperBound, &values) else { return nil }
                position = bounds.upperBound
            case .page:
                guard readPage(piece, text, position..<bounds.upperBound, &values) else { return nil }
                position = bounds.upperBound
            case .field:
                let start = position
                if place + 1 == range.upperBound, stop == nil {
                    position = bounds.upperBound
                } else {
                    let isLast = place + 1 == range.upperBound || pieces[place + 1].kind != .literal
                    // No byte of a link is zero.
                    let (last, span) = (stop ?? 0, text.span)
                    let next = isLast ? last : bytes[pieces[place + 1].bytes.lowerBound]
                    while position < bounds.upperBound, span[position] != next, span[position] != last {
                        position += 1
                    }
                }
                guard store(text, start..<position, piece, &values, isApart) else { return nil }
            }
        }
        return position
    }

    /// Whether a literal lacks only its slash at the end, after which an optional rest could stand.
    private func isAbsent(_ place: Int, _ range: Range<Int>, _ text: [UInt8], _ rest: Range<Int>) -> Bool {
        let (pieces, bytes) = (pieces, bytes)
        guard place + 2 == range.upperBound, pieces[place + 1].isOptional else { return false }
        let literal = pieces[place].bytes
        return rest.count == literal.count - 1 && bytes[literal].last == ASCII.slash
            && text.span.begins(with: bytes.span, literal.lowerBound..<literal.upperBound - 1, at: rest)
    }

    /// Decodes a value once and stores it if it has the type of its field; the default of a `word` is no value.
    private func store(
        _ text: [UInt8], _ range: Range<Int>, _ piece: LinkPattern.Piece, _ values: inout FieldValues, _ isApart: Bool
    ) -> Bool {
        // Values of simple types have no percent sign.
        if let simple = piece.simple, simple.accepts(text.span, range) {
            return isApart ? values.set(piece.field, Array(text[range])) : values.set(piece.field, range)
        }
        // A value without escapes needs no copy: it stands in the link, which is ASCII.
        if !isApart, piece.spelling == nil, text.span.extracting(range).allSatisfy({ $0 != ASCII.percent }) {
            let type = fields[piece.field].type
            let value = text.span.extracting(range)
            return type.isDefault(value) || type.acceptsInLinks(value) && values.set(piece.field, range)
        }
        // A text that was decoded from the link is not decoded again.
        let value = isApart ? Array(text[range]) : PercentEncoding.decode(text.span.extracting(range))
        guard let spelling = piece.spelling else {
            return store(value, piece.field, &values) || !isApart && storeAgain(value, piece.field, &values)
        }
        return spelling.value(of: value).map { store($0, piece.field, &values) } ?? false
    }

    /// Decodes a value again if its type shows that it was encoded twice: it has marks that links escape, but no
    /// percent sign.
    private func storeAgain(_ value: [UInt8], _ field: Int, _ values: inout FieldValues) -> Bool {
        guard fields[field].type.isOftenEscaped, value.contains(ASCII.percent) else { return false }
        let decoded = PercentEncoding.decode(value.span)
        return decoded.count < value.count && store(decoded, field, &values)
    }

    /// Stores a decoded value if it has the type of its field.
    func store(_ value: [UInt8], _ field: Int, _ values: inout FieldValues) -> Bool {
        let type = fields[field].type
        if type.isDefault(value.span) { return true }
        guard firstInvalidUTF8(value.span) == nil, type.acceptsInLinks(value.span) else { return false }
        return values.set(field, value)
    }

    /// The rest of a path without a slash at its end.
    private func readRest(
        _ piece: LinkPattern.Piece, _ text: [UInt8], _ range: Range<Int>, _ values: inout FieldValues
    ) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, text[end - 1] == ASCII.slash { end -= 1 }
        guard end > range.lowerBound else { return piece.isOptional }
        var rest = PercentEncoding.decode(text.span.extracting(range.lowerBound..<end))
        let isPath = fields[piece.field].type.isPath
        if isPath {
            // A link would be printed without a slash at the end.
            while rest.last == ASCII.slash { rest.removeLast() }
        }
        return Self.isKept(rest: rest.span, isPath: isPath) && store(rest, piece.field, &values)
    }

    /// Reads a path, with or without a slash before it, and perhaps a question mark and a query.
    ///
    /// Apps encode the two once, or twice by mistake; no path has an escape of a slash.
    private func readPage(
        _ piece: LinkPattern.Piece, _ text: [UInt8], _ range: Range<Int>, _ values: inout FieldValues
    ) -> Bool {
        var page = PercentEncoding.decode(text.span.extracting(range))
        let isPlain = page.contains(ASCII.slash) || page.contains(ASCII.question)
        if piece.spelling == .twice || !isPlain && Self.hasEscapedMark(page.span) {
            page = PercentEncoding.decode(page.span)
        }
        if page.first == ASCII.slash { page.removeFirst() }
        let mark = page.firstIndex(of: ASCII.question) ?? page.count
        guard mark > 0 else { return piece.isOptional && page.isEmpty }
        let path = Array(page[..<mark])
        guard !Self.hasEscapedMark(path.span), store(path, piece.field, &values) else { return false }
        let query = Array(page[min(mark + 1, page.count)...])
        return query.isEmpty || piece.queryField == piece.field || store(query, piece.queryField, &values)
    }

    /// Whether there is an escape of a slash or of a question mark.
    static func hasEscapedMark(_ text: Span<UInt8>) -> Bool {
        text.indices.contains { index in
            guard text[index] == ASCII.percent else { return false }
            let byte = PercentEncoding.escapedByte(text, at: index)
            return byte == ASCII.slash || byte == ASCII.question
        }
    }

    /// Reads the value of a parameter of the pattern in a range of the link.
    func readValue(
        of parameter: LinkPattern.Parameter, _ text: [UInt8], _ range: Range<Int>, _ values: inout FieldValues
    ) -> Bool {
        guard parameter.coding == nil else { return readObject(parameter, text, range, &values) }
        return read(parameter.pieces, text, range, &values) == range.upperBound
    }

    /// Reads the members of a JSON object.
    func readObject(
        _ parameter: LinkPattern.Parameter, _ text: [UInt8], _ range: Range<Int>, _ values: inout FieldValues
    ) -> Bool {
        guard let coding = parameter.coding, let json = coding.decode(text.span.extracting(range)),
            let object = FlatJSON(json)
        else { return false }
        for member in members(of: parameter) {
            guard let value = object[Array(bytes[member.name])],
                read(member.pieces, value, value.indices, &values, isApart: true) == value.count
            else { return false }
        }
        return true
    }
}

extension LinkPattern.Content {
    /// The members of a JSON object: their names, whether they are strings, and the pieces of their values.
    func members(of parameter: LinkPattern.Parameter) -> [(name: Range<Int>, isString: Bool, pieces: Range<Int>)] {
        var members: [(name: Range<Int>, isString: Bool, pieces: Range<Int>)] = []
        var end = parameter.pieces.upperBound
        for place in parameter.pieces.reversed() {
            let kind = pieces[place].kind
            guard kind == .member || kind == .numberMember else { continue }
            members.append((pieces[place].bytes, kind == .member, place + 1..<end))
            end = place
        }
        return members.reversed()
    }
}
