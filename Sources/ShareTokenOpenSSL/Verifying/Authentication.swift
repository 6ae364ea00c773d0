// SPDX-License-Identifier: Apache-2.0

import ShareToken

/// What is found out about a token once, whenever and wherever it is used: who made it and may vouch for its target.
struct Authentication: Sendable {
    /// Who made the token.
    let issuer: Verification.Issuer

    /// Why the issuer may not vouch for the token; nil if it may.
    let issuerFailure: ShareTokenError.Code?

    /// What was revoked; nil if nothing was.
    let revocation: ShareTokenError.Code?

    /// What is risky about the target; nil if nobody will ask more than once.
    let report: RiskReport?

    /// A token that a key made which is trusted by itself, bound to nothing; what a list revokes is revoked all the same.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - issuer: The name of the issuer.
    ///   - key: The public key, if it is one.
    ///   - list: The list, if there is one.
    /// - Throws: `crypto-failure`.
    init(
        of token: Token, by issuer: String, with key: PublicKey?, in list: AcceptedTrustList?
    ) throws(ShareTokenError) {
        self.issuer = Verification.Issuer(name: issuer)
        issuerFailure = nil
        report = nil
        if let list, let key, list.revocation(ofKey: try Fingerprint(ofKey: key.subjectPublicKeyInfo)) != nil {
            revocation = .revokedKey
        } else {
            revocation = try list?.revocation(ofTokenOrTarget: token)
        }
    }

    /// A token that a key of a trust list made.
    ///
    /// - Throws: `crypto-failure`.
    init(of token: Token, by key: TrustedKey, in list: AcceptedTrustList) throws(ShareTokenError) {
        let content = token.content
        let issuer = key.issuer
        self.issuer = Verification.Issuer(name: issuer.name.text, id: issuer.id, grade: issuer.grade)
        if key.isRevoked {
            // A key that was revoked is out of its time as well; that it was revoked is what matters.
            issuerFailure = issuer.bindings.covers(content.target) ? nil : .targetNotBound
            revocation = .revokedKey
        } else {
            issuerFailure =
                !key.key.covers(content.issuedAt)
                ? .keyNotValid : issuer.bindings.covers(content.target) ? nil : .targetNotBound
            revocation = try list.revocation(ofTokenOrTarget: token)
        }
        report = RiskReport(of: content.target)
    }
}

extension AcceptedTrustList {
    /// Why a token does not hold whoever made it; nil if the list revokes neither it nor its target.
    ///
    /// - Throws: `crypto-failure`.
    fileprivate func revocation(ofTokenOrTarget token: Token) throws(ShareTokenError) -> ShareTokenError.Code? {
        if revokesTokens, revocation(ofToken: try Fingerprint(of: token)) != nil { return .revokedToken }
        return revocation(ofTarget: token.content.target) == nil ? nil : .revokedTarget
    }
}
