// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareTokenVectors

/// `tokenctl vectors fmt`.
struct VectorsFormat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Writes every vector file in the one formatting that lint accepts.",
        discussion: """
            Examples:
              tokenctl vectors fmt Vectors
              tokenctl vectors fmt --check Vectors
            """)

    @OptionGroup var vectors: VectorsDirectory

    @Flag(help: "Write nothing; name the files that are not formatted, and fail if there are any.")
    var check = false

    func run() throws {
        let changed = try reportingVectorErrors {
            try VectorCorpus(directory: vectors.directory).format(write: !check)
        }
        var output = Output()
        for file in changed { output.line(file) }
        output.flush()
        guard !check || changed.isEmpty else { throw ExitCode(ExitStatus.badData.rawValue) }
    }
}
