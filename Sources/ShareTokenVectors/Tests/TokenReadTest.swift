// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and the one token that is read from it.
package struct TokenReadTest: VectorTest {
    package static let schema = "token-read"

    package let label: VectorLabel
    package let input: VectorInput
    /// UTF-8 byte offsets.
    package let start: Int?
    package let end: Int?
    package let token: String?

    package var mistake: String? {
        unless((token == nil) == (label.error != nil), "a valid case has a token")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try TokenScanner.first(inUTF8: input.bytes)
        } check: { found in
            expect(start, found.range.lowerBound, "start") ?? expect(end, found.range.upperBound, "end")
                ?? expect(token, found.token.text, "token")
        }
    }
}
