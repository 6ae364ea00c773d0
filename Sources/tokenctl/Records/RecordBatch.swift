// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// Records that wait to be worked on, side by side where there are several jobs.
struct RecordBatch<State: Sendable, Result: Sendable> {
    /// The work on one record.
    ///
    /// The next record of the same job gets the state as this one leaves it.
    typealias Work = @Sendable (inout State, [UInt8]) -> Result

    private var records: [[UInt8]] = []
    private var size = 0

    /// The state of each job, kept from one batch to the next.
    private var states: [State]

    /// - Parameters:
    ///   - jobs: How many records are worked on at once; fewer than 1 counts as 1.
    ///   - state: The state that each job begins with.
    init(jobs: Int, state: State) {
        states = Array(repeating: state, count: max(1, jobs))
    }

    /// Whether there is one job only.
    var isSequential: Bool { states.count == 1 }

    /// Whether to do the work before more is added.
    ///
    /// One job does it at once, so that no result waits for another. Several do it at 128 records for each job or 1 MiB
    /// in all, so that each has enough to do and the memory is bounded.
    var isFull: Bool {
        isSequential ? !records.isEmpty : records.count >= states.count * 128 || size >= 1 << 20
    }

    /// Adds a record.
    mutating func add(_ record: [UInt8]) {
        records.append(record)
        size += record.count
    }

    /// Does the work on all records and forgets them.
    ///
    /// - Parameter work: Does the work on one.
    /// - Returns: The results in the order of the records.
    mutating func perform(_ work: @escaping Work) -> [Result] {
        defer {
            records.removeAll(keepingCapacity: true)
            size = 0
        }
        // A few records are done sooner than threads are woken up.
        guard !isSequential, records.count >= 2 * states.count else {
            return records.map { work(&states[0], $0) }
        }
        let records = records
        let count = states.count
        let parts = Mutex(states.map { (state: $0, results: [Result]()) })
        DispatchQueue.concurrentPerform(iterations: count) { job in
            var part = parts.withLock { $0[job] }
            for place in job * records.count / count..<(job + 1) * records.count / count {
                part.results.append(work(&part.state, records[place]))
            }
            parts.withLock { $0[job] = part }
        }
        let done = parts.withLock { $0 }
        states = done.map(\.state)
        return done.flatMap(\.results)
    }
}
