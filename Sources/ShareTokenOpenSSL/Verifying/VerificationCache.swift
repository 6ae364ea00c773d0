// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Synchronization

/// A cache of authentic tokens, so that the signature of a token in wide circulation is verified once.
///
/// Findings that depend on the time, the scene or the reader are not cached. Only tokens of trusted keys take a place,
/// so that others cannot evict them. The cache is safe to share among threads.
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

    /// The number of parts, each with a lock of its own, so that threads seldom wait for one another.
    private static let shardCount = 16

    /// The findings about a token for a version of a trust list, read by one registry; nil if there are none.
    func authentication(of token: Token, for list: AcceptedTrustList) -> Authentication? {
        shard(token).authentication(of: token, for: Reading(list))
    }

    /// Caches the findings about a token for a version of a trust list.
    func remember(_ authentication: Authentication, of token: Token, for list: AcceptedTrustList) {
        shard(token).remember(authentication, of: token, for: Reading(list))
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

    private struct Entry {
        let reading: Reading
        let authentication: Authentication
    }

    private struct Tables {
        var newer: [Key: Entry] = [:]
        var older: [Key: Entry] = [:]
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

    func authentication(of token: Token, for reading: Reading) -> Authentication? {
        let key = Key(token)
        return tables.withLock { tables in
            if let entry = tables.newer[key] { return entry.reading == reading ? entry.authentication : nil }
            guard let entry = tables.older[key], entry.reading == reading else { return nil }
            insert(entry, key, &tables)
            return entry.authentication
        }
    }

    func remember(_ authentication: Authentication, of token: Token, for reading: Reading) {
        let (key, entry) = (Key(token), Entry(reading: reading, authentication: authentication))
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
