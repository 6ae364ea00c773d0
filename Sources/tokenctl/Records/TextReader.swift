// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The lines of stdin with their ends, so that all of them together are all of stdin.
///
/// A line of more than 1 MiB comes in parts, cut behind a blank where there is one, so that no input fills the memory.
struct TextReader {
    private var input = InputBuffer()

    /// Whether stdin cannot be read.
    var failed: Bool { input.failed }

    /// The next line with its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        var searched = input.position
        while true {
            if let end = input.bytes[searched...].firstIndex(of: 0x0A) { return take(to: end + 1) }
            if input.isAtEnd { return input.rest.isEmpty ? nil : take(to: input.bytes.count) }
            if input.rest.count >= URLRecord.maximumLength {
                let blank = input.rest.suffix(InputBuffer.chunk).lastIndex { $0 <= 0x20 }
                return take(to: blank.map { $0 + 1 } ?? input.bytes.count)
            }
            beforeWaiting()
            input.forget()
            searched = input.bytes.count
            input.fill()
        }
    }

    /// All that is left of the input; nil if nothing is.
    ///
    /// - Throws: Exits with 65 if that is too long.
    mutating func rest() throws -> [UInt8]? {
        while !input.isAtEnd {
            guard input.rest.count <= TextRun.maximumLength else {
                throw Failure("stdin is longer than 256 MiB", .badData)
            }
            input.fill()
        }
        return input.rest.isEmpty ? nil : take(to: input.bytes.count)
    }

    private mutating func take(to end: Int) -> [UInt8] {
        defer { input.position = end }
        return Array(input.bytes[input.position..<end])
    }
}
