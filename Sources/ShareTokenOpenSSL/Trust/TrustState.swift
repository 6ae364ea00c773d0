// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// The state that a receiver stores for one trust list, and the only way to accept a version of it.
///
/// It holds the id of the list, the roots that sign it, and the version that was accepted last. A receiver stores
/// ``bytes`` before it uses a list, and reads them when it starts again:
///
/// ```swift
/// var state = try TrustState(list: "example.cn", roots: RootKeys(threshold: 2, keys: keys))    // the first time
/// let list = try state.accepting(file, at: now)
/// state = list.state
/// try store(state.bytes)
/// ```
///
/// Write access to the stored state decides what the receiver trusts.
public struct TrustState: Sendable, Hashable {
    private let record: TrustRecord

    /// The root keys that the next list is verified with.
    public let roots: RootKeys

    /// The id of the list.
    public var list: String { record.list }

    /// The version that was accepted last; nil if there is none.
    package var last: AcceptedVersion? { record.last }

    /// Creates the state for a list of which no version was accepted yet.
    ///
    /// - Parameters:
    ///   - list: The id of the list. It must come from the same source as the roots, never from the file.
    ///   - roots: The keys that sign the list, and the number of them that must.
    /// - Throws: `bad-value` for a text that is not an id.
    public init(list: String, roots: RootKeys) throws(ShareTokenError) {
        guard TrustList.isID(list) else { throw ShareTokenError(.badValue) }
        self.init(record: TrustRecord(list: list, roots: try TrustRoots(roots), last: nil), roots: roots)
    }

    /// Reads a stored state.
    ///
    /// Reading is strict: unknown, missing and duplicate members are refused.
    ///
    /// - Parameter bytes: The stored ``bytes``; JSON of at most 1 MiB.
    /// - Throws: A code of the register of `Docs/Spec/Trust.md`, with the byte offset in the text; `weak-key`, or
    ///   `bad-key` for a key that is no point of its curve, at offset 0.
    public init(reading bytes: [UInt8]) throws(ShareTokenError) {
        let record = try TrustRecord(reading: bytes)
        self.init(record: record, roots: try RootKeys(record.roots))
    }

    private init(record: TrustRecord, roots: RootKeys) {
        self.record = record
        self.roots = roots
    }

    /// The state to store: JSON, a few hundred bytes.
    public var bytes: [UInt8] { record.bytes }

    /// Reads a list, and accepts it if all checks pass.
    ///
    /// Linear in the length of the file, except for sorting. The keys of issuers are imported on first use.
    ///
    /// - Parameters:
    ///   - file: The trust list; see `Docs/Spec/Trust.md`.
    ///   - rootChanges: The lists that changed the roots since the state was stored, in order; see
    ///     `changingRoots(by:at:)`.
    ///   - now: The current time.
    ///   - registry: The platforms by which links are read.
    /// - Throws: The errors of `SignedTrustList(reading:registry:)` and of `accepting(_:at:)`.
    public func accepting(
        _ file: [UInt8], after rootChanges: [[UInt8]] = [], at now: Timestamp, registry: Registry = .standard
    ) throws(ShareTokenError) -> AcceptedTrustList {
        var state = self
        for change in rootChanges {
            state = try state.changingRoots(by: SignedTrustList(reading: change, registry: registry), at: now)
        }
        return try state.accepting(SignedTrustList(reading: file, registry: registry), at: now)
    }

    /// Accepts a list that was read, if all checks pass.
    ///
    /// - Throws: `wrong-trust-list`, `bad-root-signature`, `too-few-signatures`, `unsigned-roots`,
    ///   `trust-list-too-long`, `trust-list-not-yet-valid`, `trust-list-expired`, `trust-list-rollback`,
    ///   `trust-list-fork`; `bad-key` or `weak-key` for a root that the list names.
    package func accepting(_ signed: SignedTrustList, at now: Timestamp) throws(ShareTokenError) -> AcceptedTrustList {
        let (state, version) = try following(signed, at: now, mayBeExpired: false)
        return try AcceptedTrustList(signed, state: state, version: version)
    }

