// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// Runs a command over texts of which every byte counts: its operands, or stdin with the ends of its lines as they are.
struct RewriteRun<State: Sendable> {
    /// The result of a text.
    struct Result: Sendable {
        /// The bytes to print.
        let bytes: [UInt8]
        /// The links and tokens that stayed as they were.
        let kept: [Rewriting.Kept]
        /// The notes for stderr, one line each.
        let notes: [String]
    }

    typealias Work = RecordBatch<State, Result>.Work

    private let work: Work
    private var batch: RecordBatch<State, Result>
    private var output = Output()
    private var worst = ExitStatus.ok
    private var number = 0

    /// The word before the number of a text in notes; nil if there is one text only.
    private let name: String?

    /// The bytes printed after each text.
    private let end: [UInt8]

    /// Runs a command and exits with the worst class of all texts.
    ///
    /// - Parameters:
    ///   - operands: Texts, each printed with a line feed after it; empty, or `-`, for stdin.
    ///   - whole: Whether all of stdin is one text; otherwise each line is one.
    ///   - jobs: How many texts are worked on at once.
    ///   - state: The state that each job begins with.
    ///   - work: Does the work on a text.
    static func run(
        _ operands: [String], whole: Bool, jobs: Int, state: State, _ work: @escaping Work
    ) throws {
        let isStream = operands.isEmpty || operands == ["-"]
        var run = RewriteRun(
            work: work, batch: RecordBatch(jobs: jobs, state: state),
            name: isStream ? (whole ? nil : "line") : (operands.count == 1 ? nil : "text"),
            end: isStream ? [] : [0x0A])
        if isStream {
            try run.stream(whole: whole)
        } else {
            for operand in operands { run.take(Array(operand.utf8)) }
        }
        run.finishBatch()
        run.output.flush()
        guard run.worst == .ok else { throw ExitCode(run.worst.rawValue) }
    }

    private mutating func stream(whole: Bool) throws {
        if isTerminal { talk("reading text from the terminal; Ctrl-D ends it") }
        var reader = TextReader()
        while let text = try whole
            ? reader.rest()
            : reader.next(beforeWaiting: {
                finishBatch()
                output.flush()
            })
        { take(text) }
        if reader.failed {
            talk("stdin cannot be read")
            worst = max(worst, .ioError)
        }
    }

    private mutating func take(_ text: [UInt8]) {
        batch.add(text)
        if batch.isFull { finishBatch() }
    }

    private mutating func finishBatch() {
        for result in batch.perform(work) {
            number += 1
            let place = name.map { "\($0) \(number): " } ?? ""
            for note in result.notes { talk(place + note) }
            output.bytes(result.bytes)
            output.bytes(end)
            for item in result.kept { worst = max(worst, ExitStatus(item.error.code)) }
        }
    }
}
