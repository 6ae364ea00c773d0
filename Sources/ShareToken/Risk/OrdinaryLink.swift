// SPDX-License-Identifier: Apache-2.0

/// The short cut for links without risks: plain https links to the pages of protected owners.
///
/// ``RiskScan`` finds nothing in a link that passes. A link that does not pass may be free of risks too.
enum OrdinaryLink {
    /// Whether a link has no risk; it must be written exactly as its URL is serialised.
    static func holdsNothing(_ record: borrowing URLRecord, _ text: Span<UInt8>, _ names: ProtectedIndex) -> Bool {
        let offsets = record.offsets
        guard offsets.scheme == .https, offsets.port == nil, record.repairs.isEmpty else { return false }
        let bytes = record.hrefBytes.span
        guard offsets.hostStart == offsets.usernameEnd, offsets.hostEnd == offsets.pathStart else { return false }
        guard bytes.count <= RiskScan.maximumLength, isEqual(text, bytes) else { return false }
        let host = Int(offsets.hostStart)..<Int(offsets.hostEnd)
        guard isPlainName(bytes, host), names.owner(bytes, host) != nil else { return false }
        guard isOrdinaryPath(bytes.extracting(host.upperBound..<Int(offsets.queryStart))) else { return false }
        let query = Int(offsets.queryStart)..<Int(offsets.fragmentStart)
        guard query.isEmpty || areOrdinary(bytes.extracting(query.lowerBound + 1..<query.upperBound)) else {
            return false
        }
        let fragment = query.upperBound..<bytes.count
        return fragment.isEmpty
            || areOrdinary(bytes.extracting(fragment.lowerBound + 1..<fragment.upperBound), isFragment: true)
    }

