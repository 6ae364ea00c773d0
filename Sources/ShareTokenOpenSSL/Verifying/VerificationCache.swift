// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Synchronization

/// A cache of authentic tokens, so that the signature of a token in wide circulation is verified once.
///
/// Findings that depend on the time, the scene or the reader are not cached. Only tokens of trusted keys take a place,
/// so that others cannot evict them. When a new version of the list comes, the cache stays: whose key made a signature
/// does not depend on the list, and what the list says of the key is examined anew. The cache is safe to share among
/// threads.
public final class VerificationCache: Sendable {
    /// The greatest number of cached tokens.
    public let capacity: Int

    private let shards: [Shard]

    /// Creates an empty cache.
    ///
    /// - Parameter capacity: The greatest number of cached tokens, of some 500 bytes each; at least 32.
    public init(capacity: Int = 16_384) {
        self.capacity = max(capacity, 32)
        let share = self.capacity / VerificationCache.shardCount
        shards = (0..<VerificationCache.shardCount).map { _ in Shard(capacity: share) }
    }

    /// The number of cached tokens.
    public var count: Int { shards.reduce(0) { $0 + $1.count } }

    /// How often tokens were looked for, since the cache was made.
    public var counts: Counts {
        shards.reduce(into: Counts()) { all, shard in
            let counts = shard.counts
            all.found += counts.found
            all.examinedAnew += counts.examinedAnew
            all.missed += counts.missed
        }
    }

    /// The outcomes of the searches in a cache; for monitoring.
    public struct Counts: Sendable, Hashable {
        /// The token was there, with the findings for this version of the list.
        public internal(set) var found = 0
        /// The token was there for another version of the list: its signature was not verified again.
        public internal(set) var examinedAnew = 0
        /// The token was not there.
        public internal(set) var missed = 0
    }

    /// The number of parts, each with a lock of its own, so that threads seldom wait for one another.
    private static let shardCount = 16

    /// What is known of a token.
    enum Finding {
        /// All that this version of the list says of it, as one registry reads it.
        case examined(Authentication)
        /// The key that made the signature, as a verifier with another version of the list has found.
        case signed(by: Fingerprint)
    }

    /// What is known of a token for a version of a trust list, read by one registry; nil if there is nothing.
    func finding(about token: Token, for list: AcceptedTrustList) -> Finding? {
        shard(token).finding(about: token, for: Reading(list))
    }

    /// Caches the findings about a token, signed by a key, for a version of a trust list.
    func remember(
        _ authentication: Authentication, of token: Token, by key: Fingerprint, for list: AcceptedTrustList
    ) {
        shard(token).remember(
            Entry(reading: Reading(list), key: key, authentication: authentication), of: token)
    }

    private func shard(_ token: Token) -> Shard {
        // Tags are distributed evenly, unless the holder of a trusted key chooses them.
        shards[Int(token.tag.first ?? 0) % VerificationCache.shardCount]
    }
}

/// A version of a trust list, and the platforms by which its targets were read.
private struct Reading: Equatable {
    let version: AcceptedVersion
    let registry: Registry

    init(_ list: AcceptedTrustList) {
        (version, registry) = (list.version, list.registry)
    }
}

/// The findings about a token.
private struct Entry {
    let reading: Reading
    /// The key that made the signature.
    let key: Fingerprint
    let authentication: Authentication
}

/// A part of the cache with a lock of its own and two tables.
///
/// When the newer table is full, it replaces the older one.
///
/// A hit in the older table moves to the newer one, so that tokens in use stay. Tokens are compared by all their bytes.
private final class Shard: Sendable {
    private struct Key: Hashable {
        let tag: [UInt8]
        let message: [UInt8]

        init(_ token: Token) {
            tag = token.tag
            message = token.message
        }

        /// The tag suffices for the hash, because the tags of authentic tokens differ; equality also compares the
        /// messages.
        func hash(into hasher: inout Hasher) { hasher.combine(tag) }
    }

    private struct Tables {
        var newer: [Key: Entry] = [:]
        var older: [Key: Entry] = [:]
        var counts = VerificationCache.Counts()
    }

    private let half: Int
    private let tables = Mutex(Tables())

    init(capacity: Int) {
        half = max(1, capacity / 2)
    }

    var count: Int {
        tables.withLock { tables in
            tables.newer.count + tables.older.keys.count { tables.newer[$0] == nil }
        }
    }

    var counts: VerificationCache.Counts { tables.withLock { $0.counts } }

    func finding(about token: Token, for reading: Reading) -> VerificationCache.Finding? {
        let key = Key(token)
        return tables.withLock { tables in
            let newer = tables.newer[key]
            guard let entry = newer ?? tables.older[key] else {
                tables.counts.missed &+= 1
                return nil
            }
            guard entry.reading == reading else {
                tables.counts.examinedAnew &+= 1
                return .signed(by: entry.key)
            }
            tables.counts.found &+= 1
            if newer == nil { insert(entry, key, &tables) }
            return .examined(entry.authentication)
        }
    }

    func remember(_ entry: Entry, of token: Token) {
        let key = Key(token)
        tables.withLock { insert(entry, key, &$0) }
    }

    private func insert(_ entry: Entry, _ key: Key, _ tables: inout Tables) {
        if tables.newer.count >= half, tables.newer[key] == nil {
            tables.older = tables.newer
            tables.newer = [:]
            tables.newer.reserveCapacity(half)
        }
        tables.newer[key] = entry
    }
}
