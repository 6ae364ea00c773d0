// SPDX-License-Identifier: Apache-2.0

extension LinkScanner {
    /// A link in a text.
    package struct Link: Sendable, Hashable {
        /// The UTF-8 byte offsets of the link.
        package let range: Range<Int>

        /// What stands at its beginning.
        let beginning: Beginning

        /// Whether the link is longer than any URL may be, 1,048,576 bytes; reading it gives `url-too-long`.
        package var isTooLong: Bool { range.count > LinkScanner.maximumLength }

        /// Whether the text leaves out the scheme: a known host, as in `item.jd.com/1.html`.
        package var isSchemeless: Bool { beginning == .host || beginning == .escapedHost }

        init(_ range: Range<Int>, _ beginning: Beginning = .scheme) {
            self.range = range
            self.beginning = beginning
        }

        /// The bytes to read as a URL: those of the text, with a scheme where it is left out, ASCII in the place of
        /// full-width forms, `&` in the place of `&amp;`, and what they say in the place of the escapes of a string of JSON; without the
        /// invisible characters that break a link in two.
        ///
        /// - Parameter text: The UTF-8 bytes of the text that the link was found in.
        package func url(in text: [UInt8]) -> [UInt8] {
            SpelledLink(text, self).bytes
        }

        /// What a link begins with in its text.
        enum Beginning: Sendable {
            /// A scheme and a colon, as a URL has them.
            case scheme
            /// A host alone; https is meant.
            case host
            /// A host alone, and backslashes before the slashes after it.
            case escapedHost
            /// Letters, colons or slashes of full width, as Chinese keyboards give them.
            case fullWidth
            /// Backslashes before the slashes, as in a string of JSON.
            case escaped
            /// A scheme, with invisible characters further on that are passed over.
            case invisible
        }
    }

    /// The most bytes of a URL.
    package static let maximumLength = 1 << 20
}
