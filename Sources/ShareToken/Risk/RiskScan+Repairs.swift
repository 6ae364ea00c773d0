// SPDX-License-Identifier: Apache-2.0

/// What the parser had to put right, and what other parsers would make of the same text.
extension RiskScan {
    /// Reports the repairs of the record, and a host that RFC 3986 finds and browsers do not.
    mutating func checkRepairs() {
        guard !record.repairs.isEmpty else { return }
        for repair in record.repairs {
            // The credentials themselves are looked at with the host; an `@` behind nothing is gone from it.
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

    /// Where the host of RFC 3986 lies in the text, if it is not the record's.
    ///
    /// Source: RFC 3986, appendix B, with the last `@` before the host as all programs have it.
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
        // No program undoes escapes before it asks for an address, and few drop characters.
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
