// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text and every token in it.
package struct TokenScanTest: VectorTest {
    package static let schema = "token-scan"

    package let label: VectorLabel
    package let input: VectorInput
    package let tokens: [Found]

    /// A token in a text, or why it cannot be read.
    package struct Found: Decodable, Sendable, Hashable {
        /// UTF-8 byte offsets.
        package let start: Int
        package let end: Int
        package let token: String?
        package let error: String?
        package let offset: Int?

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["start", "end", "token", "error", "offset"])
            start = try members.required("start")
            end = try members.required("end")
            token = try members.optional("token")
            error = try members.optional("error")
            offset = try members.optional("offset")
            guard (token == nil) == (error != nil), (error == nil) == (offset == nil) else {
                throw members.error("either token or error and offset are needed")
            }
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

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorLabel.members.union(VectorInput.members).union(["tokens"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        tokens = try members.required("tokens")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        expect(tokens, TokenScanner(utf8: input.bytes).map(Found.init), "tokens")
    }
}
