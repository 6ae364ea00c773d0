// SPDX-License-Identifier: Apache-2.0

extension LinkScanner {
    /// A link in a text, and how it is written there.
    public struct Link: Sendable, Hashable {
        /// The UTF-8 byte offsets of the link.
        public let range: Range<Int>

        /// How the text spells what a URL begins with.
        public let spelling: Spelling

        /// Whether the link is longer than any URL may be, 1,048,576 bytes; reading it gives `url-too-long`.
        public var isTooLong: Bool { range.count > LinkScanner.maximumLength }

        /// Whether the text leaves out the scheme: a known host, as in `item.jd.com/1.html`.
        public var isSchemeless: Bool { spelling == .host }

        init(_ range: Range<Int>, _ spelling: Spelling = .plain) {
            self.range = range
            self.spelling = spelling
        }
    }

    /// How a text spells what a URL begins with.
    public struct Spelling: Sendable, Hashable {
        private let number: UInt8

        /// A scheme and a colon, as a URL has them.
        public static let plain = Spelling(number: 0)
        /// A host alone; https is meant.
        public static let host = Spelling(number: 1)
        /// Letters, colons or slashes of full width, as Chinese keyboards give them.
        public static let fullWidth = Spelling(number: 2)
        /// Backslashes before the slashes, as in a string of JSON.
        public static let escaped = Spelling(number: 3)
    }

    /// The most bytes of a URL.
    public static let maximumLength = 1 << 20
}

extension LinkScanner.Link {
    /// The bytes to read as a URL: those of the text, with a scheme where it is left out, ASCII in the place of full-width
    /// forms, `&` in the place of `&amp;`, and what they say in the place of the escapes of a string of JSON.
    ///
    /// - Parameter text: The UTF-8 bytes of the text that the link was found in.
    public func url(in text: [UInt8]) -> [UInt8] {
        spelled(in: text).bytes
    }

    /// The bytes to read as a URL, and where each of them comes from.
    func spelled(in text: [UInt8]) -> LinkScanner.Spelled {
        var spelled = LinkScanner.Spelled(start: range.lowerBound)
        let mayDiffer = text[range].contains { $0 == ASCII.ampersand || $0 == ASCII.backslash }
        guard spelling != .plain || mayDiffer else {
            spelled.bytes = Array(text[range])
            return spelled
        }
        let bytes = text.span
        let colon = spelling == .escaped ? text[range].firstIndex(of: ASCII.colon) : nil
        let depth = colon.map { LinkEscape.depth(bytes, at: $0 + 1) } ?? 0
        if isSchemeless {
            spelled.bytes += "https://".utf8
            spelled.offsets += [Int](repeating: range.lowerBound, count: spelled.bytes.count)
        }
        var index = range.lowerBound
        while index < range.upperBound {
            spelled.offsets.append(index)
            if text[index] == ASCII.ampersand, index + 5 <= range.upperBound, bytes.holds("&amp;", at: index) {
                spelled.bytes.append(ASCII.ampersand)
                index += 5
            } else if text[index] == ASCII.backslash,
                let escape = LinkEscape.read(bytes, at: index, depth: depth)
            {
                let utf8 = Array(Character(escape.character).utf8)
                spelled.offsets += [Int](repeating: index, count: utf8.count - 1)
                spelled.bytes += utf8
                index = escape.end
            } else if spelling == .fullWidth, let ascii = bytes.narrow(at: index) {
                spelled.bytes.append(ascii)
                index += 3
            } else {
                spelled.bytes.append(text[index])
                index += 1
            }
        }
        spelled.offsets.append(index)
        return spelled
    }
}

extension LinkScanner {
    /// A link as a URL has to spell it.
    struct Spelled {
        var bytes: [UInt8] = []
        let start: Int
        /// For each byte, and for the end, the offset in the text of what it is spelled for; empty if nothing had to change.
        var offsets: [Int] = []

        init(start: Int) {
            self.start = start
        }

        /// Whether the bytes are not those of the text.
        var isRespelled: Bool { bytes.count + 1 == offsets.count && offsets.last != start + bytes.count }

        /// Where a byte is in the text.
        func offset(_ index: Int) -> Int {
            offsets.isEmpty ? start + index : offsets[Swift.min(index, offsets.count - 1)]
        }
    }
}
