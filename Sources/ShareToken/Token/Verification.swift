// SPDX-License-Identifier: Apache-2.0

/// What is known of a token: five answers that are always told apart.
///
/// The questions are asked in the order of the members. The first that fails ends the matter, and those after it stay
/// ``Verdict/notChecked``. One order is turned round: if no key at hand could have made the token, ``issuer`` fails and
/// ``signature`` stays unchecked, as nothing can check it.
public struct Verification: Sendable, Hashable {
    /// One answer.
    public enum Verdict: String, Sendable, Hashable {
        /// Checked and found good.
        case ok
        /// Checked and found wanting; the reason is ``Verification/failure``.
        case failed
        /// Not looked at, because an earlier question failed.
        case notChecked = "not_checked"
    }

    /// Whether the text is a token with nothing missing, damaged or superfluous.
    public let wellFormed: Verdict

    /// Whether the tag is that of a known key over these very bytes.
    public let signature: Verdict

    /// Whether the key belongs to an issuer that is trusted.
    public let issuer: Verdict

    /// Whether the token holds at this time.
    public let current: Verdict

    /// Whether the token may be used in this scene.
    public let allowed: Verdict

    /// Why the first failed question failed; nil if none did.
    public let failure: ShareTokenError?

    /// The name of the issuer whose key made the token; nil unless the signature is good.
    public let issuerName: String?

    /// The id of the key that made the token; nil unless the signature is good.
    public let keyID: KeyID?

    /// Whether all five answers are good.
    public var isValid: Bool { failure == nil }

    /// The answers on a text that is no token.
    public init(malformed error: ShareTokenError) {
        self.init(
            wellFormed: .failed, signature: .notChecked, issuer: .notChecked, current: .notChecked,
            allowed: .notChecked, failure: error, issuerName: nil, keyID: nil)
    }

    /// The answers on a well-formed token that no known key made.
    ///
    /// - Parameter code: `unknown-key`, `wrong-suite` or `invalid-signature`.
    package init(unauthenticated code: ShareTokenError.Code) {
        let isUnknown = code == .unknownKey
        self.init(
            wellFormed: .ok, signature: isUnknown ? .notChecked : .failed, issuer: isUnknown ? .failed : .notChecked,
            current: .notChecked, allowed: .notChecked, failure: ShareTokenError(code), issuerName: nil, keyID: nil)
    }

    /// The answers on a token that an issuer's key made.
    ///
    /// - Parameters:
    ///   - content: What the token says.
    ///   - issuerName: The name by which results call the issuer.
    ///   - now: The time to verify for.
    ///   - scene: Where the token is used, if that is known.
    ///   - isPinned: Whether the destination is the pinned one; nil if there is no pin, or nothing to hold against it.
    package init(of content: TokenContent, issuerName: String, at now: Timestamp, in scene: Scene?, isPinned: Bool?) {
        let untimely = content.failure(at: now)
        let unallowed = content.failure(in: scene) ?? (isPinned == false ? .pinMismatch : nil)
        self.init(
            wellFormed: .ok, signature: .ok, issuer: .ok, current: untimely == nil ? .ok : .failed,
            allowed: untimely != nil ? .notChecked : unallowed == nil ? .ok : .failed,
            failure: (untimely ?? unallowed).map { ShareTokenError($0) }, issuerName: issuerName, keyID: content.keyID)
    }

    private init(
        wellFormed: Verdict, signature: Verdict, issuer: Verdict, current: Verdict, allowed: Verdict,
        failure: ShareTokenError?, issuerName: String?, keyID: KeyID?
    ) {
        self.wellFormed = wellFormed
        self.signature = signature
        self.issuer = issuer
        self.current = current
        self.allowed = allowed
        self.failure = failure
        self.issuerName = issuerName
        self.keyID = keyID
    }
}
