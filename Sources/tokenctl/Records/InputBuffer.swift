// SPDX-License-Identifier: Apache-2.0
import ShareToken

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Stdin, read as it comes, with the bytes that are not yet taken.
struct InputBuffer {
    /// The bytes that are not yet taken, in lines.
    var lines: LineBuffer

    private(set) var isAtEnd = false

    /// Whether stdin cannot be read.
    private(set) var failed = false

    private var piece = [UInt8](repeating: 0, count: InputBuffer.chunk)

    /// The number of bytes that are read at once, at most.
    static let chunk = 1 << 16

    /// Creates a buffer for lines of at most `maximumLength` bytes.
    init(maximumLength: Int) {
        lines = LineBuffer(maximumLength: maximumLength)
    }

    /// Waits for more bytes, or for the end of the input.
    mutating func fill() {
        var count = -1
        repeat {
            count = unsafe piece.withUnsafeMutableBytes { piece in
                unsafe read(STDIN_FILENO, piece.baseAddress, piece.count)
            }
        } while count < 0 && errno == EINTR
        failed = count < 0
        isAtEnd = count <= 0
        lines.append(piece[..<max(count, 0)])
    }

    /// The rest of the input; nil if it is longer than `limit` bytes.
    mutating func rest(atMost limit: Int) -> [UInt8]? {
        while !isAtEnd {
            guard lines.rest.count <= limit else { return nil }
            fill()
        }
        return lines.rest.count <= limit ? lines.takeRest() : nil
    }
}

/// Whether stdin is a terminal: then a message says that the program waits for input.
var isTerminal: Bool { isatty(STDIN_FILENO) != 0 }
