// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// A trust list that the roots have signed and that is neither expired nor older than the last one.
///
/// There is no other way to one than to accept it. Safe to share among threads.
public final class AcceptedTrustList: Sendable {
    /// What the list says.
    public let list: TrustList

    /// The keys to hold the next list against: those that this one names.
    public let roots: RootKeys

    /// What to remember of the list, so that no older one is accepted after it.
    public let version: AcceptedVersion

    let index: TrustIndex

    /// Reads a list and accepts it if everything about it is right.
    ///
    /// Linear in the length of the file, but for sorting. The keys of issuers are only imported when they are asked for.
    ///
    /// - Parameters:
    ///   - file: The trust list, as of `Docs/Spec/Trust.md`.
    ///   - roots: The keys that the receiver holds.
    ///   - last: What was remembered of the list that was accepted last; nil if there was none.
    ///   - now: The present time.
    /// - Throws: What `SignedTrustList(reading:)` throws; `bad-root-signature`, `too-few-signatures`,
    ///   `unsigned-roots`, `wrong-trust-list`, `trust-list-not-yet-valid`, `trust-list-expired`, `trust-list-rollback`,
    ///   `trust-list-fork`; `bad-key` or `weak-key` for a root that the list names.
    public convenience init(
        accepting file: [UInt8], roots: RootKeys, last: AcceptedVersion? = nil, at now: Timestamp
    ) throws(ShareTokenError) {
        try self.init(accepting: SignedTrustList(reading: file), roots: roots, last: last, at: now)
    }

    /// Accepts a list that was read, if everything about it is right.
    ///
    /// - Throws: As the initialiser that reads a file, but for what reading throws.
    public init(
        accepting signed: SignedTrustList, roots: RootKeys, last: AcceptedVersion? = nil, at now: Timestamp
    ) throws(ShareTokenError) {
        guard try roots.signatures(on: signed) >= roots.threshold else { throw ShareTokenError(.tooFewSignatures) }
        list = signed.list
        if roots.isSame(as: list.roots) {
            self.roots = roots
        } else {
            self.roots = try RootKeys(list.roots)
            guard try self.roots.signatures(on: signed) >= list.roots.threshold else {
                throw ShareTokenError(.unsignedRoots)
            }
        }
        version = AcceptedVersion(
            list: list.id, version: list.version, digest: try Fingerprint(digesting: signed.message))
        if let code = list.failure(at: now) ?? version.failure(after: last) { throw ShareTokenError(code) }
        index = try TrustIndex(list)
    }

    /// All keys of all issuers, in the order of their ids.
    public var keys: [TrustedKey] { index.entries.map { TrustedKey(list: self, entry: $0) } }

    /// The keys with an id and suite, with their issuers: all of them, as ids can collide.
    ///
    /// Logarithmic in the number of keys.
    public func candidates(for id: KeyID) -> [TrustedKey] {
        guard id.length == 4 else { return [] }
        return index.places(of: id).map { TrustedKey(list: self, entry: index.entries[$0]) }
    }

    /// The keys with an id that are of a suite.
    public func candidates(for id: KeyID, suite: Suite) -> [TrustedKey] {
        candidates(for: id).filter { $0.key.key.suite == suite }
    }

    /// The revocation of a key, by the digest of its encoding; nil if the list has none.
    public func revocation(ofKey key: Fingerprint) -> Revocation<Fingerprint>? {
        index.revokedKeys[key].map { list.revoked.keys[$0] }
    }

    /// The revocation of a token, by the digest of its bytes; nil if the list has none.
    public func revocation(ofToken token: Fingerprint) -> Revocation<Fingerprint>? {
        index.revokedTokens[token].map { list.revoked.tokens[$0] }
    }

    /// Whether the list revokes any single token, so that there is a reason to digest one.
    public var revokesTokens: Bool { !index.revokedTokens.isEmpty }

    /// The revocation of a target; nil if the list has none.
    public func revocation(ofTarget target: Resource) -> Revocation<String>? {
        guard !index.revokedTargets.isEmpty else { return nil }
        return index.revokedTargets[target.url].map { list.revoked.targets[$0] }
    }
}

/// What a receiver remembers of the trust list that it accepted last.
public struct AcceptedVersion: Sendable, Hashable {
    /// The id of the list.
    public let list: String

    /// The number of the version.
    public let version: Int64

    /// SHA-256 over the bytes that were signed: two files with the same signed part are one version.
    public let digest: Fingerprint

    /// Creates what was remembered.
    public init(list: String, version: Int64, digest: Fingerprint) {
        self.list = list
        self.version = version
        self.digest = digest
    }

    /// Why this version may not follow another one; nil if it may.
    func failure(after last: AcceptedVersion?) -> ShareTokenError.Code? {
        guard let last else { return nil }
        guard list == last.list else { return .wrongTrustList }
        guard version >= last.version else { return .trustListRollback }
        return version == last.version && digest != last.digest ? .trustListFork : nil
    }
}
