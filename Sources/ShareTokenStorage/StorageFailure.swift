// SPDX-License-Identifier: Apache-2.0

/// The reason why a file could not be read, written or locked.
package struct StorageFailure: Error, CustomStringConvertible, Sendable {
    /// The class of a failure.
    package enum Kind: Sendable {
        /// The file cannot be opened.
        case noInput
        /// The file is larger than anything that belongs there.
        case badData
        /// A system call failed.
        case ioError
    }

    /// The path and the reason, in one line.
    package let description: String

    /// The class of the failure.
    package let kind: Kind

    /// Whether there is no such file.
    package let isMissingFile: Bool

    init(_ description: String, _ kind: Kind, isMissingFile: Bool = false) {
        self.description = description
        self.kind = kind
        self.isMissingFile = isMissingFile
    }
}
