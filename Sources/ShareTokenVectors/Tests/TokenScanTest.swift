// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and every token in it.
package struct TokenScanTest: VectorTest {
    package static let schema = "token-scan"

    package let label: VectorLabel
    package let input: VectorInput
    package let tokens: [Found]

    /// A token in a text, or the reason why it cannot be read.
    package struct Found: VectorChecked, Sendable, Hashable {
        /// UTF-8 byte offsets.
        package let start: Int
        package let end: Int
        package let token: String?
        package let error: String?
        package let offset: Int?

        package var mistake: String? {
            unless(
                (token == nil) == (error != nil) && (error == nil) == (offset == nil),
                "either token or error and offset are needed")
        }

        init(_ match: TokenScanner.Match) {
            start = match.range.lowerBound
            end = match.range.upperBound
            switch match.result {
            case .success(let token): (self.token, error, offset) = (token.text, nil, nil)
            case .failure(let failure): (token, error, offset) = (nil, failure.code.rawValue, failure.offset)
            }
        }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(tokens, TokenScanner(utf8: input.bytes).map(Found.init), "tokens")
    }
}
