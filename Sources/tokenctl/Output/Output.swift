// SPDX-License-Identifier: Apache-2.0

import ShareToken
import ShareTokenStorage

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

    /// The number of bytes above which results are written out at once.
    private static let limit = 1 << 16

    /// Adds one line, or several with line feeds between them.
    ///
    /// Each hidden character becomes a blank here, so that no command has to remember to do it. A command that prints
    /// a foreign text on one line takes its ``Swift/String/onOneLine``.
    mutating func line(_ text: String) {
        HiddenCharacter.appendShown(text.utf8.span, keepsLayout: true, to: &pending)
        pending.append(0x0A)
        if pending.count > Output.limit { flush() }
    }

    /// Adds bytes as they are: those of a file, or of the reader's own text.
    mutating func bytes(_ bytes: [UInt8]) {
        pending += bytes
        if pending.count > Output.limit { flush() }
    }

    /// Writes out the pending results.
    ///
    /// If that fails, the program ends: silently if the reader has gone away, else with the reason on stderr.
    mutating func flush() {
        if !writeAll(pending, to: STDOUT_FILENO) {
            let reason = errno
            if reason != EPIPE { talk("stdout cannot be written: \(unsafe String(cString: strerror(reason)))") }
            exit(ExitStatus.ioError.rawValue)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// Writes a message to stderr on one line, even if a file or an operand put line breaks into it.
func talk(_ text: String) {
    _ = writeAll(Array("tokenctl: \(text.onOneLine)\n".utf8), to: STDERR_FILENO)
}
