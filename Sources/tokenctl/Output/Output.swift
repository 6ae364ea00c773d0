// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Results for stdout, kept until there is nothing more to do at once.
struct Output {
    private var pending: [UInt8] = []

    /// The bytes above which results are written out whatever else there is to do.
    private static let limit = 1 << 16

    /// Adds a line.
    mutating func line(_ text: String) {
        pending += text.utf8
        pending.append(0x0A)
        if pending.count > Output.limit { flush() }
    }

    /// Adds bytes as they are.
    mutating func bytes(_ bytes: [UInt8]) {
        pending += bytes
        if pending.count > Output.limit { flush() }
    }

    /// Adds text as it is.
    mutating func text(_ text: String) {
        pending += text.utf8
    }

    /// Writes out what there is, or ends the program: quietly where the reader has gone away, else saying why.
    mutating func flush() {
        if !writeAll(pending, to: STDOUT_FILENO) {
            let reason = errno
            if reason != EPIPE { talk("stdout cannot be written: \(unsafe String(cString: strerror(reason)))") }
            exit(ExitStatus.ioError.rawValue)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// Says something to the person at the terminal, on stderr.
func talk(_ text: String) {
    _ = writeAll(Array("tokenctl: \(text)\n".utf8), to: STDERR_FILENO)
}

extension String {
    /// The text as a terminal may show it: what would end the line, command the terminal or turn the writing direction is
    /// a space.
    var onOneLine: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// Writes all bytes to a file descriptor.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
        let written = unsafe bytes[start...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        if written > 0 {
            start += written
        } else if errno != EINTR {
            return false
        }
    }
    return true
}
