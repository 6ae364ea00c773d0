// SPDX-License-Identifier: Apache-2.0

/// Removes the parts of a page's URL that are known to be needless; all else keeps its order and its bytes.
struct PageNormalizer {
    private let record: URLRecord
    private let parameters: [QueryParameter]
    private let page: ParameterRoles
    private let isShortLink: Bool
    private let isSealed: Bool
    /// Whether the recipient of a mail stays in the URL.
    private let isRecipientKept: Bool
    private let roles: [ParameterRole]

    init(_ record: URLRecord, _ parameters: [QueryParameter], _ page: ParameterRoles) {
        let index = page.index
        self.record = record
        self.parameters = parameters
        self.page = page
        isShortLink = page.site.map { index.site(at: $0).isShortLink || index.isShortLink(record, site: $0) } ?? false
        var roles: [ParameterRole] = []
        roles.reserveCapacity(parameters.count)
        // A link in the path reaches to the end of this one.
        var isSealed = Self.holdsURL(record.hrefBytes.span, record.pathRange)
        var hasRecipient = false
        for parameter in parameters {
            let role = page.role(of: parameter, record.hrefBytes.span)
            if role == .seal { isSealed = true }
            if role == .recipient { hasRecipient = true }
            roles.append(role)
        }
        self.roles = roles
        // A short link keeps nothing that a signature could cover.
        self.isSealed = isSealed && !isShortLink
        isRecipientKept = hasRecipient && Self.saysUnsubscribe(record)
    }

    /// Whether `://` stands in a path.
    private static func holdsURL(_ text: Span<UInt8>, _ path: Range<Int>) -> Bool {
        var index = path.lowerBound
        while index + 2 < path.upperBound {
            guard text[index] != ASCII.colon || text[index + 1] != ASCII.slash || text[index + 2] != ASCII.slash else {
                return true
            }
            index += 1
        }
        return false
    }

    /// Whether the path or the query holds `unsubscribe`, in any case.
    private static func saysUnsubscribe(_ record: URLRecord) -> Bool {
        let text = record.hrefBytes[record.pathRange.lowerBound..<(record.queryRange ?? record.pathRange).upperBound]
        let word = Array("unsubscribe".utf8)
        return text.indices.dropLast(word.count - 1).contains { start in
            word.indices.allSatisfy { ASCII.lowercased(text[start + $0]) == word[$0] }
        }
    }

    /// The parts that are removed.
    func removals() -> [CanonicalURL.Removal] {
        var removals: [CanonicalURL.Removal] = []
        for place in parameters.indices where !keeps(roles[place]) {
            let name = parameters[place].name(record.hrefBytes.span)
            removals.append(CanonicalURL.Removal(name: name, role: roles[place]))
        }
        return removals + FragmentNormalizer(record, page, isSealed: isSealed).removals
    }

    /// The URL without the removed parts.
    func url() -> [UInt8] {
        var length = 0
        for place in parameters.indices where keeps(roles[place]) { length += parameters[place].range.count + 1 }
        // A query without parameters is left out, and so is an empty part between two ampersands.
        let isQueryKept =
            record.queryRange.map { $0.count + 1 == length && length > 1 || isSealed && !hasSession } ?? true
        let fragment = FragmentNormalizer(record, page, isSealed: isSealed)
        let isUpgraded = record.offsets.scheme == .http && page.site != nil && record.port == nil && !isSealed
        if isQueryKept, fragment.isKept, !isUpgraded { return record.hrefBytes }
        return write(isQueryKept, fragment, isUpgraded)
    }

    private var hasSession: Bool { roles.contains(.session) }

    /// Whether a parameter of a role stays.
    private func keeps(_ role: ParameterRole) -> Bool {
        switch role {
        case .session: false
        case .needed: true
        case .unknown, .seal: !isShortLink
        case .tracking, .identity, .signature: isSealed
        case .recipient: isSealed || isRecipientKept
        }
    }

    private func write(_ isQueryKept: Bool, _ fragment: FragmentNormalizer, _ isUpgraded: Bool) -> [UInt8] {
        let text = record.hrefBytes
        let pathEnd = record.pathRange.upperBound
        var output: [UInt8] = []
        output.reserveCapacity(text.count + 1)
        if isUpgraded { output += "https".utf8 }
        output += text[(isUpgraded ? record.schemeRange.upperBound : 0)..<pathEnd]
        if isQueryKept {
            output += text[pathEnd..<(record.queryRange?.upperBound ?? pathEnd)]
        } else if isSealed, let query = record.queryRange {
            appendSealed(query, to: &output)
        } else {
            var separator = ASCII.question
            for place in parameters.indices where keeps(roles[place]) {
                output.append(separator)
                separator = ASCII.ampersand
                output += text[parameters[place].range]
            }
        }
        fragment.append(to: &output)
        return output
    }

    /// Appends a query with a seal: byte for byte, but without the removed parameters and one ampersand beside each.
    private func appendSealed(_ query: Range<Int>, to output: inout [UInt8]) {
        let text = record.hrefBytes
        var rest: [UInt8] = []
        var start = query.lowerBound
        for place in parameters.indices where !keeps(roles[place]) {
            let range = parameters[place].range
            rest += text[start..<range.lowerBound]
            start = min(range.upperBound + 1, query.upperBound)
            if range.upperBound == query.upperBound, rest.last == ASCII.ampersand { rest.removeLast() }
        }
        rest += text[start..<query.upperBound]
        guard !rest.isEmpty else { return }
        output.append(ASCII.question)
        output += rest
    }
}
