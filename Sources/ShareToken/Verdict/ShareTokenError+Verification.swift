// SPDX-License-Identifier: Apache-2.0

/// The codes of verdicts that depend on a trust list or a policy; register: `Docs/Spec/Trust.md`.
extension ShareTokenError.Code {
    /// The token was issued at a time at which its key is not valid in the trust list.
    public static let keyNotValid = Self(rawValue: "key-not-valid")
    /// The issuer is not bound to the target, so it may not speak for it.
    public static let targetNotBound = Self(rawValue: "target-not-bound")
    /// The trust list revokes the key.
    public static let revokedKey = Self(rawValue: "revoked-key")
    /// The trust list revokes the issuer, with everything that its keys signed.
    public static let revokedIssuer = Self(rawValue: "revoked-issuer")
    /// The trust list revokes the token.
    public static let revokedToken = Self(rawValue: "revoked-token")
    /// The trust list revokes the target, for all issuers.
    public static let revokedTarget = Self(rawValue: "revoked-target")
    /// The policy denies the link.
    public static let policyDenied = Self(rawValue: "policy-denied")
    /// The policy leaves the token as text and opens nothing.
    public static let policyTokenOnly = Self(rawValue: "policy-token-only")
}
