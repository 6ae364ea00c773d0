// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The lines of stdin, one record each, as they come.
///
/// A line that is too long is cut one byte behind the limit, so that no input fills the memory and whoever reads it sees
/// that it is too long.
struct RecordReader {
    private var input = InputBuffer()
    private let maximumLength: Int

    /// Whether stdin cannot be read.
    var failed: Bool { input.failed }

    /// Reads lines of at most so many bytes; no reader of links, tokens or cards takes records of more than 1 MiB.
    init(maximumLength: Int = URLRecord.maximumLength) {
        self.maximumLength = maximumLength
    }

    /// The next line without its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        var searched = input.position
        while true {
            if let end = input.bytes[searched...].firstIndex(of: 0x0A) {
                let line = record(input.position..<end)
                input.position = end + 1
                return line
            }
            searched = input.bytes.count
            if input.isAtEnd {
                guard !input.rest.isEmpty else { return nil }
                let line = record(input.position..<searched)
                input.position = searched
                return line
            }
            beforeWaiting()
            input.forget()
            if input.bytes.count > maximumLength + InputBuffer.chunk {
                // Too long already: keep the first part, drop what follows until the line ends.
                input.keep(maximumLength + 1)
            }
            searched = input.bytes.count
            input.fill()
        }
    }

    /// All of the input as it is; nil if it is longer than so many bytes.
    mutating func all(atMost limit: Int) -> [UInt8]? {
        while !input.isAtEnd {
            guard input.bytes.count <= limit else { return nil }
            input.fill()
        }
        return input.bytes.count <= limit ? input.bytes : nil
    }

    private func record(_ range: Range<Int>) -> [UInt8] {
        var end = range.upperBound
        if end > range.lowerBound, input.bytes[end - 1] == 0x0D { end -= 1 }
        return Array(input.bytes[range.lowerBound..<end])
    }
}
