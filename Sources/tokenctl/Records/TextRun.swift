// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Runs a command over texts: its operands, the lines of stdin, or all of stdin as one text.
enum TextRun {
    /// The longest text, in bytes: all of stdin, or a line of it.
    static let maximumLength = 256 << 20

    /// Calls a function with each text.
    ///
    /// - Throws: A failure with status 64 for operands with `isWhole`, 65 for a text that is too long, 74 if stdin
    ///   cannot be read.
    static func run(
        _ operands: [String], isWhole: Bool, beforeWaiting: () -> Void, perform: ([UInt8]) throws -> Void
    ) throws {
        guard operands.isEmpty || operands == ["-"] else {
            guard !isWhole else { throw Failure("--whole is for stdin, not for operands", .usage) }
            for operand in operands { try perform(Array(operand.utf8)) }
            return
        }
        if isTerminal { talk("reading text from the terminal; Ctrl-D ends it") }
        var reader = RecordReader(maximumLength: maximumLength)
        if isWhole {
            guard let text = reader.all(atMost: maximumLength) else {
                throw Failure("stdin is longer than 256 MiB", .badData)
            }
            try perform(text)
        } else {
            while let text = reader.next(beforeWaiting: beforeWaiting) {
                guard text.count <= maximumLength else { throw Failure("a line is longer than 256 MiB", .badData) }
                try perform(text)
            }
        }
        if reader.failed { throw Failure("stdin cannot be read", .ioError) }
    }
}
