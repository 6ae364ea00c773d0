// SPDX-License-Identifier: Apache-2.0

/// The revocations of a trust list: keys, tokens, issuers and targets.
package struct Revocations: Sendable, Hashable {
    /// The revoked keys, by the digest of their SubjectPublicKeyInfo.
    package var keys: [Revocation<Fingerprint>]

    /// The revoked tokens, by the digest of their bytes.
    package var tokens: [Revocation<Fingerprint>]

    /// The revoked issuers, by their ids.
    package var issuers: [Revocation<String>]

    /// The revoked targets: resources, mini-programs, apps, hosts and paths.
    package var targets: [Revocation<RevokedTarget>]

    /// Creates a set of revocations.
    package init(
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
package struct Revocation<Subject: Sendable & Hashable>: Sendable, Hashable {
    /// The revoked subject.
    package var subject: Subject

    /// The reason of the revocation.
    package var reason: RevocationReason

    /// The time of the decision; the revocation also applies to what was issued before.
    package var at: Timestamp

    /// Creates a revocation.
    package init(_ subject: Subject, reason: RevocationReason, at: Timestamp) {
        self.subject = subject
        self.reason = reason
        self.at = at
    }
}

/// The reason of a revocation: a word such as `compromised`; an open set.
package struct RevocationReason: RawRepresentable, Sendable, Hashable {
    /// The word: 1 to 64 bytes, words of `a`–`z` and `0`–`9` joined by single `.`, `-` or `_`.
    package let rawValue: String

    /// Creates a reason from its word.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The secret may be known to others.
    package static let compromised = Self(rawValue: "compromised")
    /// A successor has replaced the subject.
    package static let superseded = Self(rawValue: "superseded")
    /// The owner of the subject has ceased business.
    package static let ceased = Self(rawValue: "ceased")
    /// The subject serves fraud.
    package static let fraud = Self(rawValue: "fraud")
    /// The law forbids the subject.
    package static let unlawful = Self(rawValue: "unlawful")
    /// No reason is given.
    package static let unspecified = Self(rawValue: "unspecified")

    /// The registered reasons.
    package static let all: [RevocationReason] = [
        .compromised, .superseded, .ceased, .fraud, .unlawful, .unspecified,
    ]
}
