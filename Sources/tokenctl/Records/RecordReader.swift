// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The lines of stdin, one record each, as they come.
///
/// A line that is too long is cut one byte after the limit: no input fills the memory, and a reader sees that the line
/// is too long.
struct RecordReader {
    private var input: InputBuffer
    private let maximumLength: Int

    /// Whether stdin cannot be read.
    var failed: Bool { input.failed }

    /// Reads lines of at most `maximumLength` bytes; no reader of links, tokens or cards takes more than 1 MiB.
    init(maximumLength: Int = URLRecord.maximumLength) {
        input = InputBuffer(maximumLength: maximumLength)
        self.maximumLength = maximumLength
    }

    /// The next line without its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        while true {
            if var record = input.lines.nextRecord(isAtEnd: input.isAtEnd) {
                if record.count > maximumLength { record.closeLastCharacter() }
                return record
            }
            if input.isAtEnd { return nil }
            beforeWaiting()
            input.fill()
        }
    }

    /// All of the input as it is; nil if it is longer than `limit` bytes.
    mutating func all(atMost limit: Int) -> [UInt8]? {
        input.rest(atMost: limit)
    }
}

extension [UInt8] {
    /// Replaces an incomplete character at the end by question marks, so that a cut line has no error but its length.
    fileprivate mutating func closeLastCharacter() {
        guard let lead = indices.suffix(3).last(where: { self[$0] >= 0xC0 }) else { return }
        let length = self[lead] < 0xE0 ? 2 : self[lead] < 0xF0 ? 3 : 4
        guard lead + length > count else { return }
        for index in lead..<count { self[index] = 0x3F }
    }
}
