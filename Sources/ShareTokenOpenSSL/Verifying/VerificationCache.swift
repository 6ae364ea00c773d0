// SPDX-License-Identifier: Apache-2.0

import ShareToken
import Synchronization

/// Remembers which tokens are authentic, so that one that is shared by millions is checked once.
///
/// What depends on the time, the scene or the reader is never remembered: it is asked anew for each use. Only tokens that
/// a trusted key has made take a place, so that nobody else can push them out. Safe to share among threads.
public final class VerificationCache: Sendable {
    /// The most tokens that are remembered.
    public let capacity: Int

    private let shards: [Shard]

    /// Creates an empty cache.
    ///
    /// - Parameter capacity: The most tokens that are remembered, of some 500 bytes each; at least 32.
    public init(capacity: Int = 16_384) {
        self.capacity = max(capacity, 32)
        let share = self.capacity / VerificationCache.shardCount
        shards = (0..<VerificationCache.shardCount).map { _ in Shard(capacity: share) }
    }

    /// The number of tokens that are remembered.
    public var count: Int { shards.reduce(0) { $0 + $1.count } }

    /// Threads that verify different tokens seldom wait for one another.
    private static let shardCount = 16

    /// What is remembered of a token for a version of a trust list; nil if nothing is.
    func authentication(of token: Token, for version: AcceptedVersion) -> Authentication? {
        shard(token).authentication(of: token, for: version)
    }

    /// Remembers a token.
    func remember(_ authentication: Authentication, of token: Token, for version: AcceptedVersion) {
        shard(token).remember(authentication, of: token, for: version)
    }

    private func shard(_ token: Token) -> Shard {
        // The tag is as good as random; who makes tags that are not has a trusted key.
        shards[Int(token.tag.first ?? 0) % VerificationCache.shardCount]
    }
}

/// A part of the cache with a lock of its own: two tables, the older of which is dropped when the newer is full.
///
/// What is asked for moves to the newer table, so that what is in use stays. Each token is compared as a whole.
private final class Shard: Sendable {
    private struct Key: Hashable {
        let tag: [UInt8]
        let message: [UInt8]

        init(_ token: Token) {
            tag = token.tag
            message = token.message
        }

        /// The tags of authentic tokens differ; the messages are compared all the same.
        func hash(into hasher: inout Hasher) { hasher.combine(tag) }
    }

    private struct Entry {
        let version: AcceptedVersion
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

    func authentication(of token: Token, for version: AcceptedVersion) -> Authentication? {
        let key = Key(token)
        return tables.withLock { tables in
            if let entry = tables.newer[key] { return entry.version == version ? entry.authentication : nil }
            guard let entry = tables.older[key], entry.version == version else { return nil }
            insert(entry, key, &tables)
            return entry.authentication
        }
    }

    func remember(_ authentication: Authentication, of token: Token, for version: AcceptedVersion) {
        let (key, entry) = (Key(token), Entry(version: version, authentication: authentication))
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
