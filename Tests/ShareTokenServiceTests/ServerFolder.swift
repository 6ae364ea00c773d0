// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenOpenSSL
import ShareTokenService
import ShareTokenStorage
import Synchronization

/// A folder with the files of a server, which a test removes.
struct ServerFolder: Sendable {
    let path: String

    init() throws {
        // In memory where the system has that: the tests sync a hundred thousand times.
        let memory = "/dev/shm"
        let parent =
            FileManager.default.isWritableFile(atPath: memory) ? memory : FileManager.default.temporaryDirectory.path
        path = "\(parent)/server-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    var list: String { "\(path)/list.json" }
    var state: String { "\(path)/state/example.cn.json" }
    var policy: String { "\(path)/policy.json" }

    func write(_ bytes: [UInt8], to file: String) throws { try Data(bytes).write(to: URL(filePath: file)) }
    func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file))) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// The state on the disk; nil if there is none.
    func stored() throws -> TrustState? {
        try StateFile(state).contents().map { (bytes) throws -> TrustState in try TrustState(reading: bytes) }
    }
}

/// Stands for a kill: whatever a program would do on the disk after it does not happen.
struct Kill: Error {}

/// A clock, a list of events, and a moment at which the program is killed, all shared with a store.
final class TestWorld: Sendable {
    private let time: Mutex<Timestamp>
    private let heard = Mutex<[ServiceEvent]>([])
    private let steps = Mutex<Int?>(nil)

    init(_ time: Timestamp) { self.time = Mutex(time) }

    var now: Timestamp {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }

    /// The events since they were last asked for.
    func events() -> [ServiceEvent] {
        heard.withLock { events in
            defer { events = [] }
            return events
        }
    }

    /// Keeps an event.
    @Sendable func report(_ event: ServiceEvent) { heard.withLock { $0.append(event) } }

    /// Kills the program before one of the next steps on the disk; nil not to kill it.
    func kill(before step: Int?) { steps.withLock { $0 = step } }

    var isKilled: Bool { steps.withLock { ($0 ?? 1) <= 0 } }

    /// Opens a store with this clock.
    func store(_ folder: ServerFolder, list: String? = nil, rootChanges: [String] = []) throws -> TrustStore {
        try TrustStore(
            file: list ?? folder.list, state: folder.state, rootChanges: rootChanges, registry: .standard,
            clock: { self.now }, report: report,
            willTake: { _ in
                try self.steps.withLock { left in
                    guard let steps = left else { return }
                    left = steps - 1
                    if steps <= 1 { throw Kill() }
                }
            })
    }
}
