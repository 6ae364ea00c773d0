// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A resource, some keys and a size budget, and the token that fits.
package struct BudgetTest: VectorTest {
    package static let schema = "convert-budget"

    package let label: VectorLabel
    package let source: TargetFields
    package let budget: String
    /// The names of the keys that may sign, the best first.
    package let signers: [String]
    package let issuedAt: String
    package let scenes: [String]?
    /// The token as it is written to fit.
    package let text: String?
    /// The size of each key's token; null where a key cannot sign this.
    package let sizes: [Int?]

    package var mistake: String? {
        unless((text == nil) == (label.error != nil), "a valid case has a text")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        guard let budget = SizeBudget(name: budget) else { return "no budget \(budget)" }
        let all = signers.compactMap { keys.keys[$0]?.signer }
        guard all.count == signers.count else { return "a key is missing" }
        let sizes = all.map { try? $0.size(in: budget, content: content, writings: BudgetTest.writings) }
        return label.difference { () throws(ShareTokenError) in
            try TokenSigner.token(by: all, within: budget, content: content, writings: BudgetTest.writings).text
        } check: { found in
            expect(text, found, "text")
        } ?? expect(self.sizes, sizes, "sizes")
    }

    private static func writings(_ token: Token) -> [String] { [token.delimitedText, token.text] }

    private func content(_ signer: TokenSigner) throws(ShareTokenError) -> TokenContent {
        var claimed: [Scene] = []
        for name in scenes ?? [] { claimed.append(try Scene(name)) }
        return try TokenContent(
            suite: signer.suite, keyID: signer.keyID, issuedAt: try Timestamp(issuedAt), lifetime: .thirtyDays,
            claims: TokenClaims(scenes: claimed), target: try source.resource())
    }
}
