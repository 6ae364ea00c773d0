// SPDX-License-Identifier: Apache-2.0

/// A token of which all five verdicts are good: the only thing that has a link to open.
///
/// Only a verifier makes one, such as `TokenVerifier` of `ShareTokenOpenSSL`.
public struct VerifiedToken: Sendable, Hashable {
    /// The token.
    public let token: Token

    /// The five verdicts, all of them good, with the risks of the target and what the policy says.
    public let verification: Verification

    /// Who made the token.
    public let issuer: Verification.Issuer

    package let target: NormalTarget

    package init(_ token: Token, target: NormalTarget, by issuer: Verification.Issuer, _ verification: Verification) {
        self.token = token
        self.target = target
        self.issuer = issuer
        self.verification = verification
    }

    /// Takes a token for verified that nobody has verified, so that what comes after can be tested.
    ///
    /// - Throws: What reading the target throws.
    package init(trusting token: Token) throws(ShareTokenError) {
        let issuer = Verification.Issuer(name: "")
        let target = try NormalTarget(token.unverifiedContent.target)
        self.init(
            token, target: target, by: issuer,
            Verification(
                madeWith: token.unverifiedContent.keyID, by: issuer, target: target, pin: .none, report: nil,
                failures: (nil, nil, nil), decision: nil))
    }
}

extension VerifiedToken {
    /// What the token leads to, as this version's table of platforms has it: of a page that a platform knows, the
    /// platform's resource.
    public var resource: Resource { target.resource }

    /// The link to open: the canonical https URL, or the link into a mini-program or app where there is no page.
    public var url: String { target.url }

    /// The minute of issue.
    public var issuedAt: Timestamp { content.issuedAt }

    /// The first moment at which the token no longer holds.
    public var expiresAt: Timestamp { content.expiresAt }

    /// What the issuer says beyond the target.
    public var claims: TokenClaims { content.claims }

    /// The suite of the key.
    public var suite: Suite { content.suite }

    /// The id of the key.
    public var keyID: KeyID { content.keyID }

    /// What became of the issuer's pin: if it is ``Verification/PinCheck/notCompared``, whoever follows the link compares.
    public var pin: Verification.PinCheck { verification.pin }

    /// What is risky about the target; offsets are into ``url``.
    public var risks: [Risk] { verification.risks }

    /// What the policy says, ``PolicyAction/open`` or ``PolicyAction/warn``; nil if there is none.
    public var decision: PolicyDecision? { verification.decision }

    /// What the token says, which is verified here.
    package var content: TokenContent { token.unverifiedContent }
}

extension VerifiedToken: CustomStringConvertible {
    /// What the token leads to, who vouches for it and until when, as in `taobao item id=520813250866, issued by Example Shop,
    /// valid until 2026-12-02T00:00:00Z`.
    public var description: String {
        "\(resource), issued by \(issuer.name.onOneLine), valid until \(expiresAt)"
    }
}

/// Why a token is not verified: the five verdicts, one of which at least is not good.
public struct VerificationFailure: Error, Sendable, Hashable {
    /// The five verdicts.
    public let verification: Verification

    /// The reason of the first failed verdict; its offset is that in the text of the token.
    public let error: ShareTokenError

    /// The failure of a text that is no token.
    public init(malformed error: ShareTokenError) {
        self.init(Verification(malformed: error), error)
    }

    package init(_ verification: Verification, _ error: ShareTokenError) {
        self.verification = verification
        self.error = error
    }

    /// The reason.
    public var code: ShareTokenError.Code { error.code }

    /// Who made the token, if it is authentic: an app can say whose link it is that this version cannot open.
    public var issuer: Verification.Issuer? { verification.madeBy }

    /// What becomes of the token: what the policy says, or else that nothing opens, and why.
    public var decision: PolicyDecision {
        verification.decision ?? PolicyDecision(refusing: verification) ?? .withoutRule
    }
}

extension VerificationFailure: CustomStringConvertible {
    /// The code and what it means.
    public var description: String { "\(error.code.rawValue): \(error.code.summary)" }
}
