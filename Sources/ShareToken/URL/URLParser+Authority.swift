// SPDX-License-Identifier: Apache-2.0

extension URLParser {
    /// Skips the slashes after the colon of a special scheme; returns the index after them.
    ///
    /// Standard: special authority slashes state, special authority ignore slashes state.
    mutating func skipSlashes(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, isSeparator(index) { index += 1 }
        let count = index - range.lowerBound
        if count < 2 { note(.missingSlashes, at: index) }
        if count > 2 { note(.extraSlashes, at: range.lowerBound + 2) }
        return index
    }

    /// Whether the byte at an index separates path segments; a backslash that does is noted as a repair.
    ///
    /// Standard: "is special and c is \".
    mutating func isSeparator(_ index: Int) -> Bool {
        let byte = input[index]
        if byte == ASCII.slash { return true }
        guard byte == ASCII.backslash, offsets.scheme.isSpecial else { return false }
        note(.backslash, at: index)
        return true
    }

    /// Reads an authority and the path after it.
    ///
    /// Standard: authority state, host state, port state, path start state.
    mutating func parseAuthorityAndPath(from start: Int, before end: Int) throws(ShareTokenError) {
        var stop = start
        while stop < end, !isSeparator(stop) { stop += 1 }
        beginAuthority()
        let hostStart = parseUserinfo(start..<stop)
        if hostStart > start, hostStart == stop { throw error(.emptyHost, at: stop) }
        let colon = portColon(hostStart..<stop)
        let hostEnd = colon ?? stop
        if hostStart == hostEnd, offsets.scheme.isSpecial || colon != nil { throw error(.emptyHost, at: hostStart) }
        offsets.hostStart = mark
        try parseHost(hostStart..<hostEnd)
        offsets.hostEnd = mark
        if let colon { try parsePort(colon..<stop) }
        offsets.pathStart = mark
        if stop < end {
            parsePath(stop + 1..<end)
        } else if offsets.scheme.isSpecial {
            parsePath(end..<end)
        }
    }

    /// Appends the `//` of an authority.
    mutating func beginAuthority() {
        output.append(ASCII.slash)
        output.append(ASCII.slash)
        offsets.hasAuthority = true
        offsets.usernameEnd = mark
        offsets.hostStart = mark
        offsets.hostEnd = mark
    }

    /// Appends the user name and password before the last `@`; returns the index of the host.
    ///
    /// Standard: authority state.
    private mutating func parseUserinfo(_ range: Range<Int>) -> Int {
        guard let at = input[range].lastIndex(of: ASCII.at) else { return range.lowerBound }
        note(.credentials, at: range.lowerBound)
        let colon = input[range.lowerBound..<at].firstIndex(of: ASCII.colon) ?? at
        append(input[range.lowerBound..<colon], .userinfo)
        offsets.usernameEnd = mark
        if colon + 1 < at {
            output.append(ASCII.colon)
            append(input[colon + 1..<at], .userinfo)
        }
        if colon > range.lowerBound || colon + 1 < at { output.append(ASCII.at) }
        return at + 1
    }

    /// The index of the colon before a port, the first one outside brackets; nil if there is none.
    ///
    /// Standard: host state.
    private func portColon(_ range: Range<Int>) -> Int? {
        var isInsideBrackets = false
        for index in range {
            switch input[index] {
            case ASCII.leftBracket: isInsideBrackets = true
            case ASCII.rightBracket: isInsideBrackets = false
            case ASCII.colon where !isInsideBrackets: return index
            default: break
            }
        }
        return nil
    }

    /// Reads a port and the colon before it.
    ///
    /// Standard: port state.
    private mutating func parsePort(_ range: Range<Int>) throws(ShareTokenError) {
        let start = range.lowerBound + 1
        var port: UInt32 = 0
        for index in start..<range.upperBound {
            guard ASCII.isDigit(input[index]) else { throw error(.badPort, at: index) }
            port = min(port * 10 + UInt32(input[index] &- ASCII.zero), 1 << 16)
        }
        guard let number = UInt16(exactly: port) else { throw error(.portOutOfRange, at: start) }
        let digits = range.upperBound - start
        if digits == 0 || digits > 1 && input[start] == ASCII.zero { note(.oddPort, at: range.lowerBound) }
        guard digits > 0 else { return }
        if number == offsets.scheme.defaultPort {
            note(.defaultPort, at: range.lowerBound)
        } else {
            offsets.port = number
            output.append(ASCII.colon)
            appendDecimal(port, to: &output)
        }
    }
}
