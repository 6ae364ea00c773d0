// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A reason to stop the whole command.
struct Failure: Error, CustomStringConvertible {
    let description: String
    let status: ExitStatus

    /// The error of the library that caused the failure; nil if there is no such error.
    let error: ShareTokenError?

    init(_ description: String, _ status: ExitStatus, _ error: ShareTokenError? = nil) {
        self.description = description
        self.status = status
        self.error = error
    }

    /// The failure of reading a key from a source.
    init(_ source: String, _ error: ShareTokenError) {
        self.init("\(source): \(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code), error)
    }
}
