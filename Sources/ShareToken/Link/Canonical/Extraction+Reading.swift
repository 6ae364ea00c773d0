// SPDX-License-Identifier: Apache-2.0

extension Extraction {
    /// The token or short link in a parameter; nil if the parameter has another name or holds none.
    func value(of parameter: QueryParameter, _ text: [UInt8]) -> CanonicalURL.Extracted? {
        guard parameter.isNamed(Array(name.utf8).span, text.span) else { return nil }
        let raw = parameter.value(text.span)
        guard !raw.isEmpty, let value = read(PercentEncoding.decode(text.span.extracting(raw)))
        else { return nil }
        return CanonicalURL.Extracted(
            kind: CanonicalURL.Extracted.Kind(rawValue: name), value: String(decoding: value, as: UTF8.self))
    }

    private func read(_ value: [UInt8]) -> [UInt8]? {
        switch method {
        case .token(let length):
            // The code that people paste next to the token may touch it.
            let token = value.prefix { Base62.isDigit($0) }
            return token.count >= length ? Array(token.prefix(length)) : nil
        case .encodedToken:
            guard let decoded = Base64.decodeLeniently(value),
                let start = decoded.firstIndex(where: { Base62.isDigit($0) }),
                let last = decoded.lastIndex(where: { Base62.isDigit($0) })
            else { return nil }
            let token = decoded[start...last]
            return Self.tokenLengths.contains(token.count) && token.allSatisfy({ Base62.isDigit($0) })
                ? Array(token) : nil
        case .betweenAtSigns:
            guard value.first == ASCII.at else { return nil }
            let token = value.dropFirst().prefix { Base62.isDigit($0) }
            // Markdown shows the second sign after the link.
            guard Self.tokenLengths.contains(token.count),
                token.endIndex == value.count || value[token.endIndex] == ASCII.at
            else { return nil }
            return Array(token)
        case .shortLink(let host):
            guard value.starts(with: "h.".utf8), value.count > 6, value.count <= 32,
                value.dropFirst(2).allSatisfy({ Base62.isDigit($0) })
            else { return nil }
            return Array("https://".utf8) + Array(host.utf8) + [ASCII.slash] + value
        }
    }

    /// The number of letters and digits of any token of Alibaba and JD.
    private static var tokenLengths: ClosedRange<Int> { 8...20 }
}
