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
        spelled(in: text).url
    }

    /// The bytes to read as a URL, and for each of them the offset in the text of the character that it is of.
    ///
    /// The offsets have one more at the end, the end of the link; they are empty where the bytes are those of the text.
    func spelled(in text: [UInt8]) -> (url: [UInt8], offsets: [Int]) {
        let bytes = text.span
        var url: [UInt8] = []
        var offsets: [Int] = []
        if isSchemeless {
            url += "https://".utf8
            offsets += [Int](repeating: range.lowerBound, count: url.count)
        } else if spelling == .plain, !text[range].contains(ASCII.ampersand) {
            return (Array(text[range]), [])
        }
        var index = range.lowerBound
        while index < range.upperBound {
            offsets.append(index)
            if text[index] == ASCII.ampersand, index + 5 <= range.upperBound, bytes.holds("&amp;", at: index) {
                url.append(ASCII.ampersand)
                index += 5
            } else if spelling == .fullWidth, let ascii = bytes.narrow(at: index) {
                url.append(ascii)
                index += 3
            } else {
                url.append(text[index])
                index += 1
            }
        }
        return (url, offsets + [index])
    }
}
