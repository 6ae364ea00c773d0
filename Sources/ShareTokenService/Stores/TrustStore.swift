// SPDX-License-Identifier: Apache-2.0
public import ShareToken
public import ShareTokenOpenSSL
package import ShareTokenStorage
import Synchronization

/// The trust list of a server: read from a file that somebody renews, and never taken back.
///
/// ```swift
/// let trust = try TrustStore(file: "list.json", state: "state.json") { logger.notice("\($0)") }
/// Task { await trust.run() }
/// let verifier = TokenVerifier(trust: trust.list, …)
/// ```
///
/// What was accepted is stored before it is used, under a lock that all processes with the same state share. A list
/// that is refused leaves the last good one in use and is tried again each time, since the clock, the roots or the file
/// may get better. A copy of the last good list stands beside the file, for a start while the file is damaged.
public final class TrustStore: Sendable {
    private let state: StateFile
    private let rootChanges: [String]
    private let registry: Registry
    private let clock: @Sendable () -> Timestamp
    private let report: @Sendable (ServiceEvent) -> Void
    private let copy: ListCopy
    private let current = Mutex<AcceptedTrustList?>(nil)

    /// The state that was read or stored last, which need not be read again while its bytes are the same.
    private let known: Mutex<TrustState>

    private let work: Mutex<Work>

    /// What one refresh at a time uses.
    private struct Work {
        var file: WatchedFile
        /// The event that tells what is in use; nil while nothing is.
        var use: ServiceEvent?
        /// The event that tells what is wrong with the file; nil if nothing is.
        var problem: ServiceEvent?
        /// Whether what is in use came from the copy.
        var isCopy = false
    }

    /// Opens the store and takes the list into use.
    ///
    /// A list that is refused, or no list at all, does not keep a server from starting: it then refuses all tokens and
    /// goes on looking.
    ///
    /// - Parameters:
    ///   - file: The path of the list, which somebody renews; its copy is kept at `state` with `.list`.
    ///   - state: The path of the stored state: see ``enrol(list:roots:state:)``. The file that `tokenctl` remembers a
    ///     list in has the same form.
    ///   - rootChanges: The paths of lists that changed the roots, in order, for a server that missed some.
    ///   - registry: The platforms by which links are read.
    ///   - clock: The current time.
    ///   - report: Is told what happens; it must not call the store.
    /// - Throws: `notEnrolled`, `unusable` or `storageFailed` for the state.
    public convenience init(
        file: String, state: String, rootChanges: [String] = [], registry: Registry = .standard,
        clock: @escaping @Sendable () -> Timestamp = Timestamp.ofSystem,
        report: @escaping @Sendable (ServiceEvent) -> Void = { _ in }
    ) throws(ServiceError) {
        try self.init(
            file: file, state: state, rootChanges: rootChanges, registry: registry, clock: clock, report: report,
            willTake: { _ in })
    }

    /// Opens the store; `willTake` is called before each step on the disk, for tests.
    package init(
        file: String, state: String, rootChanges: [String], registry: Registry,
        clock: @escaping @Sendable () -> Timestamp, report: @escaping @Sendable (ServiceEvent) -> Void,
        willTake: @escaping @Sendable (DiskStep) throws -> Void
    ) throws(ServiceError) {
        self.state = StateFile(state, willTake: willTake)
        self.rootChanges = rootChanges
        self.registry = registry
        self.clock = clock
        self.report = report
        copy = ListCopy("\(state).list", willTake: willTake)
        work = Mutex(Work(file: WatchedFile(file, atMost: TrustList.maximumLength)))
        guard let stored = try TrustStore.stored(state) else { throw .notEnrolled(state) }
        do throws(ShareTokenError) { known = Mutex(try TrustState(reading: stored)) } catch {
            throw .unusable(state, error)
        }
        refresh()
    }

    /// Makes the stored state of a list, once: what a server believes from its first day on.
    ///
    /// - Parameters:
    ///   - list: The id of the list, from a source that you are sure of.
    ///   - roots: The keys that sign it, from the same source.
    ///   - state: The path of the state. Who may write this file decides what the server trusts.
    /// - Throws: `alreadyEnrolled` if there is a state; `unusable` for an id that is none; `storageFailed`.
    public static func enrol(list: String, roots: RootKeys, state: String) throws(ServiceError) {
        let first: TrustState
        do throws(ShareTokenError) { first = try TrustState(list: list, roots: roots) } catch {
            throw .unusable(state, error)
        }
        do {
            try StateFile(state).update { old in
                guard old == nil else { throw ServiceError.alreadyEnrolled(state) }
                return (first.bytes, ())
            }
        } catch {
            if let error = error as? ServiceError { throw error }
            throw .storageFailed("\(error)")
        }
    }

