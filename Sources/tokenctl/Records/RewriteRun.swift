// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// Runs a command over texts of which every byte counts: its operands, or stdin with the ends of its lines as they are.
struct RewriteRun {
    /// What became of a text: what to print, and what stayed as it was.
    enum Result {
        case text([UInt8], [Rewriting.Kept])
        case json(String, [Rewriting.Kept])
    }

    private var output = Output()
    private var worst = ExitStatus.ok
    private var number = 0

    /// Runs a command and exits with the worst class of all texts.
    ///
    /// - Parameters:
    ///   - operands: Texts, each printed with a line end behind it; none, or `-`, for stdin.
    ///   - whole: Whether stdin is one text and not one a line.
    ///   - perform: Does the work on a text, whose place is given as talk begins.
    static func run(
        _ operands: [String], whole: Bool, perform: ([UInt8], _ place: String) throws -> Result
    ) throws {
        var run = RewriteRun()
        if operands.isEmpty || operands == ["-"] {
            try run.stream(whole: whole, perform)
        } else {
            for operand in operands {
                let place = operands.count == 1 ? "" : "text \(run.number + 1): "
                try run.text(Array(operand.utf8), place, end: [0x0A], perform)
            }
        }
        run.output.flush()
        guard run.worst == .ok else { throw ExitCode(run.worst.rawValue) }
    }

    private mutating func stream(whole: Bool, _ perform: ([UInt8], String) throws -> Result) throws {
        if isTerminal { talk("reading text from the terminal; Ctrl-D ends it") }
        var reader = TextReader()
        while let text = try whole ? reader.rest() : reader.next(beforeWaiting: { output.flush() }) {
            try self.text(text, whole ? "" : "line \(number + 1): ", end: [], perform)
        }
        if reader.failed {
            talk("stdin cannot be read")
            worst = max(worst, .ioError)
        }
    }

    private mutating func text(
        _ text: [UInt8], _ place: String, end: [UInt8], _ perform: ([UInt8], String) throws -> Result
    ) throws {
        number += 1
        let kept: [Rewriting.Kept]
        switch try perform(text, place) {
        case .text(let bytes, let stayed):
            output.bytes(bytes + end)
            kept = stayed
        case .json(let line, let stayed):
            output.line(line)
            kept = stayed
        }
        for item in kept { worst = max(worst, ExitStatus(item.error.code)) }
    }
}
