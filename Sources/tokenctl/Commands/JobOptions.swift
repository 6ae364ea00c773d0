// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The number of records that are worked on at once.
struct JobOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many records of stdin to work on at once, 1 to 64; results keep their order.", valueName: "number"))
    var jobs = 1

    func validate() throws {
        guard 1...64 ~= jobs else { throw ValidationError("--jobs takes a number from 1 to 64") }
    }
}
