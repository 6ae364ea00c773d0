// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `tokenctl vectors`: the corpus for implementations in other languages.
struct VectorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors",
        abstract: "Runs, checks and formats the test vectors.",
        subcommands: [VectorsRun.self, VectorsLint.self, VectorsFormat.self])
}

/// Where the vectors are.
struct VectorsDirectory: ParsableArguments {
    @Argument(help: "The directory of the vectors.")
    var directory = "Vectors"
}
