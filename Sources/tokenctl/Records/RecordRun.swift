// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// Runs a command over records: its operands, or the lines of stdin if there are no operands.
///
/// There is one line of output for each record, in order. A record that fails leaves an empty line, and the reason goes
/// to stderr; in JSON it leaves an object with the error.
struct RecordRun<State: Sendable> {
    typealias Work = RecordBatch<State, RecordResult>.Work

    private let isAlone: Bool
    private let work: Work
    private var batch: RecordBatch<State, RecordResult>
    private var output = Output()
    private var worst = ExitStatus.ok
    private var number = 0

    /// Runs a command and exits with the worst class of all records.
    ///
    /// - Parameters:
    ///   - operands: The records; none, or `-`, for the lines of stdin.
    ///   - isWhole: Whether all of stdin is one record.
    ///   - jobs: How many records are worked on at once.
    ///   - state: The state that each job begins with.
    ///   - work: Does the work on a record.
    static func run(
        _ operands: [String], isWhole: Bool = false, jobs: Int, state: State, _ work: @escaping Work
    ) throws {
        let isStream = operands.isEmpty || operands == ["-"]
        guard isStream || !isWhole else { throw Failure("--whole is for stdin, not for operands", .usage) }
        var run = RecordRun(
            isAlone: isWhole || !isStream && operands.count == 1, work: work,
            batch: RecordBatch(jobs: jobs, state: state))
        if isWhole {
            try run.takeAll()
        } else if isStream {
            run.stream()
        } else {
            for operand in operands { run.take(Array(operand.utf8)) }
        }
        run.finishBatch()
        run.output.flush()
        guard run.worst == .ok else { throw ExitCode(run.worst.rawValue) }
    }

    private mutating func stream() {
        if isTerminal { talk("reading one record per line from the terminal; Ctrl-D ends it") }
        var reader = RecordReader()
        while let record = reader.next(beforeWaiting: {
            finishBatch()
            output.flush()
        }) { take(record) }
        if reader.failed {
            talk("stdin cannot be read")
            worst = max(worst, .ioError)
        }
    }

    private mutating func takeAll() throws {
        if isTerminal { talk("reading one record from the terminal; Ctrl-D ends it") }
        var reader = RecordReader()
        guard let record = reader.all(atMost: URLRecord.maximumLength) else {
            throw Failure("stdin is longer than 1 MiB", .badData)
        }
        if reader.failed { throw Failure("stdin cannot be read", .ioError) }
        take(record)
    }

    private mutating func take(_ record: [UInt8]) {
        batch.add(record)
        if batch.isFull { finishBatch() }
    }

    private mutating func finishBatch() {
        for result in batch.perform(work) {
            number += 1
            print(result)
        }
    }

    private mutating func print(_ result: RecordResult) {
        let place = isAlone ? "" : "record \(number): "
        for note in result.notes { talk(place + note) }
        if let line = result.line {
            if result.isVerbatim { output.bytes(Array(line.utf8) + [0x0A]) } else { output.line(line) }
        } else if !isAlone {
            output.line("")
        }
        worst = max(worst, result.status)
        guard let error = result.error else { return }
        worst = max(worst, ExitStatus(error.code))
        if !result.isErrorInLine {
            talk("\(place)\(error.code.rawValue) at byte \(error.offset): \(error.code.summary)")
        }
    }
}

extension RecordRun<Void> {
    /// Runs a command whose work on a record knows nothing of those before.
    static func run(
        _ operands: [String], isWhole: Bool = false, jobs: Int, _ work: @escaping @Sendable ([UInt8]) -> RecordResult
    ) throws {
        try run(operands, isWhole: isWhole, jobs: jobs, state: ()) { _, record in work(record) }
    }
}
