// SPDX-License-Identifier: Apache-2.0

/// The codes of verdicts that a trust list or a policy gives; register: `Docs/Spec/Trust.md`.
extension ShareTokenError.Code {
    /// The token was issued at a time for which the trust list does not have its key.
    public static let keyNotValid = Self(rawValue: "key-not-valid")
    /// The target is none that the issuer may speak for.
    public static let targetNotBound = Self(rawValue: "target-not-bound")
    /// The trust list revokes the key.
    public static let revokedKey = Self(rawValue: "revoked-key")
    /// The trust list revokes the issuer, whatever its keys signed.
    public static let revokedIssuer = Self(rawValue: "revoked-issuer")
    /// The trust list revokes the token.
    public static let revokedToken = Self(rawValue: "revoked-token")
    /// The trust list revokes the target, whoever vouches for it.
    public static let revokedTarget = Self(rawValue: "revoked-target")
    /// The policy denies the link.
    public static let policyDenied = Self(rawValue: "policy-denied")
    /// The policy leaves the token as text, and opens nothing.
    public static let policyTokenOnly = Self(rawValue: "policy-token-only")
}
