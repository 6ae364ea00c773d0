// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// Makes tokens for records, with the signers, the time, the claims and the size limit that the command names.
struct TokenMaker {
    let signers: [TokenSigner]
    let issuedAt: Timestamp
    let lifetime: Lifetime
    var scenes: [Scene] = []
    /// The canonical URL that the destination is pinned to.
    var pin: String?
    var sharer: SharerPseudonym?
    var budget: SizeBudget?

    /// The reason why several keys cannot be used; nil if they can.
    static func objection(keys: [String], budget: SizeBudget?) -> String? {
        keys.count > 1 && budget == nil ? "several keys are of use only with --budget, which picks one" : nil
    }

    /// Makes a token that leads to a resource, and writes it down.
    ///
    /// - Parameter writings: The ways to write a token, the best first.
    func token(
        for target: Resource, writings: (Token) -> [String]
    ) throws(ShareTokenError) -> (token: Token, text: String) {
        let make = { (signer: TokenSigner) throws(ShareTokenError) in try content(target, for: signer) }
        guard let budget else {
            guard let signer = signers.first else { throw ShareTokenError(.noPrivateKey) }
            let token = try signer.sign(try make(signer))
            return (token, writings(token).first ?? token.delimitedText)
        }
        return try TokenSigner.token(by: signers, within: budget, content: make, writings: writings)
    }

    /// The size of each key's token, in the unit of the budget; nil where a key cannot sign the target at all.
    func sizes(of target: Resource, writings: (Token) -> [String]) -> [(suite: Suite, keyID: KeyID, size: Int?)] {
        guard let budget else { return [] }
        let make = { (signer: TokenSigner) throws(ShareTokenError) in try content(target, for: signer) }
        return signers.map { signer in
            (signer.suite, signer.keyID, try? signer.size(in: budget, content: make, writings: writings))
        }
    }

    /// The sizes in one sentence, for people; nil without a budget.
    func explanation(of target: Resource, writings: (Token) -> [String]) -> String? {
        guard let budget else { return nil }
        let sizes = sizes(of: target, writings: writings).map { entry in
            let size = entry.size.map { "\($0)" } ?? "cannot hold it"
            return "\(entry.suite.name) \(entry.keyID.hex): \(size)"
        }
        return "\(budget.name) has room for \(budget.limit) \(budget.unit.rawValue): \(sizes.joined(separator: ", "))"
    }

    private func content(_ target: Resource, for signer: TokenSigner) throws(ShareTokenError) -> TokenContent {
        var destination: DestinationPin?
        if let pin { destination = try DestinationPin(of: pin, suite: signer.suite) }
        return try TokenContent(
            suite: signer.suite, keyID: signer.keyID, issuedAt: issuedAt, lifetime: lifetime,
            claims: TokenClaims(scenes: scenes, destinationPin: destination, sharer: sharer), target: target)
    }
}

extension Token {
    /// The ways to write a token down by itself.
    static func writings(_ token: Token) -> [String] { [token.delimitedText, token.text] }
}
