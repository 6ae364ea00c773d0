// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What was read from stdin and not yet taken.
struct InputBuffer {
    /// The bytes, the first of which may have been taken; see ``position``.
    private(set) var bytes: [UInt8] = []

    /// Where the bytes begin that were not taken.
    var position = 0

    private(set) var isAtEnd = false

    /// Whether stdin cannot be read.
    private(set) var failed = false

    /// The most bytes that are read at once.
    static let chunk = 1 << 16

    /// The bytes that were not taken.
    var rest: ArraySlice<UInt8> { bytes[position...] }

    /// Forgets what was taken.
    mutating func forget() {
        bytes.removeFirst(position)
        position = 0
    }

    /// Drops all bytes behind the first so many.
    mutating func keep(_ count: Int) {
        bytes.removeLast(max(0, bytes.count - count))
    }

    /// Waits for more bytes, or for the end of the input.
    mutating func fill() {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: InputBuffer.chunk))
        var count = -1
        repeat {
            count = unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe read(STDIN_FILENO, bytes.baseAddress?.advanced(by: start), InputBuffer.chunk)
            }
        } while count < 0 && errno == EINTR
        failed = count < 0
        isAtEnd = count <= 0
        bytes.removeLast(InputBuffer.chunk - max(count, 0))
    }
}

/// Whether stdin is a terminal, at which a person would wonder what the program waits for.
var isTerminal: Bool { isatty(STDIN_FILENO) != 0 }
