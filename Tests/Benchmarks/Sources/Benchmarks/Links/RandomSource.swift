// SPDX-License-Identifier: Apache-2.0

/// The same numbers on every machine and in every run.
///
/// Source: SplitMix64; Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct RandomSource {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A number from 0 to below a bound.
    mutating func below(_ bound: Int) -> Int {
        Int(UInt64(bound).multipliedFullWidth(by: next()).high)
    }

    /// One of some values.
    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Puts values into a random order.
    mutating func shuffle<Value>(_ values: inout [Value]) {
        for index in values.indices.dropFirst() { values.swapAt(index, below(index + 1)) }
    }
}
