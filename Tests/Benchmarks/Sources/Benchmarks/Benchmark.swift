// SPDX-License-Identifier: Apache-2.0
import Measuring

/// Named here as well, since Foundation has something else of this name.
typealias Operation = Measuring.Operation

/// Something that the program can measure, by name.
struct Benchmark {
    let name: String

    /// Measures it.
    let figures: (Plan) throws -> [Figure]

    /// What `--only NAME --iterations N` does N times and nothing else, for profilers; nil for
    /// processes and for what has several sizes.
    var operation: (() throws -> Operation)?

    /// Everything, in the order of the table.
    static var all: [Benchmark] {
        ratios + rates + cache + links + find + trust + registry + policies + growth + platforms + processes
    }
}
