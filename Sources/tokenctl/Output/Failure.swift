// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A reason to stop the whole command.
struct Failure: Error, CustomStringConvertible {
    let description: String
    let status: ExitStatus

    init(_ description: String, _ status: ExitStatus) {
        self.description = description
        self.status = status
    }

    /// The failure of reading a key from a source.
    init(_ source: String, _ error: ShareTokenError) {
        self.init("\(source): \(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code))
    }
}
