// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// The root keys that a receiver verifies a trust list with, and the number of them that must have signed it.
///
/// The receiver gets the first root keys through another channel than the list. After that, each list names the roots
/// that sign the next one.
public struct RootKeys: Sendable, Hashable {
    /// The number of the keys that must have signed.
    public let threshold: Int

    /// The keys, without duplicates.
    public let keys: [PublicKey]

    /// The fingerprints of the keys, at the same places.
    let fingerprints: [Fingerprint]

    /// Creates root keys from public keys.
    ///
    /// - Throws: `bad-value` for a threshold below 1 or above the number of keys, `duplicate-entry` for a duplicate
    ///   key, `crypto-failure`.
    public init(threshold: Int, keys: [PublicKey]) throws(ShareTokenError) {
        guard threshold > 0, threshold <= keys.count else { throw ShareTokenError(.badValue) }
        guard Set(keys).count == keys.count else { throw ShareTokenError(.duplicateEntry) }
        var fingerprints: [Fingerprint] = []
        for key in keys { fingerprints.append(try Fingerprint(ofKey: key.subjectPublicKeyInfo)) }
        self.threshold = threshold
        self.keys = keys
        self.fingerprints = fingerprints
    }

    /// Creates the root keys that a list names.
    ///
    /// - Throws: As ``init(threshold:keys:)``, and `bad-key` or `weak-key`.
    package init(_ roots: TrustRoots) throws(ShareTokenError) {
        var keys: [PublicKey] = []
        for key in roots.keys { keys.append(try PublicKey(key)) }
        try self.init(threshold: roots.threshold, keys: keys)
    }

    /// Whether a list names the same threshold and the same keys, in any order.
    func isSame(as roots: TrustRoots) -> Bool { threshold == roots.threshold && hasSameKeys(as: roots) }

    /// Whether a list names the same keys, in any order.
    func hasSameKeys(as roots: TrustRoots) -> Bool {
        keys.count == roots.keys.count
            && keys.allSatisfy { key in
                roots.keys.contains { $0.subjectPublicKeyInfo == key.subjectPublicKeyInfo }
            }
    }

    /// The number of these keys that have signed a list.
    ///
    /// - Throws: `bad-root-signature` if a signature with the fingerprint of one of the keys is not valid, with the
    ///   offset of the signature.
    func signatures(on list: SignedTrustList) throws(ShareTokenError) -> Int {
        var count = 0
        for (signature, offset) in zip(list.signatures, list.signatureOffsets) {
            guard let place = fingerprints.firstIndex(of: signature.key) else { continue }
            guard keys[place].isValidSignature(signature.signature, for: list.message) else {
                throw ShareTokenError(.badRootSignature, at: offset)
            }
            count += 1
        }
        return count
    }
}

extension PublicKey {
    /// Reads the key of a trust list.
    ///
    /// - Throws: `bad-key`, `weak-key`.
    package init(_ key: ListedKey) throws(ShareTokenError) {
        try self.init(subjectPublicKeyInfo: key.subjectPublicKeyInfo)
        guard suite == key.suite, subjectPublicKeyInfo == key.subjectPublicKeyInfo else {
            throw ShareTokenError(.badKey)
        }
    }
}

extension TrustRoots {
    /// The root keys in the form of a trust list.
    package init(_ roots: RootKeys) throws(ShareTokenError) {
        var keys: [ListedKey] = []
        for key in roots.keys { keys.append(try ListedKey(key)) }
        self.init(threshold: roots.threshold, keys: keys)
    }
}

extension ListedKey {
    /// The key in the form of a trust list.
    package init(_ key: PublicKey) throws(ShareTokenError) {
        try self.init(suite: key.suite, subjectPublicKeyInfo: key.subjectPublicKeyInfo)
    }
}

extension Fingerprint {
    /// The fingerprint of a key: SHA-256 over its SubjectPublicKeyInfo (RFC 5280).
    ///
    /// - Throws: `crypto-failure`.
    package init(ofKey subjectPublicKeyInfo: [UInt8]) throws(ShareTokenError) {
        self = try Fingerprint(digesting: subjectPublicKeyInfo)
    }

    /// The fingerprint of a token: SHA-256 over its bytes.
    ///
    /// - Throws: `crypto-failure`.
    package init(of token: Token) throws(ShareTokenError) {
        self = try Fingerprint(digesting: token.bytes)
    }

    init(digesting bytes: [UInt8]) throws(ShareTokenError) {
        guard let fingerprint = Fingerprint(try Digest.sha256.digest(bytes)) else {
            throw ShareTokenError(.cryptoFailure)
        }
        self = fingerprint
    }
}
