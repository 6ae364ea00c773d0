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
    }

    /// The most bytes of a URL.
    public static let maximumLength = 1 << 20
}

extension LinkScanner.Link {
    /// The bytes to read as a URL: those of the text, with a scheme where it is left out, ASCII in the place of full-width
    /// forms, and `&` in the place of `&amp;`.
    ///
    /// - Parameter text: The UTF-8 bytes of the text that the link was found in.
    public func url(in text: [UInt8]) -> [UInt8] {
        let link = text[range]
        var url: [UInt8] = isSchemeless ? Array("https://".utf8) : []
        url.reserveCapacity(url.count + link.count)
        var rest = link
        while let byte = rest.first {
            if byte == ASCII.ampersand, rest.starts(with: "&amp;".utf8) {
                url.append(byte)
                rest = rest.dropFirst(5)
            } else if spelling == .fullWidth, let ascii = LinkScanner.narrow(rest) {
                url.append(ascii)
                rest = rest.dropFirst(3)
            } else {
                url.append(byte)
                rest = rest.dropFirst()
            }
        }
        return url
    }
}

extension LinkScanner {
    /// The ASCII character that a full-width form (U+FF01 to U+FF5E) at the beginning of some bytes is of; nil for others.
    static func narrow(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        guard bytes.count >= 3, bytes[bytes.startIndex] == 0xEF else { return nil }
        let (middle, last) = (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
        switch (middle, last) {
        case (0xBC, 0x81...0xBF): return last - 0x80 + 0x20
        case (0xBD, 0x80...0x9E): return last - 0x80 + 0x60
        default: return nil
        }
    }
}
