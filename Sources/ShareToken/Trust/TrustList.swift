// SPDX-License-Identifier: Apache-2.0

/// The signed part of a trust list: the issuers, the revocations, and the roots that sign the list.
///
/// Source: `Docs/Spec/Trust.md`.
public struct TrustList: Sendable, Hashable {
    /// The id of the list, such as `example.cn`: the same in all versions, in the grammar of the id of an `Issuer`.
    public var id: String

    /// The version number, from 1; a receiver accepts a lower version only from new roots.
    public var version: Int64

    /// The time at which this version was issued.
    public var issuedAt: Timestamp

    /// The time at which this version expires.
    public var expiresAt: Timestamp

    /// The roots that sign the list, from this version on.
    package var roots: TrustRoots

    /// The issuers.
    package var issuers: [Issuer]

    /// The revoked keys, tokens, issuers and targets.
    package var revoked: Revocations

    /// Creates a list.
    ///
    /// The values are not checked here; reading a list checks it as a whole.
    package init(
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

    /// The reason why the list is not valid at a time; nil if it is valid.
    ///
    /// - Returns: `trust-list-not-yet-valid` or `trust-list-expired`.
    package func failure(at now: Timestamp) -> ShareTokenError.Code? {
        now < issuedAt ? .trustListNotYetValid : now >= expiresAt ? .trustListExpired : nil
    }
}

/// The root keys of a trust list, and the number of them that must sign it.
package struct TrustRoots: Sendable, Hashable {
    /// The number of keys that must sign: 1 to the number of keys.
    package var threshold: Int

    /// The root keys.
    package var keys: [ListedKey]

    /// Creates a set of roots.
    package init(threshold: Int, keys: [ListedKey]) {
        self.threshold = threshold
        self.keys = keys
    }
}

/// A signature of a root over a trust list.
package struct TrustListSignature: Sendable, Hashable {
    /// The digest of the root's SubjectPublicKeyInfo.
    package var key: Fingerprint

    /// The signature: 64 bytes, in the form of a token's tag of the same suite.
    package var signature: [UInt8]

    /// Creates a signature.
    package init(key: Fingerprint, signature: [UInt8]) {
        self.key = key
        self.signature = signature
    }
}

/// A well-formed trust list with its signatures, which are not checked.
package struct SignedTrustList: Sendable {
    /// The signed part.
    package let list: TrustList

    /// The unchecked signatures.
    package let signatures: [TrustListSignature]

    /// The bytes that signatures cover: a context string, and the canonical form (RFC 8785) of the signed part.
    package let message: [UInt8]

    /// The UTF-8 byte offset of each signature in the file.
    package let signatureOffsets: [Int]

    /// The platforms by which links are read.
    package let registry: Registry
}
