// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The lines of stdin with their ends, so that all of them together are all of stdin.
///
/// A line of more than 1 MiB comes in parts, cut behind a blank where there is one, so that no input fills the memory.
struct TextReader {
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private(set) var failed = false

    private static let maximumLength = 1 << 20
    private static let chunk = 1 << 16

    /// The next line with its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: Called before the reader waits for more input.
    mutating func next(beforeWaiting: () -> Void) -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(to: end + 1) }
            if isAtEnd { return position < buffer.count ? take(to: buffer.count) : nil }
            if buffer.count - position >= TextReader.maximumLength {
                let blank = buffer[(buffer.count - TextReader.chunk)...].lastIndex { $0 <= 0x20 }
                return take(to: blank.map { $0 + 1 } ?? buffer.count)
            }
            beforeWaiting()
            buffer.removeFirst(position)
            position = 0
            searched = buffer.count
            fill()
        }
    }

    /// All that is left of the input; nil if nothing is.
    mutating func rest() -> [UInt8]? {
        while !isAtEnd { fill() }
        return position < buffer.count ? take(to: buffer.count) : nil
    }

    private mutating func take(to end: Int) -> [UInt8] {
        defer { position = end }
        return Array(buffer[position..<end])
    }

    private mutating func fill() {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: TextReader.chunk))
        var count = -1
        repeat {
            count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe read(STDIN_FILENO, bytes.baseAddress?.advanced(by: start), TextReader.chunk)
            }
        } while count < 0 && errno == EINTR
        failed = count < 0
        isAtEnd = count <= 0
        buffer.removeLast(TextReader.chunk - max(count, 0))
    }
}
