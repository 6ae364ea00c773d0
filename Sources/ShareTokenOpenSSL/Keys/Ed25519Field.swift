// SPDX-License-Identifier: Apache-2.0

/// A number modulo p = 2^255 − 19, as far as it takes to tell whether it is a square.
///
/// For public values only, and for the import of a key rather than for speed.
struct Ed25519Field {
    /// Four words, the least significant first; any of the numbers below 2^256 that stand for the residue.
    private var words: [UInt64]

    /// p = 2^255 − 19.
    static let prime = UInt256(
        0x7FFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFED)

    /// d, the constant of the curve −x² + y² = 1 + d·x²·y².
    private static let d = Ed25519Field(words: [
        0x75EB_4DCA_1359_78A3, 0x0070_0A4D_4141_D8AB, 0x8CC7_4079_7779_E898, 0x5203_6CEE_2B6F_FE73,
    ])
    private static let one = Ed25519Field(words: [1, 0, 0, 0])
    private static let minusOne = Ed25519Field(words: [
        0xFFFF_FFFF_FFFF_FFEC, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF,
    ])

    private init(words: [UInt64]) {
        self.words = words
    }

    /// The residue of 32 bytes, the least significant first.
    private init(littleEndian bytes: [UInt8]) {
        words = stride(from: 0, to: 32, by: 8).map { start in
            bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// Whether a point of the curve has a y coordinate of 32 bytes, the least significant first.
    ///
    /// x² = (y² − 1) / (d·y² + 1), and a quotient is a square if the product is.
    static func isCoordinate(_ bytes: [UInt8]) -> Bool {
        let y = Ed25519Field(littleEndian: bytes)
        let square = y * y
        return ((square + minusOne) * (d * square + one)).isSquare
    }

    /// Euler's criterion: the power with the exponent (p − 1) / 2 = 2^254 − 10 is 1, or 0.
    private var isSquare: Bool {
        var power = Ed25519Field.one
        for bit in (0..<254).reversed() {
            power = power * power
            if bit >= 4 || bit == 1 || bit == 2 { power = power * self }
        }
        let value = power.reduced
        return value == .zero || value == UInt256(0, 0, 0, 1)
    }

    /// The one number below p.
    private var reduced: UInt256 {
        var value = UInt256(words[3], words[2], words[1], words[0])
        while value >= Ed25519Field.prime { value = value &- Ed25519Field.prime }
        return value
    }

    static func + (left: Ed25519Field, right: Ed25519Field) -> Ed25519Field {
        var sum = left.words
        return Ed25519Field(folding: add(right.words, to: &sum), above: sum)
    }

    static func * (left: Ed25519Field, right: Ed25519Field) -> Ed25519Field {
        var product = [UInt64](repeating: 0, count: 8)
        for (place, word) in left.words.enumerated() {
            product[place + 4] = multiply(right.words, by: word, addingTo: &product, at: place)
        }
        // 2^256 is 38 modulo p.
        var low = Array(product[..<4])
        let carry = multiply(Array(product[4...]), by: 38, addingTo: &low, at: 0)
        return Ed25519Field(folding: carry, above: low)
    }

    /// The residue of carry · 2^256 + the words.
    private init(folding carry: UInt64, above low: [UInt64]) {
        words = low
        var carry = carry
        while carry != 0 { carry = Ed25519Field.add([carry &* 38, 0, 0, 0], to: &words) }
    }

    /// Adds four words and returns the carry.
    private static func add(_ words: [UInt64], to sum: inout [UInt64]) -> UInt64 {
        multiply(words, by: 1, addingTo: &sum, at: 0)
    }

    /// Adds a multiple of four words at a place and returns the word that is carried out of the fourth.
    private static func multiply(
        _ words: [UInt64], by factor: UInt64, addingTo sum: inout [UInt64], at place: Int
    ) -> UInt64 {
        var carry: UInt64 = 0
        for (index, word) in words.enumerated() {
            let (high, low) = word.multipliedFullWidth(by: factor)
            let (first, overflow) = sum[place + index].addingReportingOverflow(low)
            let (second, again) = first.addingReportingOverflow(carry)
            sum[place + index] = second
            carry = high &+ (overflow ? 1 : 0) &+ (again ? 1 : 0)
        }
        return carry
    }
}
