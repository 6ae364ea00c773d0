// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The lines of stdin, one record each, as they come.
///
/// A line of more than 1 MiB is cut there, so that no input fills the memory; no reader takes records of that length.
struct RecordReader {
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private(set) var failed = false

    private static let maximumLength = 1 << 20
    private static let chunk = 1 << 16

    /// The next line without its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = record(position..<end)
                position = end + 1
                return line
            }
            searched = buffer.count
            if isAtEnd {
                guard position < buffer.count else { return nil }
                let line = record(position..<buffer.count)
                position = buffer.count
                return line
            }
            beforeWaiting()
            searched -= position
            buffer.removeFirst(position)
            position = 0
            if searched > RecordReader.maximumLength + RecordReader.chunk {
                // Too long already: keep the first part, drop what follows until the line ends.
                buffer.removeLast(buffer.count - RecordReader.maximumLength - 1)
                searched = buffer.count
            }
            fill()
        }
    }

    /// All of the input as it is; nil if it is longer than so many bytes.
    mutating func all(atMost limit: Int) -> [UInt8]? {
        while !isAtEnd {
            guard buffer.count <= limit else { return nil }
            fill()
        }
        return buffer.count <= limit ? buffer : nil
    }

    private func record(_ range: Range<Int>) -> [UInt8] {
        var end = range.upperBound
        if end > range.lowerBound, buffer[end - 1] == 0x0D { end -= 1 }
        return Array(buffer[range.lowerBound..<end])
    }

    private mutating func fill() {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: RecordReader.chunk))
        var count = -1
        repeat {
            count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe read(STDIN_FILENO, bytes.baseAddress?.advanced(by: start), RecordReader.chunk)
            }
        } while count < 0 && errno == EINTR
        failed = count < 0
        isAtEnd = count <= 0
        buffer.removeLast(RecordReader.chunk - max(count, 0))
    }
}

/// Whether stdin is a terminal, at which a person would wonder what the program waits for.
var isTerminal: Bool { isatty(STDIN_FILENO) != 0 }
