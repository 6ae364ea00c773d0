// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// The keys that a receiver holds a trust list against, and how many of them must have signed it.
///
/// They come to the receiver by another way than the list, once; after that every list says who signs the next.
public struct RootKeys: Sendable, Hashable {
    /// How many of the keys must have signed.
    public let threshold: Int

    /// The keys, all different.
    public let keys: [PublicKey]

    /// The digests that name the keys, at the same places.
    let fingerprints: [Fingerprint]

    /// Holds some keys.
    ///
    /// - Throws: `bad-value` for a threshold below 1 or above the number of keys, `duplicate-entry` for a key that is
    ///   there twice.
    public init(threshold: Int, keys: [PublicKey]) throws(ShareTokenError) {
        guard threshold > 0, threshold <= keys.count else { throw ShareTokenError(.badValue) }
        guard Set(keys).count == keys.count else { throw ShareTokenError(.duplicateEntry) }
        var fingerprints: [Fingerprint] = []
        for key in keys { fingerprints.append(try Fingerprint(ofKey: key.subjectPublicKeyInfo)) }
        self.threshold = threshold
        self.keys = keys
        self.fingerprints = fingerprints
    }

    /// Holds the roots that a list names.
    ///
    /// - Throws: As the other initialiser, and `bad-key` or `weak-key`.
    public init(_ roots: TrustRoots) throws(ShareTokenError) {
        var keys: [PublicKey] = []
        for key in roots.keys { keys.append(try PublicKey(key)) }
        try self.init(threshold: roots.threshold, keys: keys)
    }

    /// Whether these are the keys and the threshold that a list names, in any order.
    func isSame(as roots: TrustRoots) -> Bool { threshold == roots.threshold && hasSameKeys(as: roots) }

    /// Whether these are the keys that a list names, in any order.
    func hasSameKeys(as roots: TrustRoots) -> Bool {
        keys.count == roots.keys.count
            && keys.allSatisfy { key in
                roots.keys.contains { $0.subjectPublicKeyInfo == key.subjectPublicKeyInfo }
            }
    }

    /// The number of these keys that have signed a list.
    ///
    /// - Throws: `bad-root-signature` with the offset of a signature in the name of one of the keys that it did not make.
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
    public init(_ key: ListedKey) throws(ShareTokenError) {
        try self.init(subjectPublicKeyInfo: key.subjectPublicKeyInfo)
        guard suite == key.suite, subjectPublicKeyInfo == key.subjectPublicKeyInfo else {
            throw ShareTokenError(.badKey)
        }
    }
}

extension TrustRoots {
    /// The keys and the threshold as a trust list has them.
    public init(_ roots: RootKeys) throws(ShareTokenError) {
        var keys: [ListedKey] = []
        for key in roots.keys { keys.append(try ListedKey(key)) }
        self.init(threshold: roots.threshold, keys: keys)
    }
}

extension ListedKey {
    /// The key as a trust list has it.
    public init(_ key: PublicKey) throws(ShareTokenError) {
        try self.init(suite: key.suite, subjectPublicKeyInfo: key.subjectPublicKeyInfo)
    }
}

extension Fingerprint {
    /// The digest that names a key: SHA-256 over its SubjectPublicKeyInfo (RFC 5280).
    ///
    /// - Throws: `crypto-failure`.
    public init(ofKey subjectPublicKeyInfo: [UInt8]) throws(ShareTokenError) {
        self = try Fingerprint(digesting: subjectPublicKeyInfo)
    }

    /// The digest that names a token: SHA-256 over its bytes.
    ///
    /// - Throws: `crypto-failure`.
    public init(of token: Token) throws(ShareTokenError) {
        self = try Fingerprint(digesting: token.bytes)
    }

    init(digesting bytes: [UInt8]) throws(ShareTokenError) {
        guard let fingerprint = Fingerprint(try Digest.sha256.digest(bytes)) else {
            throw ShareTokenError(.cryptoFailure)
        }
        self = fingerprint
    }
}
