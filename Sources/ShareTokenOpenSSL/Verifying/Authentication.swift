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

    /// What the token leads to, by this version's table; nil if it leads nowhere, as the failure then says.
    let target: NormalTarget?

    /// What is risky about the target; nil if nobody will ask more than once.
    let report: RiskReport?

    /// The form of the link that opens the target; nil if nobody will ask more than once.
    let form: LinkForm?

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
        (report, form) = (nil, nil)
        (target, issuerFailure) = Authentication.target(of: token)
        if let list, let key, list.revocation(ofKey: try Fingerprint(ofKey: key.subjectPublicKeyInfo)) != nil {
            revocation = .revokedKey
        } else {
            revocation = try list?.revocation(of: token, leadingTo: target)
        }
    }

    /// A token that a key of a trust list made.
    ///
    /// - Throws: `crypto-failure`.
    init(of token: Token, by key: TrustedKey, in list: AcceptedTrustList) throws(ShareTokenError) {
        let issuer = key.issuer
        self.issuer = Verification.Issuer(name: issuer.name.text, id: issuer.id, grade: issuer.grade)
        let (target, failure) = Authentication.target(of: token)
        let isBound = target.map { issuer.bindings.coverage(of: $0) != nil } ?? false
        let targetFailure = failure ?? (isBound ? nil : .targetNotBound)
        if key.isRevoked {
            // A key that was revoked is out of its time as well; that it was revoked is what matters.
            issuerFailure = targetFailure
            revocation = .revokedKey
        } else {
            let isOfTime = key.key.covers(token.unverifiedContent.issuedAt)
            issuerFailure = isOfTime ? targetFailure : .keyNotValid
            let isRevoked = list.revocation(ofIssuer: issuer.id) != nil
            revocation = isRevoked ? .revokedIssuer : try list.revocation(of: token, leadingTo: target)
        }
        self.target = target
        let url = target?.url
        report = url.map { RiskReport(of: $0) }
        form = url.flatMap { target?.resource.directForm(of: $0) }
    }

    /// What a token leads to, or why it leads nowhere.
    private static func target(of token: Token) -> (NormalTarget?, ShareTokenError.Code?) {
        do throws(ShareTokenError) { return (try NormalTarget(token.unverifiedContent.target), nil) } catch {
            return (nil, error.code)
        }
    }
}

extension AcceptedTrustList {
    /// Why a token does not hold whoever made it; nil if the list revokes neither it nor anything that it leads to.
    ///
    /// - Throws: `crypto-failure`.
    fileprivate func revocation(
        of token: Token, leadingTo target: NormalTarget?
    ) throws(ShareTokenError) -> ShareTokenError.Code? {
        if revokesTokens, revocation(ofToken: try Fingerprint(of: token)) != nil { return .revokedToken }
        guard let target else { return nil }
        let resources = [target.resource] + target.links.compactMap(\.resource)
        return revocation(ofAny: resources) == nil ? nil : .revokedTarget
    }
}
