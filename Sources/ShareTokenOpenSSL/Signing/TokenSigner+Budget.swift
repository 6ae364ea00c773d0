// SPDX-License-Identifier: Apache-2.0

public import ShareToken

extension TokenSigner {
    /// Signs with the first of some keys whose token fits a budget.
    ///
    /// The keys are tried in the order of the caller. No key signs before a draft of its token fits.
    ///
    /// - Parameters:
    ///   - signers: The signers, the preferred ones first.
    ///   - budget: The size that the text must fit.
    ///   - content: Makes the content for a signer. A signer for which it throws is skipped.
    ///   - writings: The ways to write a token, the preferred ones first.
    /// - Returns: The token and its first writing that fits.
    /// - Throws: `over-budget` if a draft could be made and no signed token fits, which includes a failure to sign; the
    ///   first error of `content` if no draft could be made.
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

    /// The size of the shortest writing of the token that this signer would make, in the units of a budget.
    ///
    /// - Throws: The errors of `content`; `too-long`.
    public func size(
        in budget: SizeBudget, content: (TokenSigner) throws(ShareTokenError) -> TokenContent,
        writings: (Token) -> [String]
    ) throws(ShareTokenError) -> Int {
        writings(try draft(content)).map { budget.size(of: $0) }.min() ?? 0
    }

    /// A token with a tag of zeros, which has the length of the signed one.
    ///
    /// It never leaves this file.
    private func draft(
        _ content: (TokenSigner) throws(ShareTokenError) -> TokenContent
    ) throws(ShareTokenError) -> Token {
        let unsigned = try UnsignedToken(try content(self))
        return try unsigned.attaching(tag: [UInt8](repeating: 0, count: suite.tagLength))
    }
}
