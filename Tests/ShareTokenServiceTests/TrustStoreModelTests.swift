// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenService
import ShareTokenStorage
import Testing

/// Servers in random histories of one list: files torn, swapped and gone, clocks that jump, and kills.
///
/// A kill falls between any two steps on the disk. No server goes back, none uses what is not stored, none gets stuck.
@Suite struct TrustStoreModelTests {
    private static let worlds = (0..<20).compactMap { try? TrustWorld(seed: $0) }

    /// The number of histories of each world; 500, which take some minutes, with `SHARE_TOKEN_HISTORIES=10000`.
    private static let histories =
        (ProcessInfo.processInfo.environment["SHARE_TOKEN_HISTORIES"].flatMap { Int($0) } ?? 1000) / worlds.count

    /// What happened, so that the histories hold what the test is about.
    private struct Tally {
        var accepted = 0
        var killed = 0
        var copies = 0
        var damaged = 0
        var alarms = 0

        var text: String {
            "accepted \(accepted), killed \(killed), copies \(copies), damaged \(damaged), alarms \(alarms)"
        }

        /// What was read before: the histories of a world share their states.
        private var states: [[UInt8]: TrustState] = [:]

        /// The state on the disk: there is always one.
        mutating func state(_ folder: ServerFolder) throws -> TrustState {
            let bytes = try folder.bytes(folder.state)
            if let known = states[bytes] { return known }
            let state = try TrustState(reading: bytes)
            states[bytes] = state
            return state
        }
    }

    @Test(arguments: 0..<20) func noServerGoesBackAndNoneIsStuck(seed: Int) throws {
        let world = try #require(Self.worlds.count > seed ? Self.worlds[seed] : nil)
        var numbers = SeededNumbers(seed: seed + 2000)
        var tally = Tally()
        for number in 0..<Self.histories {
            try history(of: world, &numbers, &tally, "seed \(seed), history \(number)")
        }
        #expect(tally.accepted > Self.histories / 4 && tally.damaged > 10, "\(tally.text)")
        #expect(tally.killed > 5 && tally.copies > 0, "\(tally.text)")
    }

    private func history(
        of world: TrustWorld, _ numbers: inout SeededNumbers, _ tally: inout Tally, _ name: Comment
    ) throws {
        let folder = try ServerFolder()
        defer { folder.remove() }
        let first = Int.random(in: 0..<world.own.count - 1, using: &numbers)
        let held = try #require(world.roots.last { $0.since <= first }).roots
        let roots = try RootKeys(threshold: held.threshold, keys: held.keys.map { TrustWorld.keys[$0].publicKey })
        try TrustStore.enrol(list: "example.cn", roots: roots, state: folder.state)
        let changes = try write(world.own.filter { $0.changesRoots }, folder)
        let server = TestWorld(Timestamp(secondsSince1970: world.own[first].issuedAt))
        var store = try server.store(folder)
        var known = Set([try tally.state(folder).last])
        var issued = Int64.min
        for _ in 0..<Int.random(in: 2...5, using: &numbers) {
            try show(world, server, folder, &numbers, &tally)
            let isKilled = Int.random(in: 0..<3, using: &numbers) == 0
            server.kill(before: isKilled ? Int.random(in: 1...16, using: &numbers) : nil)
            let isRestart = Int.random(in: 0..<3, using: &numbers) == 0
            let chain = Int.random(in: 0..<3, using: &numbers) == 0 ? changes : []
            if isRestart { store = try server.store(folder, rootChanges: chain) } else { store.refresh() }
            let state = try tally.state(folder)
            known.insert(state.last)
            // Never back: the last accepted list is never one that was issued earlier.
            if let last = state.last {
                #expect(last.issuedAt.secondsSince1970 >= issued, "\(name)")
                issued = last.issuedAt.secondsSince1970
            }
            let inUse = store.list?.version
            #expect(inUse == nil || known.contains(inUse), "used before it was stored: \(name)")
            let wasKilled = server.isKilled
            server.kill(before: nil)
            if wasKilled {
                tally.killed += 1
                store = try server.store(folder)
                let last = try tally.state(folder).last
                known.insert(last)
                #expect(store.list == nil || store.list?.version == last, "\(name)")
            }
            let events = server.events()
            // Whoever accepted a list has one after any restart, unless the clock is before it.
            if let last = try tally.state(folder).last, server.now >= last.issuedAt {
                let isServing = store.list != nil
                #expect(isServing, "\(server.now), last \(last.issuedAt), \(events): \(name)")
            }
            count(events, &tally)
        }
        try arrive(world, server, folder, changes, &tally, name)
    }

    /// Puts a list into the file: a good one, another one, a damaged one or none, and moves the clock.
    private func show(
        _ world: TrustWorld, _ server: TestWorld, _ folder: ServerFolder, _ numbers: inout SeededNumbers,
        _ tally: inout Tally
    ) throws {
        let now = server.now.secondsSince1970
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: server.now = Timestamp(secondsSince1970: 0)
        case 1: server.now = Timestamp(secondsSince1970: now + 365_000 * TrustWorld.day)
        default:
            let last = world.own.last?.issuedAt ?? TrustWorld.start
            server.now = Timestamp(
                secondsSince1970: Swift.min(
                    Swift.max(now, TrustWorld.start), last) + Int64.random(in: 0...10, using: &numbers) * TrustWorld.day
            )
        }
        let time = server.now.secondsSince1970
        let recent = world.lists.filter { $0.issuedAt <= time && $0.issuedAt > time - 30 * TrustWorld.day }
        guard let shown = (Bool.random(using: &numbers) ? recent : world.lists).randomElement(using: &numbers) else {
            return
        }
        let file = shown.signed.file(signatures: shown.signed.signatures)
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0:
            try folder.write(Array(file.prefix(Int.random(in: 0..<file.count, using: &numbers))), to: folder.list)
            tally.damaged += 1
        case 1: try? FileManager.default.removeItem(atPath: folder.list)
        default: try folder.write(file, to: folder.list)
        }
    }

    private func write(_ changes: [TrustWorld.Published], _ folder: ServerFolder) throws -> [String] {
        try changes.enumerated().map { place, change in
            let path = "\(folder.path)/change-\(place).json"
            try folder.write(change.signed.file(signatures: change.signed.signatures), to: path)
            return path
        }
    }

    private func count(_ events: [ServiceEvent], _ tally: inout Tally) {
        for event in events {
            switch event {
            case .listAccepted: tally.accepted += 1
            case .listFromCopy: tally.copies += 1
            case .listAlarm: tally.alarms += 1
            default: break
            }
        }
    }

    /// Shows the last list with all changes of the roots: the server takes it, unless it holds the thief's own roots.
    private func arrive(
        _ world: TrustWorld, _ server: TestWorld, _ folder: ServerFolder, _ changes: [String],
        _ tally: inout Tally, _ name: Comment
    ) throws {
        guard try tally.state(folder).roots.keys != [TrustWorld.keys[TrustWorld.thiefsKey].publicKey] else { return }
        let last = try #require(world.own.last)
        server.now = last.signed.list.issuedAt
        try folder.write(last.signed.file(signatures: last.signed.signatures), to: folder.list)
        let store = try server.store(folder, rootChanges: changes)
        #expect(store.list?.list.version == last.signed.list.version, "stuck: \(server.events()): \(name)")
    }
}
