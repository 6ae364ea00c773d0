// SPDX-License-Identifier: Apache-2.0

extension LinkScanner {
    /// A link in a text.
    package struct Link: Sendable, Hashable {
        /// The UTF-8 byte offsets of the link.
        package let range: Range<Int>

        /// The form of its beginning.
        let beginning: Beginning

        /// Whether the link is longer than any URL may be, 1,048,576 bytes; reading it gives `url-too-long`.
        package var isTooLong: Bool { range.count > LinkScanner.maximumLength }

        /// Whether the text leaves out the scheme and begins with a known host, as in `item.jd.com/1.html`.
        package var isSchemeless: Bool { beginning == .host || beginning == .escapedHost }

        init(_ range: Range<Int>, _ beginning: Beginning = .scheme) {
            self.range = range
            self.beginning = beginning
        }

        /// The bytes to read as a URL: those of the text, with a scheme where it is left out.
        ///
        /// ASCII stands for full-width forms, `&` for `&amp;`, and a character for its escape in a string of JSON.
        /// Invisible characters that break the link in two are left out.
        ///
        /// - Parameter text: The UTF-8 bytes of the text that the link was found in.
        package func url(in text: [UInt8]) -> [UInt8] {
            SpelledLink(text, self).bytes
        }

        /// The form in which a link begins in its text.
        enum Beginning: Sendable {
            /// A scheme and a colon, as a URL has them.
            case scheme
            /// A host without a scheme; https is meant.
            case host
            /// A host without a scheme, with backslashes before the slashes after it.
            case escapedHost
            /// Letters, colons or slashes of full width, as Chinese keyboards type them.
            case fullWidth
            /// Backslashes before the slashes, as in a string of JSON.
            case escaped
            /// A scheme, and further on invisible characters that are passed over.
            case invisible
        }
    }

    /// The most bytes of a URL.
    package static let maximumLength = 1 << 20
}
