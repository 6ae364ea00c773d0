// SPDX-License-Identifier: Apache-2.0

extension URLParser {
    /// Parses a host and appends its serialised form.
    ///
    /// Standard: host parser.
    mutating func parseHost(_ range: Range<Int>) throws(ShareTokenError) {
        if !range.isEmpty, input[range.lowerBound] == ASCII.leftBracket {
            try parseIPv6(range)
        } else if offsets.scheme.isSpecial {
            try parseDomain(range)
        } else {
            for index in range where HostBytes.forbidden.contains(input[index]) { throw error(.badHost, at: index) }
            append(input[range], .c0Control)
        }
    }

    private mutating func parseIPv6(_ range: Range<Int>) throws(ShareTokenError) {
        guard input[range.upperBound - 1] == ASCII.rightBracket else {
            throw error(.unclosedIPv6, at: range.lowerBound)
        }
        let inside = range.lowerBound + 1..<range.upperBound - 1
        var reader = IPv6Reader(Array(input[inside]))
        guard let address = reader.read() else { throw error(.badIPv6, at: inside.lowerBound + reader.index) }
        let start = output.count
        output.append(ASCII.leftBracket)
        address.append(to: &output)
        output.append(ASCII.rightBracket)
        if !output[start...].elementsEqual(input[range]) { note(.oddIPv6, at: range.lowerBound) }
    }

    /// Appends a domain or IPv4 address.
    private mutating func parseDomain(_ range: Range<Int>) throws(ShareTokenError) {
        var host: [UInt8] = []
        if input[range].contains(where: { $0 == ASCII.percent || $0 >= 0x80 }) {
            host = try decodeDomain(range)
        } else {
            host.reserveCapacity(range.count)
            for index in range {
                guard !HostBytes.forbiddenInDomain.contains(input[index]) else { throw error(.badHost, at: index) }
                host.append(ASCII.lowercased(input[index]))
            }
        }
        guard !host.isEmpty else { throw error(.emptyHost, at: range.lowerBound) }
        guard IPv4Address.endsInNumber(host.span) else { return output.append(contentsOf: host) }
        guard let address = IPv4Address(parsing: host.span) else { throw error(.badIPv4, at: range.lowerBound) }
        let start = output.count
        address.append(to: &output)
        if !output[start...].elementsEqual(host) { note(.oddIPv4, at: range.lowerBound) }
    }

    /// The ASCII form of a domain with escapes or characters beyond ASCII.
    private mutating func decodeDomain(_ range: Range<Int>) throws(ShareTokenError) -> [UInt8] {
        var domain: [UInt8] = []
        // The index in the input of each byte of the domain.
        var origins: [Int] = []
        domain.reserveCapacity(range.count)
        origins.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            origins.append(index)
            if index + 2 < range.upperBound, let byte = PercentEncoding.escapedByte(input.span, at: index) {
                note(.percentInHost, at: index)
                domain.append(byte)
                index += 3
            } else {
                domain.append(input[index])
                index += 1
            }
        }
        let host: [UInt8]
        if domain.allSatisfy({ $0 < 0x80 }) {
            host = domain.map(ASCII.lowercased)
        } else {
            guard let result = IDNA.domainToASCII(domain) else { throw error(.badIDNA, at: range.lowerBound) }
            host = result.domain
            if let offset = result.firstMapped { note(.mappedInHost, at: origins[offset]) }
            if let offset = result.firstIgnored { note(.ignoredInHost, at: origins[offset]) }
        }
        guard host.contains(where: HostBytes.forbiddenInDomain.contains) else { return host }
        // The error is at the forbidden byte, or at the start of the host if the byte arises only by mapping.
        let offset = domain.firstIndex(where: HostBytes.forbiddenInDomain.contains) ?? 0
        throw error(.badHost, at: origins[offset])
    }
}

/// The code points that the standard forbids in hosts, all of them ASCII.
///
/// Source: WHATWG URL, 3.1 Host representation.
enum HostBytes {
    /// The forbidden host code points.
    static let forbidden = ByteSet("\0\t\n\r #/:<>?@[\\]^|")
    /// The forbidden domain code points: the forbidden host code points, all C0 controls, `%` and U+007F.
    static let forbiddenInDomain = ByteSet.controls.adding(" #/:<>?@[\\]^|%")
}
