// SPDX-License-Identifier: Apache-2.0
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Receivers of trust lists in random histories: none accepts an older list, and none with safe roots gets stuck.
@Suite struct TrustModelTests {
    private static let worlds = (0..<20).compactMap { try? TrustWorld(seed: $0) }

    /// The number of receivers of each world, each with a history of its own.
    private static let receivers = 500

    /// The outcomes of the lists that a world's receivers were shown.
    private struct Tally {
        var accepted = 0
        var forged = 0
        var recovered = 0
        var replayed = 0
        var lost = 0
        var refused: [ShareTokenError.Code: Int] = [:]
    }

    @Test(arguments: 0..<20) func noReceiverGoesBackAndNoneIsStuck(seed: Int) throws {
        let world = Self.worlds[seed]
        var numbers = SeededNumbers(seed: seed + 1000)
        var tally = Tally()
        for number in 0..<Self.receivers {
            try history(of: world, &numbers, &tally, "seed \(seed), receiver \(number)")
        }
        // The histories must contain the events that the test is about.
        #expect(tally.accepted > Self.receivers / 2 && tally.replayed > 0, "\(tally)")
        #expect((tally.refused[.trustListRollback] ?? 0) > 0 && (tally.refused[.trustListExpired] ?? 0) > 0, "\(tally)")
    }

    /// The worlds contain thefts, leaps of the version, and changes of the roots.
    @Test func theWorldsHaveTheftsAndChanges() throws {
        var (thefts, leaps, changes) = (0, 0, 0)
        #expect(Self.worlds.count == 20)
        for world in Self.worlds {
            thefts += world.stolen.isEmpty ? 0 : 1
            leaps += world.lists.contains { $0.signed.list.version == 1 << 53 - 1 } ? 1 : 0
            changes += world.own.count { $0.changesRoots }
        }
        #expect(thefts >= 8 && leaps >= 4 && changes >= 20, "\(thefts) \(leaps) \(changes)")
    }

    private func history(
        of world: TrustWorld, _ numbers: inout SeededNumbers, _ tally: inout Tally, _ name: Comment
    ) throws {
        let own = world.own
        let first = Int.random(in: 0..<own.count - 1, using: &numbers)
        let held = try #require(world.roots.last { $0.since <= first }).roots
        let keys = held.keys.map { TrustWorld.keys[$0].publicKey }
        var state = try TrustState(list: "example.cn", roots: RootKeys(threshold: held.threshold, keys: keys))
        var now = own[first].issuedAt
        var newest = -1
        for _ in 0..<Int.random(in: 2...5, using: &numbers) {
            now += Int64.random(in: 0...20, using: &numbers) * TrustWorld.day
            // Three of four times a recent list is shown, otherwise any list, including future ones.
            let recent = world.lists.filter { $0.issuedAt <= now && $0.issuedAt > now - 30 * TrustWorld.day }
            let isRecent = Int.random(in: 0..<4, using: &numbers) > 0
            guard
                let shown = isRecent
                    ? recent.randomElement(using: &numbers) : world.lists.randomElement(using: &numbers)
            else { continue }
            var chain: [TrustWorld.Published] = []
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0: chain = own.filter { $0.changesRoots && $0.issuedAt <= now }
            case 1: chain = Array(world.lists.shuffled(using: &numbers).prefix(2))
            default: break
            }
            do throws(ShareTokenError) {
                let time = Timestamp(secondsSince1970: now)
                let before = try replay(chain, to: state, at: time)
                let next = try before.accepting(shown.signed, at: time)
                // This is a crash before the state is stored: the accepted list is lost.
                if Int.random(in: 0..<8, using: &numbers) == 0 { continue }
                tally.accepted += 1
                tally.replayed += shown.signed.list.version == state.last?.version ? 1 : 0
                check(world, shown, next.version, before, newest, &tally, name)
                newest = max(newest, shown.place ?? -1)
                state = next.state
                if Int.random(in: 0..<16, using: &numbers) == 0 { state = try TrustState(reading: state.bytes) }
            } catch {
                tally.refused[error.code, default: 0] += 1
            }
        }
        try arrive(world, state, name, &tally)
    }

    private func replay(
        _ changes: [TrustWorld.Published], to state: TrustState, at now: Timestamp
    ) throws(ShareTokenError) -> TrustState {
        var state = state
        for change in changes { state = try state.changingRoots(by: change.signed, at: now) }
        return state
    }

    /// Checks the rules for an accepted list.
    private func check(
        _ world: TrustWorld, _ shown: TrustWorld.Published, _ version: AcceptedVersion, _ state: TrustState,
        _ newest: Int, _ tally: inout Tally, _ name: Comment
    ) {
        if let place = shown.place {
            #expect(place >= newest, "an older list of the owner's was accepted: \(name)")
        } else {
            tally.forged += 1
            // A receiver with stolen roots cannot detect the forgery. A receiver with safe roots must.
            let isFooled = world.roots.contains { roots, _ in
                !roots.areHeld(by: world.stolen) && state.roots.threshold == roots.threshold
                    && Set(state.roots.keys) == Set(roots.keys.map { TrustWorld.keys[$0].publicKey })
            }
            #expect(!isFooled, "a list of the thief's was accepted with roots that are safe: \(name)")
        }
        if let last = state.last {
            #expect(last.issuedAt <= version.issuedAt, "\(name)")
            if version.version < last.version { tally.recovered += 1 }
        }
    }

    /// Shows a receiver all changes of the roots and the last list.
    ///
    /// It must accept the list, unless it holds only the thief's own roots.
    private func arrive(_ world: TrustWorld, _ state: TrustState, _ name: Comment, _ tally: inout Tally) throws {
        guard state.roots.keys != [TrustWorld.keys[TrustWorld.thiefsKey].publicKey] else {
            tally.lost += 1
            return
        }
        let last = try #require(world.own.last)
        do throws(ShareTokenError) {
            let now = last.signed.list.issuedAt
            let accepted = try replay(world.own.filter(\.changesRoots), to: state, at: now)
                .accepting(last.signed, at: now)
            #expect(accepted.list == last.signed.list, "\(name)")
        } catch {
            Issue.record("the receiver is stuck with \(error): \(name)")
        }
    }
}
