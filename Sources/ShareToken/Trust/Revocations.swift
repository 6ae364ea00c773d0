// SPDX-License-Identifier: Apache-2.0

/// The revocations of a trust list: keys, tokens, issuers and targets.
public struct Revocations: Sendable, Hashable {
    /// The revoked keys, by the digest of their SubjectPublicKeyInfo.
    public var keys: [Revocation<Fingerprint>]

    /// The revoked tokens, by the digest of their bytes.
    public var tokens: [Revocation<Fingerprint>]

    /// The revoked issuers, by their ids.
    public var issuers: [Revocation<String>]

    /// The revoked targets: resources, mini-programs, apps, hosts and paths.
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

/// The revocation of one subject, with its reason.
public struct Revocation<Subject: Sendable & Hashable>: Sendable, Hashable {
    /// The revoked subject.
    public var subject: Subject

    /// The reason of the revocation.
    public var reason: RevocationReason

    /// The time of the decision; the revocation also applies to what was issued before.
    public var at: Timestamp

    /// Creates a revocation.
    public init(_ subject: Subject, reason: RevocationReason, at: Timestamp) {
        self.subject = subject
        self.reason = reason
        self.at = at
    }
}

/// The reason of a revocation: a word such as `compromised`; an open set.
public struct RevocationReason: RawRepresentable, Sendable, Hashable {
    /// The word: 1 to 64 bytes, words of `a`–`z` and `0`–`9` joined by single `.`, `-` or `_`.
    public let rawValue: String

    /// Creates a reason from its word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The secret may be known to others.
    public static let compromised = Self(rawValue: "compromised")
    /// A successor has replaced the subject.
    public static let superseded = Self(rawValue: "superseded")
    /// The owner of the subject has ceased business.
    public static let ceased = Self(rawValue: "ceased")
    /// The subject serves fraud.
    public static let fraud = Self(rawValue: "fraud")
    /// The law forbids the subject.
    public static let unlawful = Self(rawValue: "unlawful")
    /// No reason is given.
    public static let unspecified = Self(rawValue: "unspecified")

    /// The registered reasons.
    public static let all: [RevocationReason] = [
        .compromised, .superseded, .ceased, .fraud, .unlawful, .unspecified,
    ]
}
