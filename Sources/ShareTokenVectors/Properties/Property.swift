// SPDX-License-Identifier: Apache-2.0
package import ShareToken

/// A statement that holds of every input, in a form that a fuzzer and a vector can both check.
///
/// The fuzz targets of `Tests/Fuzz` and the vectors of `Vectors/fuzz/` call the same functions, so that a vector
/// replays a fuzzer's find. To add a property, write it in a file of its own and name it in ``all``.
package struct Property: Sendable {
    /// The name of the fuzz target, of its dictionary, and of its file of vectors.
    package let name: String

    /// The statement, on one line.
    package let statement: String

    /// Checks one input: returns a violation of the statement; nil if it holds.
    package let check: @Sendable (_ input: [UInt8]) -> String?

    /// All properties, sorted by name.
    package static let all: [Property] = [
        .association, .canonical, .card, .json, .policy, .records, .rewrite, .scan, .token, .trust, .url, .xml,
    ]

    /// The property of some name; nil if there is none.
    package static func named(_ name: String) -> Property? {
        all.first { $0.name == name }
    }
}

/// The message if a condition does not hold; nil if it does.
func unless(_ holds: Bool, _ message: @autoclosure () -> String) -> String? {
    holds ? nil : message()
}

/// Checks an error about an input: its code is registered, and its offset lies in the input.
package func flaw(of error: ShareTokenError, in input: [UInt8]) -> String? {
    unless(ShareTokenError.Code.register.contains { $0.code == error.code }, "\(error) is not in the register")
        ?? unless((0...input.count).contains(error.offset), "\(error) is not a place of \(input.count) bytes")
}

/// Checks ranges of an input: they lie inside it, in order and apart, and cut no character of UTF-8.
func flaw(of ranges: [Range<Int>], in input: [UInt8], _ name: String) -> String? {
    let isText = String(validating: input, as: UTF8.self) != nil
    var end = 0
    for range in ranges {
        guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= input.count else {
            return "\(name): \(range) is empty, outside, or before the end \(end) of another one"
        }
        end = range.upperBound
        guard isText else { continue }
        for place in [range.lowerBound, range.upperBound] where place < input.count && input[place] & 0xC0 == 0x80 {
            return "\(name): \(range) cuts a character"
        }
    }
    return nil
}

/// Pseudo-random numbers whose seed is the input itself, so that a run can be repeated.
struct InputChoices {
    private var state: UInt64

    init(_ input: [UInt8]) {
        state = input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// Cuts bytes into pieces of one to `longest` bytes.
    mutating func pieces(_ input: [UInt8], longest: Int) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < input.count {
            let end = min(input.count, start + 1 + below(longest))
            pieces.append(input[start..<end])
            start = end
        }
        return pieces
    }
}
