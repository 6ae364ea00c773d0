// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareTokenVectors

/// `tokenctl vectors run`.
struct VectorsRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs every vector and says which fail.",
        discussion: """
            Example:
              tokenctl vectors run Vectors
            """)

    @OptionGroup var vectors: VectorsDirectory

    func run() throws {
        let report = try reportingVectorErrors { try VectorCorpus(directory: vectors.directory).run() }
        var output = Output()
        for failure in report.failures { output.line(failure.description) }
        output.line("\(report.passed) passed, \(report.failures.count) failed")
        output.flush()
        guard report.failures.isEmpty else { throw ExitCode(ExitStatus.failure.rawValue) }
    }
}

/// Runs a body and turns a corpus that cannot be read into a message and an exit status.
func reportingVectorErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as VectorError { throw Failure(error.description, .badData) }
}
