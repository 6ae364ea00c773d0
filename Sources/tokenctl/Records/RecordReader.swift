// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The lines of stdin, one record each, as they come.
///
/// A line that is too long is cut one byte behind the limit, so that no input fills the memory and whoever reads it sees
/// that it is too long.
struct RecordReader {
    private var input: InputBuffer

    /// Whether stdin cannot be read.
    var failed: Bool { input.failed }

    /// Reads lines of at most so many bytes; no reader of links, tokens or cards takes records of more than 1 MiB.
    init(maximumLength: Int = URLRecord.maximumLength) {
        input = InputBuffer(maximumLength: maximumLength)
    }

    /// The next line without its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        while true {
            if let record = input.lines.nextRecord(isAtEnd: input.isAtEnd) { return record }
            if input.isAtEnd { return nil }
            beforeWaiting()
            input.fill()
        }
    }

    /// All of the input as it is; nil if it is longer than so many bytes.
    mutating func all(atMost limit: Int) -> [UInt8]? {
        input.rest(atMost: limit)
    }
}
