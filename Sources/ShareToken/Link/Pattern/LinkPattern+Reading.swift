// SPDX-License-Identifier: Apache-2.0

extension LinkPattern.Content {
    /// The values of a kind's fields in a URL that this pattern could have printed.
    ///
    /// Parameters that the pattern does not name, and empty ones, are ignored. A parameter that it names must not occur
    /// twice with different values. Percent signs are decoded exactly once. Linear in the length of the URL.
    ///
    /// - Parameters:
    ///   - url: A URL with the scheme and the host of the pattern.
    ///   - parameters: The parameters of its query.
    ///   - roles: Tell which parameters are needless.
    /// - Returns: nil if the URL does not match this pattern.
    func values(in url: URLRecord, _ parameters: [QueryParameter], _ roles: ParameterRoles) -> FieldValues? {
        let text = url.hrefBytes
        var values = FieldValues(in: text)
        guard hostPieces.isEmpty && schemePieces.isEmpty && hostObject == nil || readsOrigin(url, text, &values),
            let end = read(path, text, url.pathRange, &values, stop: ASCII.slash),
            Self.isDone(text, end..<url.pathRange.upperBound),
            foreignParameters.isEmpty || !hasForeign(parameters, text),
            reads(query, parameters, text, url.queryRange, &values, roles)
        else { return nil }
        if let fragment, !reads(fragment, url, text, &values, roles) { return nil }
        for binding in bindings {
            guard store(binding.value, binding.field, &values) else { return nil }
        }
        return values
    }

    /// Whether a path is read to its end, apart from a slash.
    private static func isDone(_ text: [UInt8], _ rest: Range<Int>) -> Bool {
        rest.isEmpty || (rest.count == 1 && text[rest.lowerBound] == ASCII.slash)
    }

    /// Whether there is a parameter of another link of the kind.
    private func hasForeign(_ parameters: [QueryParameter], _ text: [UInt8]) -> Bool {
        parameters.contains { isForeign($0, text) }
    }

    /// Whether a parameter is one of another link, and has a value.
    private func isForeign(_ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        for place in foreignHeads.indices
        where foreignHeads[place].isHead(of: parameter.head(text.span)) || parameter.isNameEncoded {
            let name = foreignParameters[place]
            if parameter.value(named: name.span, name.indices, foreignHeads[place], text.span) != nil { return true }
        }
        return false
    }

    /// Reads fields in the scheme, in the host or its first label, and a JSON object in the place of the host.
    private func readsOrigin(_ url: URLRecord, _ text: [UInt8], _ values: inout FieldValues) -> Bool {
        let scheme = url.schemeRange
        if !schemePieces.isEmpty, read(schemePieces, text, scheme, &values) != scheme.upperBound { return false }
        guard let range = url.hostRange else { return hostPieces.isEmpty && hostObject == nil }
        if let hostObject { return readObject(hostObject, text, range, &values) }
        guard !hostPieces.isEmpty else { return true }
        let end = range.upperBound - (host.isEmpty ? 0 : host.count + 1)
        guard end > range.lowerBound, host.isEmpty || !text[range.lowerBound..<end].contains(ASCII.dot) else {
            return false
        }
        return read(hostPieces, text, range.lowerBound..<end, &values) == end
    }

    /// Reads the fragment of a link.
    private func reads(
        _ fragment: LinkPattern.Fragment, _ url: URLRecord, _ text: [UInt8], _ values: inout FieldValues,
        _ roles: ParameterRoles
    ) -> Bool {
        let whole = url.fragmentRange ?? url.hrefBytes.count..<url.hrefBytes.count
        // The page never gets a text directive.
        let range = FragmentNormalizer.textDirective(text, whole).map { whole.lowerBound..<$0 } ?? whole
        let isRoute = !fragment.path.isEmpty
        let mark = isRoute ? text[range].firstIndex(of: ASCII.question) ?? range.upperBound : range.lowerBound
        if isRoute {
            guard let end = read(fragment.path, text, range.lowerBound..<mark, &values, stop: ASCII.slash),
                Self.isDone(text, end..<mark)
            else { return false }
        }
        if !isRoute, let clean = FragmentNormalizer(url, roles, isSealed: false).cleanRoute {
            let pairs = QueryParameter.all(clean, in: clean.indices)
            return reads(fragment.query, pairs, clean, clean.indices, &values, roles)
        }
        let start = isRoute ? min(mark + 1, range.upperBound) : mark
        let query = start..<range.upperBound
        return reads(fragment.query, QueryParameter.all(text, in: query), text, query, &values, roles)
    }