    private static func stored(_ path: String) throws(ServiceError) -> [UInt8]? {
        do { return try StateFile(path).contents() } catch { throw .storageFailed("\(error)") }
    }

    /// The list in use; nil before the first one was accepted.
    ///
    /// It may have expired: a verifier looks at that each time.
    public var list: AcceptedTrustList? { current.withLock { $0 } }

    /// Looks at the file, and takes a new list into use.
    ///
    /// Reading a list is linear in its length, about a second for 50,000 issuers, in which messages go on by the list before
    /// it. A file that did not change is not read.
    ///
    /// - Returns: The events that are new.
    @discardableResult public func refresh() -> [ServiceEvent] {
        work.withLock { work in
            let (use, problem) = (work.use, work.problem)
            let now = clock()
            look(&work, now)
            work.use = list.map { event(of: $0, isCopy: work.isCopy, at: now) }
            let events = (work.problem == problem ? [] : [work.problem]) + (work.use == use ? [] : [work.use])
            for case .some(let event) in events { report(event) }
            return events.compactMap { $0 }
        }
    }

    /// Looks at the file again and again, until the task is cancelled.
    public func run(every interval: Duration = .seconds(10)) async {
        await poll(every: interval) { refresh() }
    }

    private func look(_ work: inout Work, _ now: Timestamp) {
        do {
            let isForced = work.problem != nil || list == nil
            guard let bytes = try work.file.contents(isForced: isForced) else { return }
            do { try take(bytes, after: rootChanges, at: now) } catch {
                // What stays as it is must be tried again, even if the file does not change.
                work.problem = TrustStore.event(error)
                return takeCopy(&work, now)
            }
            (work.problem, work.isCopy) = (nil, false)
        } catch {
            work.problem = TrustStore.event(error)
            takeCopy(&work, now)
        }
    }

    /// Takes the copy into use, if nothing else is.
    private func takeCopy(_ work: inout Work, _ now: Timestamp) {
        guard list == nil else { return }
        // The copy goes with the state as it is: the changes of the roots would lead past it.
        for copy in copy.all where (try? take(copy, after: [], at: now)) != nil {
            work.isCopy = true
            return
        }
    }

    /// Accepts a list, keeps it and the new state on the disk, and only then takes it into use.
    private func take(_ bytes: [UInt8], after rootChanges: [String], at now: Timestamp) throws {
        var changes: [[UInt8]] = []
        for path in rootChanges { changes.append(try DiskFile.beginning(path, atMost: TrustList.maximumLength + 1)) }
        let accepted = try state.update { old in
            guard let old else { throw ServiceError.notEnrolled(state.path) }
            let known = known.withLock { $0 }
            let state = known.bytes == old ? known : try TrustState(reading: old)
            let list = try accept(bytes, changes, state, at: now)
            // A crash between any two of the steps leaves a copy that goes with the state.
            if let left = copy.prepared, let signed = try? SignedTrustList(reading: left), state.isLast(signed) {
                try copy.adopt()
            }
            try copy.prepare(bytes)
            return (list.state.bytes, list)
        }
        try state.update { old in
            if old == accepted.state.bytes { try copy.adopt() }
            return (old ?? [], ())
        }
        known.withLock { $0 = accepted.state }
        current.withLock { $0 = accepted }
    }

    private func accept(
        _ bytes: [UInt8], _ changes: [[UInt8]], _ stored: TrustState, at now: Timestamp
    ) throws(ShareTokenError) -> AcceptedTrustList {
        let signed = try SignedTrustList(reading: bytes, registry: registry)
        // The list in use stays so, whatever the clock says: a verifier looks at that each time.
        if let list, list.state == stored, stored.isLast(signed) { return list }
        var state = stored
        for change in changes {
            let change = try SignedTrustList(reading: change, registry: registry)
            // A change to come keeps no older list from use, as when the clock was set back.
            if change.list.issuedAt <= now { state = try state.changingRoots(by: change, at: now) }
        }
        do throws(ShareTokenError) { return try state.accepting(signed, at: now) } catch {
            // With nothing in use, an expired list says why tokens are refused.
            guard error.code == .trustListExpired, list == nil else { throw error }
            return try state.acceptingExpired(signed, at: now)
        }
    }

    private func event(of list: AcceptedTrustList, isCopy: Bool, at now: Timestamp) -> ServiceEvent {
        let version = list.list.version
        if let code = list.list.failure(at: now) { return .listNotCurrent(version: version, code) }
        return isCopy ? .listFromCopy(version: version) : .listAccepted(version: version, until: list.list.expiresAt)
    }

    private static func event(_ error: any Error) -> ServiceEvent {
        guard let error = error as? ShareTokenError else { return .storageFailed("\(error)") }
        switch error.code {
        case .trustListRollback, .trustListFork: return .listAlarm(error)
        default: return .listRefused(error)
        }
    }
}
