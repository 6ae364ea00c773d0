// SPDX-License-Identifier: Apache-2.0

/// An operation to measure: one call does it once, and returns a number that depends on its result.
public typealias Operation = () throws -> Int

/// The time of one operation, in nanoseconds of processor time.
public struct Measurement {
    /// Processor time of one operation.
    public let nanoseconds: Distribution

    /// Measures batches of an operation.
    public init(_ plan: Plan, _ operation: Operation) throws {
        let count = try Batch.count(plan, operation)
        var times: [Double] = []
        for _ in 0..<plan.rounds { times.append(try Batch.time(count, operation)) }
        nanoseconds = Distribution(times)
    }
}

/// The speed of an operation beside another one, measured in the same process at the same time.
///
/// Batches of the two take turns, a few milliseconds each and the first place too, so that a change of the processor's
/// clock or a busy neighbour meets both. Each round gives one ratio; the median of the ratios is the result.
public struct Comparison {
    /// Nanoseconds of one operation of ours.
    public let ours: Distribution

    /// Nanoseconds of one raw operation.
    public let raw: Distribution

    /// The rate of ours divided by the rate of raw.
    public let ratio: Distribution

    /// Measures both in turns.
    public init(_ plan: Plan, ours: Operation, raw: Operation) throws {
        let oursCount = try Batch.count(plan, ours)
        let rawCount = try Batch.count(plan, raw)
        var times: (ours: [Double], raw: [Double]) = ([], [])
        for round in 0..<plan.rounds {
            if round.isMultiple(of: 2) {
                times.ours.append(try Batch.time(oursCount, ours))
                times.raw.append(try Batch.time(rawCount, raw))
            } else {
                times.raw.append(try Batch.time(rawCount, raw))
                times.ours.append(try Batch.time(oursCount, ours))
            }
        }
        self.ours = Distribution(times.ours)
        self.raw = Distribution(times.raw)
        ratio = Distribution(zip(times.raw, times.ours).map { $0 / $1 })
    }
}

/// The extent of a measurement.
public struct Plan: Sendable {
    /// The number of batches.
    public let rounds: Int

    /// The time that a batch should take, in nanoseconds.
    public let batchNanoseconds: Double

    /// The number of records in the longer of two streams.
    public let records: Int

    /// Creates a plan.
    public init(rounds: Int, batchNanoseconds: Double, records: Int) {
        self.rounds = rounds
        self.batchNanoseconds = batchNanoseconds
        self.records = records
    }

    /// The same with at most `rounds` rounds, for operations that take long.
    public func limited(to rounds: Int) -> Plan {
        Plan(rounds: min(rounds, self.rounds), batchNanoseconds: batchNanoseconds, records: records)
    }

    /// For figures that are published.
    public static let full = Plan(rounds: 400, batchNanoseconds: 3e6, records: 1_000_000)

    /// For a quick look.
    public static let quick = Plan(rounds: 60, batchNanoseconds: 2e6, records: 100_000)
}

private enum Batch {
    /// The number of operations that fill a batch, found by doubling; this also warms everything up.
    static func count(_ plan: Plan, _ operation: Operation) throws -> Int {
        var count = 1
        while true {
            let elapsed = try time(count, operation) * Double(count)
            if elapsed >= plan.batchNanoseconds / 2 {
                return max(1, Int(Double(count) * plan.batchNanoseconds / elapsed))
            }
            count *= 2
        }
    }

    /// Nanoseconds for one operation.
    static func time(_ count: Int, _ operation: Operation) throws -> Double {
        var sum = 0
        let start = processorTime()
        for _ in 0..<count { sum &+= try operation() }
        let end = processorTime()
        consume(sum)
        return (end - start) / Double(count)
    }
}

/// Takes a result, so that the compiler cannot leave out the work for it.
@inline(never)
public func consume(_ value: Int) {
    sink = value
}

nonisolated(unsafe) private var sink = 0
