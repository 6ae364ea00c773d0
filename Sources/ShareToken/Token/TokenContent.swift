// SPDX-License-Identifier: Apache-2.0

/// What a token says: who issued it, from when until when it holds, its claims and its target.
public struct TokenContent: Sendable, Hashable {
    /// The suite that the issuer's key belongs to.
    public let suite: Suite

    /// The hint at the issuer's key.
    public let keyID: KeyID

    /// The minute of issue.
    public let issuedAt: Timestamp

    /// How long the token holds.
    public let lifetime: Lifetime

    /// What the issuer says beyond the target.
    public let claims: TokenClaims

    /// Where the token leads.
    public let target: TokenTarget

    /// The first moment at which the token no longer holds.
    public var expiresAt: Timestamp { issuedAt + lifetime }

    /// Creates the content of a token.
    ///
    /// - Parameters:
    ///   - suite: The suite of the key that is going to sign.
    ///   - keyID: The id of that key, of the length the suite has.
    ///   - issuedAt: The time of issue; seconds are dropped.
    ///   - lifetime: How long the token holds.
    ///   - claims: Claims; the compact suite has none.
    ///   - target: Where the token leads.
    /// - Throws: `unknown-suite`, `unknown-key` for an id of another length, `time-out-of-range`, `bad-lifetime` for one
    ///   that the suite's header cannot hold, `claims-not-supported` for claims in the compact suite, `bad-claim` for
    ///   more than 16 scenes without a number, `bad-field` for a page or a link inside the target that no verifier takes
    ///   (TOK-66, TOK-67).
    public init(
        suite: Suite, keyID: KeyID, issuedAt: Timestamp, lifetime: Lifetime, claims: TokenClaims = .none,
        target: Resource
    ) throws(ShareTokenError) {
        guard suite.isKnown else { throw ShareTokenError(.unknownSuite) }
        guard keyID.length == suite.keyIDLength else { throw ShareTokenError(.unknownKey) }
        guard issuedAt.minutesSinceTokenEpoch != nil else { throw ShareTokenError(.timeOutOfRange) }
        guard suite != .compact || lifetime.compact != nil else { throw ShareTokenError(.badLifetime) }
        guard claims == .none || suite != .compact else { throw ShareTokenError(.claimsNotSupported) }
        guard claims.isEncodable else { throw ShareTokenError(.badClaim) }
        if target.kind.hasLinkFields || target.kind.code == 0, (try? NormalTarget(target)) == nil {
            throw ShareTokenError(.badField)
        }
        self.init(
            unchecked: suite, keyID: keyID, issuedAt: issuedAt.startOfMinute, lifetime: lifetime, claims: claims,
            target: TokenTarget(target))
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

    /// Whether the token holds at a point in time.
    ///
    /// A token from the near future still holds: the clocks of issuers and readers differ by up to five minutes.
    ///
    /// - Returns: nil if it holds, `not-yet-valid` or `expired` otherwise.
    public func failure(at now: Timestamp) -> ShareTokenError.Code? {
        if now.secondsSince1970 < issuedAt.secondsSince1970 - TokenContent.clockSkew { return .notYetValid }
        return now < expiresAt ? nil : .expired
    }

    /// Whether the token may be used in a scene.
    ///
    /// - Parameter scene: Where the token is used; nil if the caller does not know.
    /// - Returns: nil if it may, `scene-required` or `scene-not-allowed` otherwise.
    public func failure(in scene: Scene?) -> ShareTokenError.Code? {
        guard !claims.scenes.isEmpty else { return nil }
        guard let scene else { return .sceneRequired }
        return claims.scenes.contains(scene) ? nil : .sceneNotAllowed
    }

    /// The seconds by which an issuer's clock may be ahead of a reader's.
    private static let clockSkew: Int64 = 300
}
