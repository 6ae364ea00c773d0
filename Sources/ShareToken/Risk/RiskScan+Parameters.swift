// SPDX-License-Identifier: Apache-2.0

/// The checks of the parameters of the query and the fragment.
extension RiskScan {
    /// The greatest number of parameters without a risk.
    static let maximumParameters = 100
    /// The greatest length of a URL without a risk, in bytes.
    static let maximumLength = 8192

    /// Reports a URL beyond the bounds, and parameters with a link, a credential or personal data.
    mutating func checkParameters() {
        if record.hrefBytes.count > Self.maximumLength { add(.longURL, at: Self.maximumLength) }
        var count = 0
        if let query = record.queryRange { checkParameters(query, isFragment: false, &count) }
        if let fragment = record.fragmentRange { checkParameters(fragment, isFragment: true, &count) }
    }

    /// Checks all parameters in one pass; a value is decoded only if its bytes give a reason to.
    private mutating func checkParameters(_ range: Range<Int>, isFragment: Bool, _ count: inout Int) {
        var parameter = Parameter(range.lowerBound)
        for index in range {
            let byte = record.hrefBytes[index]
            let kind = Parameter.kinds[Int(byte)]
            if kind == 0 { continue }
            if kind & Parameter.delimiter == 0 {
                parameter.kinds |= kind
            } else if byte == ASCII.equals {
                if parameter.equals == nil { parameter.beginValue(at: index) }
            } else if byte == ASCII.ampersand || isFragment {
                parameter.end = index
                check(parameter, isFragment, &count)
                parameter = Parameter(index + 1)
            }
        }
        parameter.end = range.upperBound
        check(parameter, isFragment, &count)
    }

    private mutating func check(_ parameter: Parameter, _ isFragment: Bool, _ count: inout Int) {
        guard parameter.start < parameter.end else { return }
        count += 1
        if count == Self.maximumParameters + 1 { add(.manyParameters, at: parameter.start) }
        let (name, value) = (parameter.name, parameter.value)
        // A query that is one link may have an `=` anywhere.
        if parameter.nameKinds & (Parameter.colon | Parameter.percent) != 0 || beginsWithSlashes(name) {
            checkNested(parameter.start..<parameter.end, name.lowerBound..<name.lowerBound)
        }
        guard !value.isEmpty else { return }
        if Self.isCredential(record.hrefBytes.span, name), isFragment || !isDeclared(parameter.start..<parameter.end) {
            add(.credentialParameter, at: name.lowerBound, detail: name)
        }
        if parameter.kinds & (Parameter.colon | Parameter.percent) != 0 || beginsWithSlashes(value)
            || mayBeEncodedLink(value)
        {
            checkNested(value, name)
        }
        checkPersonalData(value, name, parameter.kinds)
    }

    /// Whether the tables have an entry for a parameter, and the entry is no credential.
    private mutating func isDeclared(_ range: Range<Int>) -> Bool {
        let text = record.hrefBytes
        let parameter = QueryParameter(text.span, range, mayHoldPercent: false)
        let site = registry.index.host(of: record).flatMap { registry.index.site(of: $0.host) }
        switch ParameterRoles(index: registry.index, site: site).role(of: parameter, text.span) {
        case .needed, .tracking, .identity, .recipient: return true
        case .session, .signature, .seal: return false
        case .unknown: return pattern?.content.names(parameter, text) ?? false
        }
    }

    private func beginsWithSlashes(_ text: Range<Int>) -> Bool {
        text.count > 3 && Self.isSlash(record.hrefBytes[text.lowerBound])
            && Self.isSlash(record.hrefBytes[text.lowerBound + 1])
    }

    /// Whether browsers read a byte as a slash.
    @inline(__always)
    static func isSlash(_ byte: UInt8) -> Bool { byte == ASCII.slash || byte == ASCII.backslash }

    /// Whether a name is that of a credential.
    @inline(__always)
    static func isCredential(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard !name.isEmpty else { return false }
        let (first, last) = letters(name.count)
        guard first >> UInt32(bytes[name.lowerBound] & 31) & 1 != 0,
            last >> UInt32(bytes[name.upperBound - 1] & 31) & 1 != 0
        else { return false }
        return credentialTable.number(of: bytes, name) != nil
    }

    /// The letters that the names of some length in ``credentialNames`` begin and end with, one bit each; bit 1 stands
    /// for `a`.
    @inline(__always)
    private static func letters(_ length: Int) -> (first: UInt32, last: UInt32) {
        switch length {
        case 3: (0x0028_0800, 0x0200_4010)
        case 4: (0x0000_000A, 0x0000_0120)
        case 5: (0x0010_0000, 0x0000_4000)
        case 6: (0x0019_000A, 0x0210_0030)
        case 7: (0x0008_0002, 0x0200_4000)
        case 8: (0x0001_0200, 0x0000_4010)
        case 9: (0x0009_0022, 0x0200_0030)
        case 10: (0x0008_040A, 0x0010_5010)
        case 11: (0x0009_0002, 0x0210_4000)
        case 12: (0x0000_0002, 0x0000_4000)
        case 13: (0x0004_000A, 0x0010_4000)
        default: (0, 0)
        }
    }

    /// Names of the parameters in which platforms and protocols pass logins and keys.
    package static let credentialNames = [
        "token", "key", "pass_ticket", "uin", "access_token", "refresh_token", "id_token", "auth_token", "accesstoken",
        "session", "sessionid", "session_id", "session_key", "jsessionid", "phpsessid", "auth", "authorization", "sid",
        "code", "auth_code", "password", "passwd", "exportkey", "ticket", "secret", "client_secret", "api_key",
        "apikey", "app_secret", "cookie", "credential",
    ]

    private static let credentialTable = NameTable(credentialNames)
}

extension RiskScan {
    /// A parameter whose bytes are being read.
    struct Parameter {
        let start: Int
        private(set) var equals: Int?
        var end: Int
        /// The kinds of bytes in the value, or in the name until the `=`.
        var kinds: UInt8 = 0
        /// The kinds of bytes in the name, if there is an `=`.
        private(set) var nameKinds: UInt8 = 0

        static let (delimiter, colon, percent, at): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 4, 8)

        /// The kind of each byte; zero for most.
        static let kinds: [UInt8] = {
            var kinds = [UInt8](repeating: 0, count: 256)
            // Semicolons of intents and the question mark of routes also separate parts of a fragment.
            for byte in [ASCII.ampersand, ASCII.equals, ASCII.semicolon, ASCII.question] {
                kinds[Int(byte)] = delimiter
            }
            kinds[Int(ASCII.colon)] = colon
            kinds[Int(ASCII.percent)] = percent
            kinds[Int(ASCII.at)] = at
            return kinds
        }()

        init(_ start: Int) {
            self.start = start
            end = start
        }

        mutating func beginValue(at index: Int) {
            equals = index
            nameKinds = kinds
            kinds = 0
        }

        /// The name; empty if there is no `=`.
        var name: Range<Int> { start..<(equals ?? start) }

        /// The value; the whole parameter if there is no `=`.
        var value: Range<Int> { (equals.map { $0 + 1 } ?? start)..<end }
    }
}
