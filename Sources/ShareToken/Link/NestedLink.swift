// SPDX-License-Identifier: Apache-2.0

/// A link in the value of a parameter or a field: the one test of whether a value leads elsewhere.
///
/// The risk report, the coverage of issuers and the targets of tokens all use it, so that no spelling is a link for one
/// of them and plain text for another.
struct NestedLink: Sendable {
    /// The URL to which a browser would parse the value.
    let url: URLRecord

    /// The link that a value is, as it stands or decoded once or twice; nil if it is no link.
    ///
    /// Linear in the length of the value.
    init?(_ value: ArraySlice<UInt8>) {
        // A link in any spelling has one of these.
        guard value.contains(where: { $0 == ASCII.colon || $0 == ASCII.percent || Self.isSlash($0) }) else {
            return nil
        }
        var bytes = Array(value)
        for round in 0..<3 {
            if let link = Self.link(bytes), let url = try? URLRecord(parsing: link) {
                self.url = url
                return
            }
            guard round < 2, bytes.contains(ASCII.percent) else { return nil }
            bytes = PercentEncoding.decode(bytes.span)
        }
        return nil
    }

    /// The link that a value is without decoding.
    ///
    /// It begins with two slashes, or has a scheme that browsers know, a dangerous scheme in its own syntax, or any
    /// other scheme with two slashes after it.
    private static func link(_ value: [UInt8]) -> [UInt8]? {
        // Parsers of URLs skip tabs and newlines anywhere.
        let value = value.contains(where: ASCII.isTabOrNewline) ? value.filter { !ASCII.isTabOrNewline($0) } : value
        guard let start = value.firstIndex(where: { $0 > ASCII.space }) else { return nil }
        if beginsWithSlashes(value[start...]) {
            let after = value.dropFirst(start + 2).first
            let isHost = after.map { Base62.isDigit($0) || $0 >= 0x80 || $0 == ASCII.leftBracket } ?? false
            return isHost ? Array("https:".utf8) + value[start...] : nil
        }
        guard ASCII.isAlpha(value[start]) else { return nil }
        var end = start
        while end < value.count, ASCII.isOfScheme(value[end]) { end += 1 }
        guard end + 1 < value.count, value[end] == ASCII.colon else { return nil }
        let rest = value[(end + 1)...]
        let scheme = value[start..<end].map(ASCII.lowercased)
        let isKnown = special.contains { scheme.elementsEqual($0.utf8) }
        guard isKnown || rest.count > 2 && beginsWithSlashes(rest) || isDangerous(scheme, rest) else { return nil }
        return Array(value[start...])
    }

    /// Whether a scheme is dangerous, and more than a word follows its colon.
    ///
    /// Titles and searches hold such words: `File:Example.jpg`, `data:image`, `intent:login`. No reader opens them: a
    /// `data:` URL needs a comma, an intent a fragment, and a file a folder or a drive.
    private static func isDangerous(_ scheme: [UInt8], _ rest: ArraySlice<UInt8>) -> Bool {
        guard URLScheme.isDangerous(scheme.span, scheme.indices), let first = rest.first else { return false }
        switch scheme.count {
        case 4 where scheme.elementsEqual("file".utf8):
            let second = rest.dropFirst().first
            let isDrive = ASCII.isAlpha(first) && (second == ASCII.colon || second == ASCII.bar)
            return isDrive || rest.contains(where: isSlash)
        case 4 where scheme.elementsEqual("data".utf8): return rest.contains(ASCII.comma)
        case 6 where scheme.elementsEqual("intent".utf8): return rest.contains(ASCII.numberSign)
        case 3 where scheme.elementsEqual("jar".utf8), 4 where scheme.elementsEqual("blob".utf8),
            10 where scheme.elementsEqual("filesystem".utf8):
            return rest.contains { $0 == ASCII.colon || isSlash($0) }
        default: return true
        }
    }

    private static func beginsWithSlashes(_ text: ArraySlice<UInt8>) -> Bool {
        text.prefix(2).count == 2 && text.prefix(2).allSatisfy(isSlash)
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == ASCII.slash || byte == ASCII.backslash }

    /// The schemes for which browsers need no slashes.
    private static let special = ["http", "https", "ws", "wss", "ftp"]
}
