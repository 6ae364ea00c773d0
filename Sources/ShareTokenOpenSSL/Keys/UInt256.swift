// SPDX-License-Identifier: Apache-2.0

/// A number of 256 bits: what coordinates and the halves of signatures are.
///
/// For public values only: the time of a comparison depends on them.
struct UInt256: Equatable {
    /// Four words, the most significant first.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// A number from its words, the most significant first.
    init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        words = (first, second, third, fourth)
    }

    /// The number in up to 32 bytes, the most significant first.
    init(bigEndian bytes: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for byte in bytes {
            words.0 = words.0 << 8 | words.1 >> 56
            words.1 = words.1 << 8 | words.2 >> 56
            words.2 = words.2 << 8 | words.3 >> 56
            words.3 = words.3 << 8 | UInt64(byte)
        }
        self.words = words
    }

    /// The 32 bytes, the most significant first.
    func appendBigEndian(to bytes: inout [UInt8]) {
        UInt256.append(words.0, to: &bytes)
        UInt256.append(words.1, to: &bytes)
        UInt256.append(words.2, to: &bytes)
        UInt256.append(words.3, to: &bytes)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    static let zero = UInt256(0, 0, 0, 0)

    /// The difference, modulo 2^256.
    static func &- (left: UInt256, right: UInt256) -> UInt256 {
        let (fourth, borrow4) = left.words.3.subtractingReportingOverflow(right.words.3)
        let (third, borrow3) = subtract(left.words.2, right.words.2, borrow4)
        let (second, borrow2) = subtract(left.words.1, right.words.1, borrow3)
        let (first, _) = subtract(left.words.0, right.words.0, borrow2)
        return UInt256(first, second, third, fourth)
    }

    private static func subtract(_ left: UInt64, _ right: UInt64, _ borrow: Bool) -> (UInt64, Bool) {
        let (difference, overflow) = left.subtractingReportingOverflow(right)
        let (result, again) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
        return (result, overflow || again)
    }

    static func == (left: UInt256, right: UInt256) -> Bool {
        left.words == right.words
    }

}

extension UInt256: Comparable {
    static func < (left: UInt256, right: UInt256) -> Bool {
        left.words < right.words
    }
}
