// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareTokenVectors

/// `tokenctl vectors lint`.
struct VectorsLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Checks the form of every vector: ids, counts, codes, formatting.",
        discussion: """
            Example:
              tokenctl vectors lint Vectors
            """)

    @OptionGroup var vectors: VectorsDirectory

    func run() throws {
        let issues = try reportingVectorErrors { try VectorCorpus(directory: vectors.directory).lint() }
        var output = Output()
        for issue in issues { output.line(issue.description) }
        output.flush()
        guard issues.isEmpty else { throw ExitCode(ExitStatus.badData.rawValue) }
    }
}
