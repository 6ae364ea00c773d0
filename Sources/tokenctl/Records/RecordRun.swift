// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// What became of one record.
enum RecordResult {
    /// What to print.
    case value(String)
    /// What to print in JSON even so, and why the record failed.
    case failure(json: String?, ShareTokenError)
}

/// Runs a command over records: its operands, or the lines of stdin if there is none.
///
/// There is one line of output for each record, in order: what cannot be done leaves an empty line, or in JSON an
/// object with an error, and the reason on stderr.
struct RecordRun {
    private var output = Output()
    private var worst = ExitStatus.ok
    private var number = 0

    /// Runs a command and exits with the worst class of all records.
    static func run(_ operands: [String], perform: ([UInt8]) throws -> RecordResult) throws {
        var run = RecordRun()
        if operands.isEmpty || operands == ["-"] {
            try run.stream(perform)
        } else {
            for operand in operands {
                try run.record(Array(operand.utf8), isAlone: operands.count == 1, perform)
            }
        }
        run.output.flush()
        guard run.worst == .ok else { throw ExitCode(run.worst.rawValue) }
    }

    private mutating func stream(_ perform: ([UInt8]) throws -> RecordResult) throws {
        if isTerminal { talk("reading one record a line from the terminal; Ctrl-D ends it") }
        var reader = RecordReader()
        while let record = reader.next(beforeWaiting: { output.flush() }) {
            try self.record(record, isAlone: false, perform)
        }
        if reader.failed {
            talk("stdin cannot be read")
            worst = max(worst, .ioError)
        }
    }

    private mutating func record(
        _ record: [UInt8], isAlone: Bool, _ perform: ([UInt8]) throws -> RecordResult
    ) throws {
        number += 1
        switch try perform(record) {
        case .value(let text):
            output.line(text)
        case .failure(let json, let error):
            if json != nil || !isAlone { output.line(json ?? "") }
            worst = max(worst, ExitStatus(error.code))
            let place = isAlone ? "" : "record \(number): "
            if json == nil {
                talk("\(place)\(error.code.rawValue) at byte \(error.offset): \(error.code.summary)")
            }
        }
    }
}
