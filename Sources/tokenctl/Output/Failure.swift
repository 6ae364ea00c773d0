// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenStorage

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

    /// The failure that an error tells; nil if it is an error of another kind.
    init?(caught error: any Error) {
        if let failure = error as? Failure {
            self = failure
        } else if let failure = error as? StorageFailure {
            let status: ExitStatus =
                switch failure.kind {
                case .noInput: .noInput
                case .badData: .badData
                case .ioError: .ioError
                }
            self.init(failure.description, status)
        } else {
            return nil
        }
    }

    /// The failure of reading a key from a source.
    init(_ source: String, _ error: ShareTokenError) {
        self.init("\(source): \(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code), error)
    }
}
