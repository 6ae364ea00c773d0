// SPDX-License-Identifier: Apache-2.0

/// The checks of the parser's repairs, and of the host that other parsers find in the text.
extension RiskScan {
    /// Reports the repairs of the record, and a host that RFC 3986 finds and browsers do not.
    mutating func checkRepairs() {
        guard !record.repairs.isEmpty else { return }
        for repair in record.repairs {
            // ``checkHost(_:)`` reports credentials. The record does not keep an `@` after empty credentials.
            if repair.code == .credentials {
                if !record.hasCredentials { add(.userinfo, inputOffset: link.lowerBound + repair.offset) }
            } else {
                add(Risk.Code(rawValue: repair.code.rawValue), inputOffset: link.lowerBound + repair.offset)
            }
        }
        if record.isSpecial, let other = otherHost() {
            add(.hostDifferential, inputOffset: other.lowerBound, detail: String(decoding: text[other], as: UTF8.self))
        }
    }

    /// The range of the host by RFC 3986 in the text; nil if it is the record's host or there is none.
    ///
    /// Source: RFC 3986, appendix B, except that the last `@` precedes the host, as in all programs.
    private func otherHost() -> Range<Int>? {
        var index = link.lowerBound
        while index < link.upperBound, text[index] != ASCII.colon { index += 1 }
        guard index + 2 < link.upperBound, text[index + 1] == ASCII.slash, text[index + 2] == ASCII.slash else {
            return nil
        }
        let start = index + 3
        var end = start
        while end < link.upperBound, !Self.endsAuthority(text[end]) { end += 1 }
        var host = start..<end
        if let at = text[host].lastIndex(of: ASCII.at) { host = at + 1..<end }
        if let colon = text[host].lastIndex(of: ASCII.colon), !text[colon..<end].contains(ASCII.rightBracket) {
            host = host.lowerBound..<colon
        }
        while let last = text[host].last, last <= ASCII.space { host = host.lowerBound..<host.upperBound - 1 }
        guard !host.isEmpty else { return nil }
        // Programs do not decode escapes before they resolve a name, and few drop these characters.
        guard !text[host].contains(where: { $0 == ASCII.percent || $0 == ASCII.backslash || $0 <= ASCII.space }) else {
            return host
        }
        let url = Array("https://".utf8) + text[host] + [ASCII.slash]
        guard let other = try? URLRecord(parsing: url), let range = other.hostRange, let mine = record.hostRange else {
            return host
        }
        return other.hrefBytes[range] == record.hrefBytes[mine] ? nil : host
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == ASCII.slash || byte == ASCII.question || byte == ASCII.numberSign
    }
}
