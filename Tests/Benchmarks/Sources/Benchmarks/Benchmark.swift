// SPDX-License-Identifier: Apache-2.0
import Measuring

/// Named here as well, since Foundation has another type of this name.
typealias Operation = Measuring.Operation

/// A measurement that the program can make, by its name.
struct Benchmark {
    let name: String

    /// Measures it.
    let figures: (Plan) throws -> [Figure]

    /// The operation that `--only NAME --iterations N` does N times and nothing else, for profilers; nil for processes
    /// and for measurements of several sizes.
    var operation: (() throws -> Operation)?

    /// All benchmarks, in the order of the table.
    static var all: [Benchmark] {
        ratios + rates + cache + links + find + trust + registry + policies + growth + platforms + processes
    }
}
