// SPDX-License-Identifier: Apache-2.0

/// The parts of a wrapper's address.
extension Wrapper {
    /// The scheme; `https` also stands for http.
    package var scheme: [UInt8] {
        let (text, parts) = parts
        return parts.scheme.isEmpty ? Array("https".utf8) : Array(text[parts.scheme])
    }

    /// The hosts, or the domains whose subdomains it has.
    package var hosts: [String] {
        let (text, parts) = parts
        let host = text[parts.host].dropFirst(isOfSubdomains ? 2 : 0)
        guard host.last == 0x2A else { return [String(decoding: host, as: UTF8.self)] }
        return Self.googleSuffixes.map { String(decoding: host.dropLast(), as: UTF8.self) + $0 }
    }

    /// Whether it has all subdomains of a domain: the address then begins with `*.`.
    package var isOfSubdomains: Bool { address.utf8.first == 0x2A }

    /// The segments of the path: `*` is any one segment, `**` at the end any number.
    package var segments: [[UInt8]] {
        let (text, parts) = parts
        return text[parts.host.upperBound...].split(separator: ASCII.slash).map { Array($0) }
    }

    private var parts: (text: [UInt8], parts: HostAddress) {
        let text = Array(address.utf8)
        return (text, HostAddress(text.span))
    }

    /// The beginning of the part of a path that `**` stands for; nil if the path does not match.
    ///
    /// A slash at the end makes no difference.
    func matchPath(_ text: [UInt8], _ path: Range<Int>) -> Int? {
        // The segments are not split off, because a wrapper is asked about each page of its host.
        let address = self.address.utf8Span.span
        var place = HostAddress(address).host.upperBound
        var position = path.lowerBound
        while place < address.count {
            let begin = place + 1
            place = begin
            while place < address.count, address[place] != ASCII.slash { place += 1 }
            let segment = address.extracting(begin..<place)
            if segment.isEmpty { continue }
            let isRest = segment.equals("**")
            guard position < path.upperBound, text[position] == ASCII.slash else { return isRest ? position : nil }
            if isRest { return position + 1 }
            let start = position + 1
            position = start
            while position < path.upperBound, text[position] != ASCII.slash { position += 1 }
            let isAny = segment.equals("*") && position > start
            guard isAny || text.span.extracting(start..<position).equals(segment) else { return nil }
        }
        let rest = position..<path.upperBound
        return rest.isEmpty || rest.count == 1 && text[rest.lowerBound] == ASCII.slash ? position : nil
    }
}
