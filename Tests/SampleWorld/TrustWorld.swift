// SPDX-License-Identifier: Apache-2.0
package import ShareToken
package import ShareTokenOpenSSL

/// A random number generator with the same sequence on every system (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// The history of one trust list: an owner publishes it and changes its roots, and a thief steals some of the root
/// keys.
package struct TrustWorld {
    /// All keys, of the suite with the fastest import; the last one is the thief's own.
    package static let keys: [PrivateKey] = (0..<18).compactMap { _ in try? PrivateKey.generate(.p256) }
    package static let thiefsKey = keys.count - 1
    package static let day: Int64 = 86_400
    package static let start: Int64 = 1_795_000_000

    /// Root keys, as places in ``keys``, and their threshold.
    package struct Roots {
        package var keys: [Int]
        package var threshold: Int

        /// Whether the holder of stolen keys can sign for these roots.
        package func areHeld(by stolen: Set<Int>) -> Bool { keys.count { stolen.contains($0) } >= threshold }
    }

    /// A signed list.
    package struct Published {
        package let signed: SignedTrustList
        /// Its place among the owner's lists; nil for a list of the thief.
        package let place: Int?
        package let changesRoots: Bool
        package var issuedAt: Int64 { signed.list.issuedAt.secondsSince1970 }
    }

    package private(set) var lists: [Published] = []
    /// All roots that the owner has named, with the place of the first list that names them.
    package private(set) var roots: [(roots: Roots, since: Int)] = []
    package private(set) var stolen: Set<Int> = []
    private var now = start
    private var version: Int64 = 1
    private var count = 0
    private var unusedKeys = Array(0..<TrustWorld.thiefsKey)

    /// The owner's lists in their order.
    package var own: [Published] { lists.filter { $0.place != nil } }

    package init(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        unusedKeys.shuffle(using: &numbers)
        roots = [(fresh(&numbers), 0)]
        try publish(changesRoots: false, &numbers)
        for _ in 0..<Int.random(in: 5...9, using: &numbers) {
            now += Int64.random(in: 1...30, using: &numbers) * TrustWorld.day + Int64.random(in: 0...9, using: &numbers)
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0..<5: try publish(changesRoots: false, &numbers)
            case 5..<8: try change(&numbers)
            default:
                try steal(&numbers)
                // The owner notices the theft within a day.
                now += Int64.random(in: 1...TrustWorld.day, using: &numbers)
                try change(&numbers)
                // Receivers that have not seen the change still accept the thief's lists.
                if Bool.random(using: &numbers) { try forge(&numbers) }
            }
        }
        // Every receiver must be able to accept the last list.
        now += TrustWorld.day
        try publish(changesRoots: false, &numbers)
    }

    private mutating func fresh(_ numbers: inout SeededNumbers) -> Roots {
        var keys = [unusedKeys.removeLast()]
        if unusedKeys.count > 10, Bool.random(using: &numbers) { keys.append(unusedKeys.removeLast()) }
        // An old key may stay, but stolen keys must not reach the threshold.
        if let old = roots.last?.roots.keys.randomElement(using: &numbers), Bool.random(using: &numbers) {
            keys.append(old)
        }
        var roots = Roots(keys: keys, threshold: Int.random(in: 1...keys.count, using: &numbers))
        while roots.areHeld(by: stolen) { roots.threshold += 1 }
        return roots
    }

    private mutating func change(_ numbers: inout SeededNumbers) throws {
        roots.append((fresh(&numbers), count))
        version += 1
        try publish(changesRoots: true, &numbers)
    }

    private mutating func publish(changesRoots: Bool, _ numbers: inout SeededNumbers) throws {
        if !changesRoots { version += 1 }
        // After a theft, all roots that a receiver may still hold sign. Before one, the last roots sign and, for a
        // change, also the roots before them.
        let signers = stolen.isEmpty ? roots.suffix(changesRoots ? 2 : 1) : roots[...]
        try sign(
            version, roots.last?.roots, signers.flatMap(\.roots.keys), place: count, changesRoots: changesRoots,
            &numbers)
        count += 1
    }

    private mutating func steal(_ numbers: inout SeededNumbers) throws {
        guard let held = roots.last?.roots else { return }
        stolen.formUnion(held.keys.shuffled(using: &numbers).prefix(held.threshold))
        try forge(&numbers)
    }

    /// Signs lists of the thief: a fork or a leap of the version, and sometimes roots of the thief's own.
    private mutating func forge(_ numbers: inout SeededNumbers) throws {
        guard let held = roots.last(where: { $0.roots.areHeld(by: stolen) })?.roots else { return }
        let leaps: [Int64] = [version, version + 1, version + 9, 1 << 53 - 1]
        try sign(
            leaps.randomElement(using: &numbers) ?? 1, held, Array(stolen), place: nil, changesRoots: false, &numbers)
        if Int.random(in: 0..<4, using: &numbers) == 0 {
            let own = Roots(keys: [TrustWorld.thiefsKey], threshold: 1)
            try sign(
                version + 1, own, Array(stolen) + own.keys, place: nil, changesRoots: true, &numbers)
        }
    }

    private mutating func sign(
        _ version: Int64, _ named: Roots?, _ signers: [Int], place: Int?, changesRoots: Bool,
        _ numbers: inout SeededNumbers
    ) throws {
        guard let named else { return }
        let life = Int64.random(in: 20...60, using: &numbers) * TrustWorld.day
        let list = TrustList(
            id: "example.cn", version: version, issuedAt: Timestamp(secondsSince1970: now),
            expiresAt: Timestamp(secondsSince1970: now + life),
            roots: TrustRoots(
                threshold: named.threshold, keys: try named.keys.map { try ListedKey(TrustWorld.keys[$0].publicKey) }))
        let unsigned = try SignedTrustList(reading: list.file())
        let signatures = try Set(signers).sorted().map { try unsigned.signature(by: TrustWorld.keys[$0]) }
        let signed = try SignedTrustList(reading: list.file(signatures: signatures))
        lists.append(Published(signed: signed, place: place, changesRoots: changesRoots))
    }
}
