// SPDX-License-Identifier: Apache-2.0
public import ShareToken
import ShareTokenStorage
import Synchronization

/// The policy of a server: read from a file that somebody edits.
///
/// A policy that is refused leaves the last good one in use. A copy of that stands beside the file, for a start while the
/// file is damaged.
public final class PolicyStore: Sendable {
    private let report: @Sendable (ServiceEvent) -> Void
    private let current: Mutex<ScenePolicy>
    private let work: Mutex<Work>

    private struct Work {
        var file: WatchedFile
        /// The event that tells what is wrong with the file; nil if nothing is.
        var problem: ServiceEvent?
        /// Whether what is in use came from the copy.
        var isCopy = false
    }

    /// Opens the store and reads the policy.
    ///
    /// - Parameters:
    ///   - file: The path of the policy; its copy is kept beside it, with `.accepted` after the name.
    ///   - report: Is told what happens; it must not call the store.
    /// - Throws: `unusable` or `storageFailed`, if neither the file nor the copy holds a policy.
    public init(
        file: String, report: @escaping @Sendable (ServiceEvent) -> Void = { _ in }
    ) throws(ServiceError) {
        self.report = report
        var watched = WatchedFile(file, copy: "\(file).accepted", atMost: PolicyStore.maximumLength)
        var problem: ServiceEvent?
        var policy: ScenePolicy?
        var use: ServiceEvent?
        do {
            let (bytes, read) = try PolicyStore.read(&watched, isForced: true) ?? ([], nil)
            try watched.keep(bytes)
            (policy, use) = (read, read.map { .policyAccepted(id: $0.id) })
        } catch {
            problem = PolicyStore.event(error)
            policy = watched.copies.lazy.compactMap { try? ScenePolicy(json: $0) }.first
            use = policy.map { .policyFromCopy(id: $0.id) }
        }
        guard let policy, let use else {
            if case .policyRefused(let error) = problem { throw .unusable(file, error) }
            throw .storageFailed(problem?.description ?? file)
        }
        current = Mutex(policy)
        work = Mutex(Work(file: watched, problem: problem, isCopy: problem != nil))
        if let problem { report(problem) }
        report(use)
    }

    /// Keeps one policy, such as a preset; there is no file, and nothing changes.
    public init(_ policy: ScenePolicy) {
        report = { _ in }
        current = Mutex(policy)
        work = Mutex(Work(file: WatchedFile("", copy: "", atMost: 0)))
    }

    /// The longest policy, in bytes.
    private static let maximumLength = 1 << 20

    /// The policy in use.
    public var policy: ScenePolicy { current.withLock { $0 } }

    /// Looks at the file, and takes a new policy into use.
    ///
    /// - Returns: The events that are new.
    @discardableResult public func refresh() -> [ServiceEvent] {
        work.withLock { work in
            guard !work.file.path.isEmpty else { return [] }
            var events: [ServiceEvent] = []
            do {
                if let (bytes, policy) = try PolicyStore.read(&work.file, isForced: work.problem != nil) {
                    let isNew = try work.file.keep(bytes)
                    current.withLock { $0 = policy }
                    if isNew || work.isCopy { events.append(.policyAccepted(id: policy.id)) }
                    work.isCopy = false
                }
                work.problem = nil
            } catch {
                let event = PolicyStore.event(error)
                if event != work.problem { events.append(event) }
                work.problem = event
            }
            for event in events { report(event) }
            return events
        }
    }

    /// Looks at the file again and again, until the task is cancelled.
    public func run(every interval: Duration = .seconds(10)) async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: interval) } catch { return }
            refresh()
        }
    }

    private static func read(
        _ file: inout WatchedFile, isForced: Bool
    ) throws -> (bytes: [UInt8], policy: ScenePolicy)? {
        guard let bytes = try file.contents(isForced: isForced) else { return nil }
        return (bytes, try ScenePolicy(json: bytes))
    }

    private static func event(_ error: any Error) -> ServiceEvent {
        (error as? ShareTokenError).map { .policyRefused($0) } ?? .storageFailed("\(error)")
    }
}
