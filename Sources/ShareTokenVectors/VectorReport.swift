// SPDX-License-Identifier: Apache-2.0

/// The result of a run of the vectors.
package struct VectorReport: Sendable {
    /// A vector whose outcome differs, or a file that cannot be run.
    package struct Failure: Sendable, Hashable, CustomStringConvertible {
        /// The id of the test, or the path of the file.
        package let id: String
        /// The difference, or the reason.
        package let reason: String

        package var description: String { "\(id): \(reason)" }
    }

    /// The number of tests of each file that was run, by its name.
    package private(set) var counts: [String: Int] = [:]
    package private(set) var failures: [Failure] = []

    package var files: Int { counts.count }
    package var tests: Int { counts.values.reduce(0, +) }
    /// The number of tests that passed; those of a file that cannot be read do not count.
    package private(set) var passed = 0

    mutating func add(_ file: VectorFile, tests: Int, failures: [Failure]) {
        counts[file.name] = tests
        passed += tests - failures.count
        self.failures += failures
    }

    mutating func add(_ error: VectorError) {
        failures.append(Failure(id: error.file, reason: error.message))
    }
}
