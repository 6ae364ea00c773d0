// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareTokenStorage
import Synchronization
import Testing

/// The file with the remembered state of a list: one program at a time reads, judges and replaces it.
@Suite struct StateFileTests {
    /// Stands for a kill: nothing runs after it is thrown.
    private struct Kill: Error {}

    private let folder = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString)")

    private var path: String { folder.appending(path: "trust/example.cn.json").path }

    /// The number in the file; nil if there is no file.
    private func number() throws -> Int? {
        try StateFile(path).contents().map { try #require(Int(String(decoding: $0, as: UTF8.self))) }
    }

    /// Raises the number in the file, as a receiver does the version; one that is not higher is a rollback.
    private func raise(to next: Int, willTake: @escaping @Sendable (DiskStep) throws -> Void = { _ in }) throws -> Bool
    {
        try StateFile(path, willTake: willTake).update { old in
            let last = try old.map { try #require(Int(String(decoding: $0, as: UTF8.self))) } ?? 0
            return next > last ? (Array(String(next).utf8), true) : (old ?? [], false)
        }
    }

    private func drafts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "trust").path)
            .filter { $0.hasSuffix(".new") }
    }

    /// A thousand times, a program is killed before one of the system calls; the next one finds the old number or the
    /// new one, and goes on.
    @Test("TRU-53: a kill between any two system calls leaves the old file or the new one")
    func kills() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var last = 0
        var seen: Set<DiskStep> = []
        for round in 1...100 {
            for step in DiskStep.allCases {
                let next = last + 1
                let wasKilled = Mutex(false)
                // A draft to remove, as a killed program leaves it.
                try FileManager.default.createDirectory(
                    at: folder.appending(path: "trust"), withIntermediateDirectories: true)
                try Data("9".utf8).write(to: URL(filePath: "\(path).0.new"))
                do {
                    _ = try raise(to: next) { taken in
                        guard taken == step else { return }
                        wasKilled.withLock { $0 = true }
                        throw Kill()
                    }
                } catch is Kill { seen.insert(step) }
                // A kill may leave only a part of a draft on the disk.
                if round.isMultiple(of: 2) { for draft in try drafts() { try tear(draft) } }
                let found = try number() ?? 0
                #expect(found == last || found == next, "killed before \(step)")
                let isKilled = wasKilled.withLock { $0 }
                #expect(found == (isKilled && step != .syncDirectory ? last : next), "killed before \(step)")
                last = found
            }
        }
        #expect(seen == Set(DiskStep.allCases), "each step is taken")
        #expect(try raise(to: last + 1) && drafts().isEmpty)
    }

    /// Leaves half of a draft.
    private func tear(_ name: String) throws {
        let file = folder.appending(path: "trust/\(name)")
        let bytes = try Data(contentsOf: file)
        try bytes.prefix(bytes.count / 2).write(to: file)
    }

    @Test func ofManyAtOnceNoneGoesBack() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let accepted = try await withThrowingTaskGroup(of: [Int].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    try (0..<40).map { $0 * 8 + worker + 1 }.filter { try raise(to: $0) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        // The highest number is left, and no number was accepted twice.
        #expect(try number() == 320)
        #expect(Set(accepted.joined()).count == accepted.joined().count)
        #expect(try drafts().isEmpty)
    }

    @Test func aStaleDraftIsInNobodysWay() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try raise(to: 1))
        for name in ["example.cn.json.\(ProcessInfo.processInfo.processIdentifier).new", "example.cn.json.0.new"] {
            try Data("9".utf8).write(to: folder.appending(path: "trust/\(name)"))
        }
        let other = folder.appending(path: "trust/example.org.json.1.new")
        try Data("9".utf8).write(to: other)
        #expect(try raise(to: 2) && number() == 2)
        #expect(try drafts() == ["example.org.json.1.new"], "the draft of another file may be in use")
    }
}
