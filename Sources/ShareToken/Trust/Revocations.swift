// SPDX-License-Identifier: Apache-2.0

/// What a trust list takes back: keys, issuers, single tokens, and targets whoever vouches for them.
public struct Revocations: Sendable, Hashable {
    /// Keys, by the digest of their SubjectPublicKeyInfo.
    public var keys: [Revocation<Fingerprint>]

    /// Tokens, by the digest of their bytes.
    public var tokens: [Revocation<Fingerprint>]

    /// Issuers, by their ids.
    public var issuers: [Revocation<String>]

    /// Targets: resources, mini-programs, apps, hosts and paths.
    public var targets: [Revocation<RevokedTarget>]

    /// Creates a set of revocations.
    public init(
        keys: [Revocation<Fingerprint>] = [], tokens: [Revocation<Fingerprint>] = [],
        issuers: [Revocation<String>] = [], targets: [Revocation<RevokedTarget>] = []
    ) {
        self.keys = keys
        self.tokens = tokens
        self.issuers = issuers
        self.targets = targets
    }
}

/// That something does not hold any more, and why.
public struct Revocation<Subject: Sendable & Hashable>: Sendable, Hashable {
    /// What is revoked.
    public var subject: Subject

    /// Why.
    public var reason: RevocationReason

    /// When that was decided; the revocation holds for what was issued before, too.
    public var at: Timestamp

    /// Creates a revocation.
    public init(_ subject: Subject, reason: RevocationReason, at: Timestamp) {
        self.subject = subject
        self.reason = reason
        self.at = at
    }
}

/// Why something was revoked: a word such as `compromised`; an open set.
public struct RevocationReason: RawRepresentable, Sendable, Hashable {
    /// The word, 1 to 64 bytes of `a`–`z`, `0`–`9` in words joined by single `.`, `-` or `_`.
    public let rawValue: String

    /// Creates a reason from its word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Somebody else may have the secret.
    public static let compromised = Self(rawValue: "compromised")
    /// Another one has taken its place.
    public static let superseded = Self(rawValue: "superseded")
    /// Its owner has gone out of business.
    public static let ceased = Self(rawValue: "ceased")
    /// It serves to deceive people.
    public static let fraud = Self(rawValue: "fraud")
    /// The law forbids it.
    public static let unlawful = Self(rawValue: "unlawful")
    /// Nothing is said.
    public static let unspecified = Self(rawValue: "unspecified")

    /// The reasons above.
    public static let all: [RevocationReason] = [
        .compromised, .superseded, .ceased, .fraud, .unlawful, .unspecified,
    ]
}
