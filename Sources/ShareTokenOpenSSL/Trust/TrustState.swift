// SPDX-License-Identifier: Apache-2.0

public import ShareToken

/// What a receiver holds of one trust list, and the only way to accept a version of it.
///
/// It has the id of the list, the roots that sign it, and the version that was accepted last. A receiver stores
/// ``bytes`` before it uses a list, and reads them when it starts again:
///
/// ```swift
/// var state = try TrustState(list: "example.cn", roots: RootKeys(threshold: 2, keys: keys))    // the first time
/// let list = try state.accepting(file, at: now)
/// state = list.state
/// try store(state.bytes)
/// ```
///
/// Whoever can write where it is stored decides what is trusted.
public struct TrustState: Sendable, Hashable {
    private let record: TrustRecord

    /// The keys that the next list is held against.
    public let roots: RootKeys

    /// The id of the list.
    public var list: String { record.list }

    /// The version that was accepted last; nil if none was.
    public var last: AcceptedVersion? { record.last }

    /// Begins to trust a list of which nothing was accepted yet.
    ///
    /// - Parameters:
    ///   - list: The id of the list. It comes from the same source as the roots, never from the file.
    ///   - roots: The keys that sign it, and how many of them must.
    /// - Throws: `bad-value` for a text that is no id.
    public init(list: String, roots: RootKeys) throws(ShareTokenError) {
        guard TrustList.isID(list) else { throw ShareTokenError(.badValue) }
        self.init(record: TrustRecord(list: list, roots: try TrustRoots(roots), last: nil), roots: roots)
    }

    /// Reads what was stored.
    ///
    /// Strict: what is unknown, missing or there twice is refused.
    ///
    /// - Parameter bytes: What ``bytes`` gave; JSON of at most 1 MiB.
    /// - Throws: A code of the register of `Docs/Spec/Trust.md` with the offset in the text; `weak-key`, or `bad-key` for
    ///   a key that is no point of its curve, at 0.
    public init(reading bytes: [UInt8]) throws(ShareTokenError) {
        let record = try TrustRecord(reading: bytes)
        self.init(record: record, roots: try RootKeys(record.roots))
    }

    private init(record: TrustRecord, roots: RootKeys) {
        self.record = record
        self.roots = roots
    }

    /// What a receiver stores: JSON, a few hundred bytes.
    public var bytes: [UInt8] { record.bytes }

    /// Reads a list and accepts it if everything about it is right.
    ///
    /// Linear in the length of the file, but for sorting. The keys of issuers are only imported when they are asked for.
    ///
    /// - Parameters:
    ///   - file: The trust list, as of `Docs/Spec/Trust.md`.
    ///   - rootChanges: Lists that changed the roots since the state was stored, in their order; see
    ///     ``changingRoots(by:at:)``.
    ///   - now: The present time.
    /// - Throws: What `SignedTrustList(reading:)` throws, and what ``accepting(_:at:)-(SignedTrustList,_)`` throws.
    public func accepting(
        _ file: [UInt8], after rootChanges: [[UInt8]] = [], at now: Timestamp
    ) throws(ShareTokenError) -> AcceptedTrustList {
        var state = self
        for change in rootChanges { state = try state.changingRoots(by: SignedTrustList(reading: change), at: now) }
        return try state.accepting(SignedTrustList(reading: file), at: now)
    }

    /// Accepts a list that was read, if everything about it is right.
    ///
    /// - Throws: `wrong-trust-list`, `bad-root-signature`, `too-few-signatures`, `unsigned-roots`, `trust-list-too-long`,
    ///   `trust-list-not-yet-valid`, `trust-list-expired`, `trust-list-rollback`, `trust-list-fork`; `bad-key` or
    ///   `weak-key` for a root that the list names.
    public func accepting(_ signed: SignedTrustList, at now: Timestamp) throws(ShareTokenError) -> AcceptedTrustList {
        let (state, version) = try following(signed, at: now, mayBeExpired: false)
        return AcceptedTrustList(
            list: signed.list, state: state, version: version, index: try TrustIndex(signed.list))
    }

    /// Takes the roots of a list that may have expired, for a receiver that missed it.
    ///
    /// Such a list leads to the next one, and never says anything about a token. One that is not newer than the version
    /// that was accepted last, or that too few of the roots held have signed, is passed over: all changes of the roots can
    /// be replayed from the first, whatever the receiver has seen of them.
    ///
    /// - Throws: As ``accepting(_:at:)-(SignedTrustList,_)``, but for `trust-list-expired` and `too-few-signatures`.
    public func changingRoots(by signed: SignedTrustList, at now: Timestamp) throws(ShareTokenError) -> TrustState {
        guard signed.list.id.utf8.elementsEqual(list.utf8) else { throw ShareTokenError(.wrongTrustList) }
        if let last, (signed.list.issuedAt, signed.list.version) <= (last.issuedAt, last.version) { return self }
        do throws(ShareTokenError) { return try following(signed, at: now, mayBeExpired: true).state } catch {
            guard error.code == .tooFewSignatures else { throw error }
            return self
        }
    }

    /// The state after a list, and what is remembered of it: TRU-30 to TRU-36, TRU-49 to TRU-51.
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

    /// Why a version may not follow the one that was accepted last; nil if it may.
    ///
    /// - Parameter hasNewKeys: Whether the list names other root keys than are held.
    private func failure(of next: AcceptedVersion, hasNewKeys: Bool) -> ShareTokenError.Code? {
        guard let last else { return nil }
        if next.version == last.version, next.digest == last.digest { return nil }
        // A thief of the old roots can sign any version, but none that was issued later than now. So new roots set a
        // version that leapt right again, and no list that was there before the leap can pass as that.
        if hasNewKeys, next.issuedAt > last.issuedAt { return nil }
        guard next.version != last.version else { return .trustListFork }
        return next.version < last.version || next.issuedAt < last.issuedAt ? .trustListRollback : nil
    }
}
