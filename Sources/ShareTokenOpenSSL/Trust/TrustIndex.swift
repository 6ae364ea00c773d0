// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Synchronization

/// An index of the keys of a trust list by id, and of its revocations by subject.
struct TrustIndex: Sendable {
    /// A key and its place in the list.
    struct Entry: Sendable {
        let fingerprint: Fingerprint
        let issuer: Int
        let key: Int
        let lazy: LazyKey
    }

    /// The keys, sorted by id.
    let entries: [Entry]

    /// The ids of ``entries``, at the same places.
    private let ids: [UInt32]

    let revokedKeys: [Fingerprint: Int]
    let revokedTokens: [Fingerprint: Int]
    let revokedIssuers: [String: Int]
    let revokedTargets: RevokedTargetIndex

    init(_ list: TrustList, _ registry: Registry) throws(ShareTokenError) {
        var entries: [Entry] = []
        entries.reserveCapacity(list.issuers.count)
        for (issuer, value) in list.issuers.enumerated() {
            for (key, value) in value.keys.enumerated() {
                let fingerprint = try Fingerprint(ofKey: value.key.subjectPublicKeyInfo)
                entries.append(Entry(fingerprint: fingerprint, issuer: issuer, key: key, lazy: LazyKey(value.key)))
            }
        }
        let order = entries.indices.map { (entries[$0].fingerprint.keyID.value, $0) }.sorted { $0 < $1 }
        ids = order.map { $0.0 }
        self.entries = order.map { entries[$0.1] }
        revokedKeys = TrustIndex.places(list.revoked.keys.map(\.subject))
        revokedTokens = TrustIndex.places(list.revoked.tokens.map(\.subject))
        revokedIssuers = TrustIndex.places(list.revoked.issuers.map(\.subject))
        revokedTargets = RevokedTargetIndex(list.revoked.targets.map(\.subject), registry: registry)
    }

    private static func places<Subject: Hashable>(_ subjects: [Subject]) -> [Subject: Int] {
        Dictionary(zip(subjects, subjects.indices)) { first, _ in first }
    }

    /// The places of the keys with an id.
    func places(of id: KeyID) -> Range<Int> {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = low + (high - low) / 2
            if ids[middle] < id.value { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < ids.count, ids[end] == id.value { end += 1 }
        return low..<end
    }
}

/// A public key that is imported on first use.
final class LazyKey: Sendable {
    private enum State: Sendable {
        case untouched
        case key(PublicKey)
        case failure(ShareTokenError)
    }

    private let listed: ListedKey
    private let state = Mutex(State.untouched)

    init(_ listed: ListedKey) {
        self.listed = listed
    }

    /// The key; a failure is kept too, so that a bad key costs time only once.
    func key() throws(ShareTokenError) -> PublicKey {
        let state = state.withLock { state in
            if case .untouched = state {
                do throws(ShareTokenError) { state = .key(try PublicKey(listed)) } catch { state = .failure(error) }
            }
            return state
        }
        switch state {
        case .key(let key): return key
        case .failure(let error): throw error
        case .untouched: throw ShareTokenError(.cryptoFailure)
        }
    }
}
