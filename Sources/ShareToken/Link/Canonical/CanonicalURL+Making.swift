// SPDX-License-Identifier: Apache-2.0

extension CanonicalURL {
    /// Finds the canonical URL of a link.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: One link, with or without blanks around it.
    ///   - registry: The platforms that are known.
    /// - Throws: `unsupported-scheme` for a scheme that is neither http, https nor a platform's; `unknown-link` for an
    ///   app link that no platform knows; `nested-too-deep`; `bad-host` for a host that other readers of URLs refuse;
    ///   the errors of ``URLRecord/init(parsing:)-(String)``.
    public init(of text: String, registry: Registry = .standard) throws(ShareTokenError) {
        let utf8 = text.utf8
        try self.init(ofUTF8: [UInt8](copying: utf8.span), registry: registry)
    }

    /// Finds the canonical URL of a link in UTF-8.
    ///
    /// - Parameters:
    ///   - text: One link, with or without blanks around it.
    ///   - registry: The platforms that are known.
    /// - Throws: The errors of ``init(of:registry:)``; `not-utf8`.
    public init(ofUTF8 text: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        try self.init(text, isNested: false, registry)
    }

    /// Finds the canonical URL of a link that is a field of another one.
    ///
    /// Links in its own fields stay as they are.
    ///
    /// - Throws: The errors of ``init(of:registry:)``.
    init(nested text: [UInt8], registry: Registry) throws(ShareTokenError) {
        try self.init(text, isNested: true, registry)
    }

    private init(_ text: [UInt8], isNested: Bool, _ registry: Registry) throws(ShareTokenError) {
        let source = try URLRecord(parsing: text)
        let reading = LinkReading(
            source.hasCredentials ? try source.withoutCredentials() : source, isNested: isNested, registry: registry)
        guard reading.leadsSomewhere else {
            throw ShareTokenError(
                reading.isOnKnownHost ? .unknownLink : .unsupportedScheme, at: CanonicalURL.start(of: text))
        }
        // Most links wrap nothing: their reading is moved here, and not copied for a chain.
        guard reading.mayWrap else {
            try CanonicalURL.check(reading, text)
            self.init(source, reading, [])
            return
        }
        var chain = WrapperChain(reading)
        try chain.unwrap()
        try CanonicalURL.check(chain.target, text)
        self.init(source, chain.target, chain.unwrapped)
    }

    /// Checks that a canonical URL can be made of the last link of a chain.
    @inline(__always)
    private static func check(_ reading: borrowing LinkReading, _ text: [UInt8]) throws(ShareTokenError) {
        guard reading.isFinal else { throw ShareTokenError(.unknownLink, at: start(of: text)) }
        guard reading.match != nil || reading.url.hasPlainHost else {
            throw ShareTokenError(.badHost, at: start(of: text))
        }
    }

    private static func start(of text: [UInt8]) -> Int { text.firstIndex { $0 > ASCII.space } ?? 0 }

    private init(_ source: consuming URLRecord, _ reading: consuming LinkReading, _ unwrapped: [Unwrapped]) {
        urlBytes = reading.canonicalURL
        self.unwrapped = unwrapped
        self.source = source
        self.reading = reading
    }
}

extension CanonicalURL {
    /// A parameter that was removed, and its place in ``target``.
    struct Removal: Sendable {
        let name: Range<Int>
        let role: ParameterRole
    }

    /// The removed parts: on a page of a platform all that its pattern does not name.
    var removals: [Removal] {
        let (index, roles, text) = (reading.registry.index, reading.roles, reading.url.hrefBytes)
        guard let pattern = reading.match?.place else {
            return PageNormalizer(reading.url, reading.parameters, roles).removals()
        }
        guard !index.pattern(at: pattern).content.takesWholeQuery else { return [] }
        let removals: [Removal] = reading.parameters.compactMap { parameter in
            let role = roles.role(of: parameter, text.span)
            guard !index.pattern(at: pattern).content.takes(parameter, role, text) else { return nil }
            return Removal(name: parameter.name(text.span), role: role)
        }
        return removals + FragmentNormalizer(reading.url, roles, isSealed: false).removals
    }
}

extension LinkPattern.Content {
    /// Whether the query is one JSON object without a name.
    fileprivate var takesWholeQuery: Bool { query.first.map { $0.name.isEmpty && !$0.isRest } ?? false }
}

extension URLRecord {
    /// Whether every reader of URLs agrees on the host: letters, digits, `.`, `-` and `_`, or an address in brackets.
    ///
    /// The URL Standard allows more, such as `http://!/`, which the other readers refuse.
    fileprivate var hasPlainHost: Bool {
        guard isSpecial, let host = hostRange, hrefBytes[host].first != ASCII.leftBracket else { return true }
        return hrefBytes[host].allSatisfy {
            Base62.isDigit($0) || $0 == ASCII.dot || $0 == ASCII.hyphen || $0 == ASCII.underscore
        }
    }

    /// The same URL without a user name and password.
    func withoutCredentials() throws(ShareTokenError) -> URLRecord {
        guard hasCredentials else { return self }
        return try URLRecord(
            parsing: hrefBytes[..<Int(offsets.schemeEnd + 3)] + Array(hrefBytes[Int(offsets.hostStart)...]))
    }
}