    /// Accepts a list that has expired, so that its tokens are refused as `trust-list-expired` and not as unknown.
    ///
    /// As it passes every other check, the state goes forward with it, as with a list that changed the roots. A verifier
    /// looks at the expiry each time.
    ///
    /// - Throws: As ``accepting(_:at:)-(SignedTrustList,_)``, except `trust-list-expired`.
    package func acceptingExpired(
        _ signed: SignedTrustList, at now: Timestamp
    ) throws(ShareTokenError) -> AcceptedTrustList {
        let (state, version) = try following(signed, at: now, mayBeExpired: true)
        return try AcceptedTrustList(signed, state: state, version: version)
    }

    /// Whether a list is the one that was accepted last.
    package func isLast(_ signed: SignedTrustList) -> Bool {
        guard let last, let digest = try? Fingerprint(digesting: signed.message) else { return false }
        return last.digest == digest
    }

    /// Adopts the roots of a list that may have expired, for a receiver that missed it.
    ///
    /// Such a list only leads to the next one, and never verifies a token. A list is skipped if it is not newer than
    /// the last accepted version, or if too few of the current roots have signed it. A receiver can therefore replay
    /// all changes of the roots from the first one.
    ///
    /// - Throws: As ``accepting(_:at:)-(SignedTrustList,_)``, except `trust-list-expired` and `too-few-signatures`.
    package func changingRoots(by signed: SignedTrustList, at now: Timestamp) throws(ShareTokenError) -> TrustState {
        guard signed.list.id.utf8.elementsEqual(list.utf8) else { throw ShareTokenError(.wrongTrustList) }
        if let last, (signed.list.issuedAt, signed.list.version) <= (last.issuedAt, last.version) { return self }
        do throws(ShareTokenError) { return try following(signed, at: now, mayBeExpired: true).state } catch {
            guard error.code == .tooFewSignatures else { throw error }
            return self
        }
    }

    /// The state after a list, and the version to remember: TRU-30 to TRU-36, TRU-49 to TRU-51.
    private func following(
        _ signed: SignedTrustList, at now: Timestamp, mayBeExpired: Bool
    ) throws(ShareTokenError) -> (state: TrustState, version: AcceptedVersion) {
        let list = signed.list
        guard list.id.utf8.elementsEqual(self.list.utf8) else { throw ShareTokenError(.wrongTrustList) }
        guard try roots.signatures(on: signed) >= roots.threshold else { throw ShareTokenError(.tooFewSignatures) }
        let isSame = roots.isSame(as: list.roots)
        let next = isSame ? roots : try RootKeys(list.roots)
        if !isSame, try next.signatures(on: signed) < next.threshold { throw ShareTokenError(.unsignedRoots) }
        let version = AcceptedVersion(
            version: list.version, digest: try Fingerprint(digesting: signed.message), issuedAt: list.issuedAt)
        if list.isTooLong { throw ShareTokenError(.trustListTooLong) }
        if let code = list.failure(at: now), !mayBeExpired || code != .trustListExpired { throw ShareTokenError(code) }
        if let code = failure(of: version, hasNewKeys: !roots.hasSameKeys(as: list.roots)) {
            throw ShareTokenError(code)
        }
        let record = TrustRecord(list: self.list, roots: isSame ? self.record.roots : list.roots, last: version)
        return (TrustState(record: record, roots: next), version)
    }

    /// The reason why a version may not follow the last accepted one; nil if it may.
    ///
    /// - Parameter hasNewKeys: Whether the list names other root keys than the current ones.
    private func failure(of next: AcceptedVersion, hasNewKeys: Bool) -> ShareTokenError.Code? {
        guard let last else { return nil }
        if next.version == last.version, next.digest == last.digest { return nil }
        // A thief of the old roots can sign a list with any version, but not one issued later than the current time. A
        // list with new root keys may therefore lower the version, if it was issued after the last one.
        if hasNewKeys, next.issuedAt > last.issuedAt { return nil }
        if next.version > last.version, next.issuedAt >= last.issuedAt { return nil }
        return next.version == last.version ? .trustListFork : .trustListRollback
    }
}
