// SPDX-License-Identifier: Apache-2.0

/// Who may issue tokens, and what was revoked: the signed part of a trust list.
///
/// Specification: `Docs/Spec/Trust.md`.
public struct TrustList: Sendable, Hashable {
    /// The id of the list, the same in all its versions: a name as of an ``Issuer``, such as `example.cn`.
    public var id: String

    /// The number of the version, from 1; a receiver never goes back.
    public var version: Int64

    /// When this version was issued.
    public var issuedAt: Timestamp

    /// The time from which it does not hold any more.
    public var expiresAt: Timestamp

    /// The keys that sign the list from now on.
    public var roots: TrustRoots

    /// The issuers.
    public var issuers: [Issuer]

    /// What was revoked.
    public var revoked: Revocations

    /// Creates a list; it is checked as a whole when it is read.
    public init(
        id: String, version: Int64, issuedAt: Timestamp, expiresAt: Timestamp, roots: TrustRoots,
        issuers: [Issuer] = [], revoked: Revocations = Revocations()
    ) {
        self.id = id
        self.version = version
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
        self.roots = roots
        self.issuers = issuers
        self.revoked = revoked
    }

    /// Why the list does not hold at a time; nil if it does.
    ///
    /// - Returns: `trust-list-not-yet-valid` or `trust-list-expired`.
    public func failure(at now: Timestamp) -> ShareTokenError.Code? {
        now < issuedAt ? .trustListNotYetValid : now >= expiresAt ? .trustListExpired : nil
    }
}

/// The keys that sign a trust list, and how many of them it takes.
public struct TrustRoots: Sendable, Hashable {
    /// How many of the keys must have signed: 1 to the number of keys.
    public var threshold: Int

    /// The keys.
    public var keys: [ListedKey]

    /// Creates a set of roots.
    public init(threshold: Int, keys: [ListedKey]) {
        self.threshold = threshold
        self.keys = keys
    }
}

/// A signature of a root over a trust list.
public struct TrustListSignature: Sendable, Hashable {
    /// The digest of the root's SubjectPublicKeyInfo.
    public var key: Fingerprint

    /// The 64 bytes, in the form of a token's tag of the same suite.
    public var signature: [UInt8]

    /// Creates a signature.
    public init(key: Fingerprint, signature: [UInt8]) {
        self.key = key
        self.signature = signature
    }
}

/// A trust list as it was read: well-formed, which says nothing about who made it.
public struct SignedTrustList: Sendable {
    /// What is signed.
    public let list: TrustList

    /// The signatures, none of which was checked.
    public let signatures: [TrustListSignature]

    /// The bytes over which signatures are made: a string that nothing else begins with, and the canonical form
    /// (RFC 8785) of the signed part.
    public let message: [UInt8]

    /// Where in the file each signature stands.
    package let signatureOffsets: [Int]
}