    /// Reads the parameters of the pattern among those of a link.
    private func reads(
        _ named: [LinkPattern.Parameter], _ parameters: [QueryParameter], _ text: [UInt8], _ range: Range<Int>?,
        _ values: inout FieldValues, _ roles: ParameterRoles
    ) -> Bool {
        for index in named.indices {
            let parameter = named[index]
            if parameter.isRest {
                guard readRest(parameter, named, parameters, text, &values, roles) else { return false }
            } else if parameter.name.isEmpty {
                guard let range, readValue(of: parameter, text, range, &values) else { return false }
            } else {
                guard let found = value(of: parameter, parameters, text) else { return false }
                guard !found.isEmpty else {
                    guard parameter.isOptional else { return false }
                    continue
                }
                guard readValue(of: parameter, text, found, &values) else { return false }
            }
        }
        return true
    }

    /// The one value of a parameter, empty if there is none; nil if it occurs twice with different values.
    private func value(
        of named: LinkPattern.Parameter, _ parameters: [QueryParameter], _ text: [UInt8]
    ) -> Range<Int>? {
        let bytes = bytes
        var found = 0..<0
        for pair in parameters {
            guard let value = pair.value(named: bytes.span, named.name, named.head, text.span) else { continue }
            guard found.isEmpty || text[found] == text[value] else { return nil }
            found = value
        }
        return found
    }

    /// Reads all parameters that have no other place and that no table calls needless; all of a fragment.
    private func readRest(
        _ rest: LinkPattern.Parameter, _ named: [LinkPattern.Parameter], _ parameters: [QueryParameter],
        _ text: [UInt8], _ values: inout FieldValues, _ roles: ParameterRoles
    ) -> Bool {
        var kept: [UInt8] = []
        for pair in parameters where !pair.range.isEmpty && !named.contains(where: { isName($0, pair, text) }) {
            // A parameter of another link has no value here.
            guard !isForeignName(pair, text) else { continue }
            let role = roles.role(of: pair, text.span)
            guard role == .unknown || role == .needed else { continue }
            if !kept.isEmpty { kept.append(ASCII.ampersand) }
            kept += text[pair.range]
        }
        guard !kept.isEmpty else { return rest.isOptional }
        // An escape of a character that needs none in a query belongs to the value: decoded, it would give another
        // query.
        return store(PercentEncoding.decode(kept.span, only: .rest), pieces[rest.pieces.lowerBound].field, &values)
    }

    /// Whether the rest of a query or fragment is read as the value that it was printed from.
    ///
    /// - Parameters:
    ///   - text: The link up to the end of the rest.
    ///   - range: The rest.
    func isRead(
        _ value: Span<UInt8>, in text: [UInt8], _ range: Range<Int>, among named: [LinkPattern.Parameter]
    ) -> Bool {
        // A reader may decode escapes of the value's own.
        if !value.allSatisfy({ $0 != ASCII.percent }) {
            let decoded = PercentEncoding.decode(text.span.extracting(range), only: .rest)
            guard decoded.count == value.count, value.begins(with: decoded.span, decoded.indices, at: value.indices)
            else { return false }
        }
        var length = -1
        for pair in QueryParameter.all(text, in: range) {
            guard !named.contains(where: { isName($0, pair, text) }), !isForeignName(pair, text) else { return false }
            length += pair.range.count + 1
        }
        // A reader drops empty parameters.
        return length == range.count
    }

    /// Whether the pattern names a parameter, its name decoded once, or takes it with the rest.
    func takes(_ parameter: QueryParameter, _ role: ParameterRole, _ text: [UInt8]) -> Bool {
        query.contains { $0.isRest ? role == .unknown || role == .needed : isName($0, parameter, text) }
    }

    /// Whether the pattern names a parameter.
    func names(_ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        query.contains { isName($0, parameter, text) }
    }

    private func isName(_ named: LinkPattern.Parameter, _ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        guard !named.isRest else { return false }
        let bytes = bytes
        return parameter.isExactly(bytes.span, named.name, text.span)
    }

    private func isForeignName(_ parameter: QueryParameter, _ text: [UInt8]) -> Bool {
        foreignParameters.contains { parameter.isExactly($0.span, $0.indices, text.span) }
    }
}
