// SPDX-License-Identifier: Apache-2.0

import ShareToken

/// The findings about a token that do not depend on the time, the scene or the reader.
struct Authentication: Sendable {
    /// The issuer of the token.
    let issuer: Verification.Issuer

    /// The reason why the issuer may not vouch for the token; nil if it may.
    let issuerFailure: ShareTokenError.Code?

    /// The code for the key, issuer, token or target that is revoked; nil if nothing is.
    let revocation: ShareTokenError.Code?

    /// The target of the token by this version's register; nil if there is none, and ``issuerFailure`` has the reason.
    let target: NormalTarget?

    /// The risk report on the target; nil for a key that is trusted by itself, whose findings are not cached.
    let report: RiskReport?

    /// The form of the link that opens the target; nil where ``report`` is nil.
    let form: LinkForm?

    /// Examines a token of a key that is trusted by itself and bound to nothing.
    ///
    /// The revocations of the list apply.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - issuer: The name of the issuer.
    ///   - key: The public key; nil for a shared key.
    ///   - list: The trust list; nil if there is none.
    ///   - registry: The platforms that are known.
    /// - Throws: `crypto-failure`.
    init(
        of token: Token, by issuer: String, with key: PublicKey?, in list: AcceptedTrustList?, registry: Registry
    ) throws(ShareTokenError) {
        self.issuer = Verification.Issuer(name: issuer)
        (report, form) = (nil, nil)
        (target, issuerFailure) = Authentication.target(of: token, registry)
        if let list, let key, list.revocation(ofKey: try Fingerprint(ofKey: key.subjectPublicKeyInfo)) != nil {
            revocation = .revokedKey
        } else {
            revocation = try list?.revocation(of: token, leadingTo: target)
        }
    }

    /// Examines a token of a key of a trust list.
    ///
    /// - Throws: `crypto-failure`.
    init(of token: Token, by key: TrustedKey, in list: AcceptedTrustList) throws(ShareTokenError) {
        let issuer = key.issuer
        self.issuer = Verification.Issuer(
            name: issuer.name.text, chineseName: issuer.name.chinese, id: issuer.id, grade: issuer.grade)
        let (target, failure) = Authentication.target(of: token, list.registry)
        let isBound = target.map { issuer.bindings.coverage(of: $0) != nil } ?? false
        let targetFailure = failure ?? (isBound ? nil : .targetNotBound)
        if key.isRevoked {
            // The revocation is reported instead of the validity of the key.
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
        report = url.map { RiskReport(of: $0, registry: list.registry) }
        form = url.flatMap { target?.resource.directForm(of: $0) }
    }

    /// The target of a token, or the reason why it has none.
    private static func target(
        of token: Token, _ registry: Registry
    ) -> (NormalTarget?, ShareTokenError.Code?) {
        do throws(ShareTokenError) {
            return (try NormalTarget(token.unverifiedContent.target.read(by: registry)), nil)
        } catch {
            return (nil, error.code)
        }
    }
}

extension AcceptedTrustList {
    /// The code for the revocation of a token, its target or a link in its target; nil if there is none.
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
