// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension TokenSigner {
    /// Signs with the first of some keys whose token fits a budget.
    ///
    /// The keys are the caller's, in the caller's order; nothing that is read chooses one. Nothing is signed until it
    /// is known what fits.
    ///
    /// - Parameters:
    ///   - signers: Who could sign.
    ///   - budget: What the text must fit.
    ///   - content: Makes the content for a key; what it throws passes the key over.
    ///   - writings: The ways to write a token down, the best first.
    /// - Returns: The token and its writing that fits.
    /// - Throws: `over-budget` if no token fits; if there could not be one of any key, what `content` threw first; what
    ///   ``sign(_:)`` throws.
    public static func token(
        by signers: [TokenSigner], within budget: SizeBudget,
        content: (TokenSigner) throws(ShareTokenError) -> TokenContent, writings: (Token) -> [String]
    ) throws(ShareTokenError) -> (token: Token, text: String) {
        var failure: ShareTokenError?
        var hasSize = false
        for signer in signers {
            let draft: Token
            do throws(ShareTokenError) { draft = try signer.draft(content) } catch {
                failure = failure ?? error
                continue
            }
            hasSize = true
            // Which writing fits is a matter of lengths and alphabets, which the tag has no part in.
            guard writings(draft).contains(where: { budget.fits($0) }) else { continue }
            // A device that fails is no matter of size: the caller hears of it, and no other key takes its place.
            let token = try signer.sign(draft.unverifiedContent)
            if let text = budget.first(of: writings(token)) { return (token, text) }
        }
        throw hasSize ? ShareTokenError(.overBudget) : failure ?? ShareTokenError(.overBudget)
    }

    /// The size of the shortest writing of the token that this key would sign, in the units of a budget.
    ///
    /// - Throws: What `content` throws; `too-long`.
    public func size(
        in budget: SizeBudget, content: (TokenSigner) throws(ShareTokenError) -> TokenContent,
        writings: (Token) -> [String]
    ) throws(ShareTokenError) -> Int {
        writings(try draft(content)).map { budget.size(of: $0) }.min() ?? 0
    }

    /// The token with a tag of zeros: of the length of the real one, and for nobody to see.
    private func draft(
        _ content: (TokenSigner) throws(ShareTokenError) -> TokenContent
    ) throws(ShareTokenError) -> Token {
        let unsigned = try UnsignedToken(try content(self))
        return try unsigned.attaching(tag: [UInt8](repeating: 0, count: suite.tagLength))
    }
}
