// SPDX-License-Identifier: Apache-2.0

/// The content of a token: its issuer's key, its time of issue and lifetime, its claims and its target.
public struct TokenContent: Sendable, Hashable {
    /// The suite that the issuer's key belongs to.
    public let suite: Suite

    /// The hint at the issuer's key.
    public let keyID: KeyID

    /// The minute of issue.
    public let issuedAt: Timestamp

    /// The time for which the token is valid after its issue.
    public let lifetime: Lifetime

    /// The claims beyond the target.
    public let claims: TokenClaims

    /// The target of the token.
    public let target: TokenTarget

    /// The first moment at which the token is no longer valid.
    public var expiresAt: Timestamp { issuedAt + lifetime }

    /// Creates the content of a token.
    ///
    /// - Parameters:
    ///   - suite: The suite of the key that will sign.
    ///   - keyID: The id of that key, in the length that the suite requires.
    ///   - issuedAt: The time of issue; seconds are dropped.
    ///   - lifetime: The time for which the token is valid.
    ///   - claims: The claims; the compact suite has none.
    ///   - target: The target of the token.
    ///   - registry: The platforms that are known.
    /// - Throws: `unknown-suite`; `unknown-key` for an id of another length; `time-out-of-range`; `bad-lifetime` for a
    ///   lifetime that the header of the suite cannot hold; `claims-not-supported` for claims in the compact suite;
    ///   `bad-claim` for more than 16 scenes without a number; `bad-field` for a page, or a link inside the target,
    ///   that verifiers refuse (TOK-66, TOK-67); `payment-code` for a link that asks for money.
    public init(
        suite: Suite, keyID: KeyID, issuedAt: Timestamp, lifetime: Lifetime, claims: TokenClaims = .none,
        target: Resource, registry: Registry = .standard
    ) throws(ShareTokenError) {
        guard suite.isKnown else { throw ShareTokenError(.unknownSuite) }
        guard keyID.length == suite.keyIDLength else { throw ShareTokenError(.unknownKey) }
        guard issuedAt.minutesSinceTokenEpoch != nil else { throw ShareTokenError(.timeOutOfRange) }
        guard suite != .compact || lifetime.compact != nil else { throw ShareTokenError(.badLifetime) }
        guard claims == .none || suite != .compact else { throw ShareTokenError(.claimsNotSupported) }
        guard claims.isEncodable else { throw ShareTokenError(.badClaim) }
        guard !target.asksForMoney else { throw ShareTokenError(.paymentCode) }
        if target.kind.hasLinkFields || target.kind.code == 0, (try? NormalTarget(target, registry: registry)) == nil {
            throw ShareTokenError(.badField)
        }
        self.init(
            unchecked: suite, keyID: keyID, issuedAt: issuedAt.startOfMinute, lifetime: lifetime, claims: claims,
            target: TokenTarget(target, registry: registry))
    }

    package init(
        unchecked suite: Suite, keyID: KeyID, issuedAt: Timestamp, lifetime: Lifetime, claims: TokenClaims,
        target: TokenTarget
    ) {
        self.suite = suite
        self.keyID = keyID
        self.issuedAt = issuedAt
        self.lifetime = lifetime
        self.claims = claims
        self.target = target
    }

    /// The reason why the token is not valid at a point in time.
    ///
    /// A token issued up to five minutes in the future is valid, because the clocks of issuers and readers differ.
    ///
    /// - Returns: `not-yet-valid` or `expired`; nil if the token is valid.
    package func failure(at now: Timestamp) -> ShareTokenError.Code? {
        if now.secondsSince1970 < issuedAt.secondsSince1970 - TokenContent.clockSkew { return .notYetValid }
        return now < expiresAt ? nil : .expired
    }

    /// The reason why the token may not be used in a scene.
    ///
    /// - Parameter scene: The scene in which the token is used; nil if the caller does not know it.
    /// - Returns: `scene-required` or `scene-not-allowed`; nil if the token may be used.
    package func failure(in scene: Scene?) -> ShareTokenError.Code? {
        guard !claims.scenes.isEmpty else { return nil }
        guard let scene else { return .sceneRequired }
        return claims.scenes.contains(scene) ? nil : .sceneNotAllowed
    }

    /// The tolerated lead of an issuer's clock over a reader's clock, in seconds.
    private static let clockSkew: Int64 = 300
}
