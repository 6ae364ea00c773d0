// SPDX-License-Identifier: Apache-2.0
public import ShareToken
import ShareTokenStorage
import Synchronization

/// The policy of a server: read from a file that somebody edits.
///
/// A policy that is refused leaves the last good one in use. A copy of that is kept for a start while the file is
/// damaged; a copy that cannot be kept is reported, and the policy is used all the same.
public final class PolicyStore: Sendable {
    private let report: @Sendable (ServiceEvent) -> Void
    private let current: Mutex<ScenePolicy>
    private let work: Mutex<Work?>

    /// What one refresh at a time uses; there is none without a file.
    private struct Work {
        var file: WatchedFile
        let copy: StateFile
        /// The bytes of the policy in use.
        var bytes: [UInt8] = []
        /// The event that tells what is wrong with the file; nil if nothing is.
        var problem: ServiceEvent?
        /// Whether what is in use came from the copy.
        var isCopy = false
    }

    /// Opens the store and reads the policy.
    ///
    /// - Parameters:
    ///   - file: The path of the policy.
    ///   - copy: The path of its copy; nil for that of the file with `.accepted` after it.
    ///   - report: Is told what happens; it must not call the store.
    /// - Throws: `unusable` or `storageFailed`, if neither the file nor the copy holds a policy.
    public init(
        file: String, copy: String? = nil, report: @escaping @Sendable (ServiceEvent) -> Void = { _ in }
    ) throws(ServiceError) {
        self.report = report
        var work = Work(
            file: WatchedFile(file, atMost: PolicyStore.maximumLength), copy: StateFile(copy ?? "\(file).accepted"))
        var events: [ServiceEvent] = []
        var policy = PolicyStore.look(&work, &events)
        if policy == nil, let bytes = try? work.copy.contents() {
            policy = try? ScenePolicy(json: bytes)
            (work.bytes, work.isCopy) = (bytes, true)
            if let policy { events.append(.policyFromCopy(id: policy.id)) }
        }
        guard let policy else {
            if case .policyRefused(let error) = work.problem { throw .unusable(file, error) }
            throw .storageFailed(work.problem?.description ?? file)
        }
        current = Mutex(policy)
        self.work = Mutex(work)
        for event in events { report(event) }
    }

    /// Keeps one policy, such as a preset; there is no file, and nothing changes.
    public init(_ policy: ScenePolicy) {
        report = { _ in }
        current = Mutex(policy)
        work = Mutex(nil)
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
            guard var now = work else { return [] }
            var events: [ServiceEvent] = []
            if let policy = PolicyStore.look(&now, &events) { current.withLock { $0 = policy } }
            work = now
            for event in events { report(event) }
            return events
        }
    }

    /// Looks at the file again and again, until the task is cancelled.
    public func run(every interval: Duration = .seconds(10)) async {
        await poll(every: interval) { refresh() }
    }

    /// The policy of the file, if it is there and changed; adds the events that are new.
    private static func look(_ work: inout Work, _ events: inout [ServiceEvent]) -> ScenePolicy? {
        do {
            guard let bytes = try work.file.contents(isForced: work.problem != nil) else { return nil }
            let policy = try ScenePolicy(json: bytes)
            if bytes != work.bytes || work.isCopy {
                events.append(.policyAccepted(id: policy.id))
                do { try work.copy.update { _ in (bytes, ()) } } catch { events.append(.storageFailed("\(error)")) }
            }
            (work.bytes, work.isCopy, work.problem) = (bytes, false, nil)
            return policy
        } catch {
            let event = (error as? ShareTokenError).map { ServiceEvent.policyRefused($0) } ?? .storageFailed("\(error)")
            if event != work.problem { events.append(event) }
            work.problem = event
            return nil
        }
    }
}
