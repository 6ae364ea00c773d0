// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The lines of stdin with their ends, so that all of them together are all of stdin.
///
/// A line of more than 1 MiB comes in parts, cut after a blank where there is one, so that no input fills the memory.
struct TextReader {
    private var input = InputBuffer(maximumLength: URLRecord.maximumLength)

    /// Whether stdin cannot be read.
    var failed: Bool { input.failed }

    /// The next line with its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        while true {
            if let line = input.lines.nextLine(isAtEnd: input.isAtEnd) { return line }
            if input.isAtEnd { return nil }
            beforeWaiting()
            input.fill()
        }
    }

    /// The rest of the input; nil if it is empty.
    ///
    /// - Throws: A failure with status 65 if it is longer than 256 MiB.
    mutating func rest() throws -> [UInt8]? {
        guard let rest = input.rest(atMost: TextRun.maximumLength) else {
            throw Failure("stdin is longer than 256 MiB", .badData)
        }
        return rest.isEmpty ? nil : rest
    }
}