    private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in 0..<left.count { difference |= left[index] ^ right[index] }
        return difference == 0
    }

    /// Whether a host has at least two labels, and only lower-case letters, digits, single hyphens and single dots.
    ///
    /// Punycode needs two hyphens.
    private static func isPlainName(_ bytes: Span<UInt8>, _ host: Range<Int>) -> Bool {
        guard host.count <= 63 else { return false }
        let name = bytes.extracting(host)
        var start = 0
        for index in 0..<name.count {
            let byte = name[index]
            if byte &- 0x61 < 26 || ASCII.isDigit(byte) { continue }
            if byte == ASCII.dot {
                guard index > start else { return false }
                start = index + 1
            } else if byte != ASCII.hyphen || index + 1 < name.count && name[index + 1] == ASCII.hyphen {
                return false
            }
        }
        return start > 0 && start < name.count
    }

    /// Whether no link can begin in a path.
    private static func isOrdinaryPath(_ bytes: Span<UInt8>) -> Bool {
        for place in stride(from: 0, to: bytes.count, by: 8) {
            var found = delimiters(word(bytes, place))
            while found != 0 {
                let index = place + found.trailingZeroBitCount / 8
                found &= found - 1
                if bytes[index] == ASCII.colon { return false }
                if bytes[index] == ASCII.percent, !isOrdinaryEscape(bytes, index) { return false }
            }
        }
        return true
    }

    /// Whether no parameter of a query or fragment needs a closer look.
    private static func areOrdinary(_ bytes: Span<UInt8>, isFragment: Bool = false) -> Bool {
        var (start, count) = (0, 1)
        // The start of the value; -1 before the `=`.
        var value = -1
        for place in stride(from: 0, to: bytes.count, by: 8) {
            var found = delimiters(word(bytes, place))
            while found != 0 {
                let index = place + found.trailingZeroBitCount / 8
                found &= found - 1
                switch bytes[index] {
                case ASCII.ampersand:
                    if isTelling(bytes, value < 0 ? start : value, index) { return false }
                    count += 1
                    (start, value) = (index + 1, -1)
                case ASCII.equals:
                    guard value < 0 else { continue }
                    if RiskScan.isCredential(bytes, start..<index) || beginsWithSlashes(bytes, start..<index) {
                        return false
                    }
                    value = index + 1
                case ASCII.percent: if !isOrdinaryEscape(bytes, index) { return false }
                case ASCII.colon: if mayEndScheme(bytes, value < 0 ? start : value, index) { return false }
                case ASCII.at: return false
                // A semicolon or a question mark. A serialised query or fragment has no `<` and no `>`.
                default: if isFragment { return false }
                }
            }
        }
        return count <= RiskScan.maximumParameters && !isTelling(bytes, value < 0 ? start : value, bytes.count)
    }

    /// Eight bytes from an index, the first one in the lowest bits, with zeros after the end.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
        var word: UInt64 = 0
        if start + 8 <= bytes.count {
            let block = bytes.extracting(start..<start + 8)
            for index in 0..<8 { word |= UInt64(block[index]) << UInt64(8 * index) }
        } else {
            for index in start..<bytes.count { word |= UInt64(bytes[index]) << UInt64(8 * (index - start)) }
        }
        return word
    }

    /// The top bit of each byte that is `%` or `&`, or is from `:` to `@`.
    ///
    /// All bytes must be ASCII.
    @inline(__always)
    private static func delimiters(_ word: UInt64) -> UInt64 {
        let each: UInt64 = 0x0101_0101_0101_0101
        // Adding 0x80 - n sets the top bit of each byte that is at least n, and never carries into the next byte.
        let low = (word &+ each &* (0x80 - 0x25)) & ~(word &+ each &* (0x80 - 0x27))
        let high = (word &+ each &* (0x80 - 0x3A)) & ~(word &+ each &* (0x80 - 0x41))
        return (low | high) & (each &* 0x80)
    }

    /// Whether a value may be personal data by its length and first bytes, or begins with two slashes or as a link in
    /// base 64.
    @inline(__always)
    private static func isTelling(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        if EncodedLink.begins(bytes, start, end) { return true }
        switch bytes[start] {
        case ASCII.plus: return end - start == 14
        case ASCII.zero...ASCII.nine:
            switch end - start {
            case 11: return bytes[start] == ASCII.one && bytes[start + 1] >= ASCII.three
            case 13: return bytes[start] == ASCII.eight && bytes[start + 1] == ASCII.six
            // A year from 1900 on.
            case 18: return bytes[start + 6] == ASCII.one || bytes[start + 6] == ASCII.two
            default: return false
            }
        case ASCII.lowerE: return end - start > 30 && bytes[start + 1] == 0x79
        case ASCII.slash, ASCII.backslash: return beginsWithSlashes(bytes, start..<end)
        default: return false
        }
    }

    @inline(__always)
    private static func beginsWithSlashes(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        name.count > 1 && RiskScan.isSlash(bytes[name.lowerBound]) && RiskScan.isSlash(bytes[name.lowerBound + 1])
    }

    /// Whether an escape stands for a byte that no link, address or number has.
    private static func isOrdinaryEscape(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < bytes.count, let high = ASCII.hexValue(bytes[index + 1]),
            let low = ASCII.hexValue(bytes[index + 2])
        else { return false }
        // The bytes `&`, `,`, `=`, `{`, `}` and `"`, and those beyond ASCII.
        return high >= 8 || isSeparator(high << 4 | low)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.quote, ASCII.ampersand, ASCII.comma, ASCII.equals, ASCII.leftBrace, ASCII.rightBrace: true
        default: false
        }
    }

    /// Whether a colon may end the scheme of a link.
    private static func mayEndScheme(_ bytes: Span<UInt8>, _ start: Int, _ colon: Int) -> Bool {
        guard colon + 1 < bytes.count, start < colon else { return false }
        let (next, first) = (bytes[colon + 1], bytes[start])
        if next == ASCII.slash || next == ASCII.backslash || next == ASCII.percent || first == ASCII.percent {
            return true
        }
        return colon - start <= 11 && !ASCII.isDigit(first)
    }
}
