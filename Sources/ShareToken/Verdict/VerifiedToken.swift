// SPDX-License-Identifier: Apache-2.0

/// A token whose five verdicts are all good; only a verified token has a link to open.
///
/// Only verifiers create verified tokens, such as `TokenVerifier` of `ShareTokenOpenSSL`.
public struct VerifiedToken: Sendable, Hashable {
    /// The token.
    public let token: Token

    /// The five good verdicts, with the risks of the target and the decision of the policy.
    public let verification: Verification

    /// The issuer of the token.
    public let issuer: Verification.Issuer

    package let target: NormalTarget

    package init(_ token: Token, target: NormalTarget, by issuer: Verification.Issuer, _ verification: Verification) {
        self.token = token
        self.target = target
        self.issuer = issuer
        self.verification = verification
    }

    /// Treats an unverified token as verified, for tests of the steps after verification.
    ///
    /// - Throws: The errors of reading the target.
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
    /// The target of the token; for a page that a platform knows, the resource of that platform.
    public var resource: Resource { target.resource }

    /// The link to open: the canonical https URL, or the link into a mini-program or app if there is no page.
    public var url: String { target.url }

    /// The minute of issue.
    public var issuedAt: Timestamp { content.issuedAt }

    /// The first moment at which the token is no longer valid.
    public var expiresAt: Timestamp { content.expiresAt }

    /// The claims of the issuer beyond the target.
    public var claims: TokenClaims { content.claims }

    /// The suite of the key.
    public var suite: Suite { content.suite }

    /// The id of the key.
    public var keyID: KeyID { content.keyID }

    /// The result of comparing the pin; after ``Verification/PinCheck/notCompared``, the app that follows the link
    /// compares.
    public var pin: Verification.PinCheck { verification.pin }

    /// The risks of the target; offsets are UTF-8 byte offsets into ``url``.
    public var risks: [Risk] { verification.risks }

    /// The decision of the policy, ``PolicyAction/open`` or ``PolicyAction/warn``; nil if there is no policy.
    public var decision: PolicyDecision? { verification.decision }

    /// The content of the token, which is verified here.
    package var content: TokenContent { token.unverifiedContent }
}

extension VerifiedToken: CustomStringConvertible {
    /// What the token leads to, who vouches for it and until when, as in `taobao item id=520813250866, issued by Example Shop,
    /// valid until 2026-12-02T00:00:00Z`.
    public var description: String {
        "\(resource), issued by \(issuer.name.onOneLine), valid until \(expiresAt)"
    }
}

/// The reason why a token is not verified: five verdicts, at least one of which failed.
public struct VerificationFailure: Error, Sendable, Hashable {
    /// The five verdicts.
    public let verification: Verification

    /// The reason of the first failed verdict; the offset is a UTF-8 byte offset into the text of the token.
    public let error: ShareTokenError

    /// Creates the failure of a text that is not a token.
    package init(malformed error: ShareTokenError) {
        self.init(Verification(malformed: error), error)
    }

    package init(_ verification: Verification, _ error: ShareTokenError) {
        self.verification = verification
        self.error = error
    }

    /// The code of the reason.
    public var code: ShareTokenError.Code { error.code }

    /// The issuer of the token; nil unless the signature is good.
    ///
    /// An app can name the issuer of a genuine token that this version cannot open.
    public var issuer: Verification.Issuer? { verification.madeBy }

    /// The decision on the token: that of the policy, or else that nothing opens because of the failed verdict.
    public var decision: PolicyDecision {
        verification.decision ?? PolicyDecision(refusing: verification) ?? .withoutRule
    }
}

extension VerificationFailure: CustomStringConvertible {
    /// The code and its summary.
    public var description: String { "\(error.code.rawValue): \(error.code.summary)" }
}
