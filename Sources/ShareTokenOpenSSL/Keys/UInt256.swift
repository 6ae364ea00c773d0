// SPDX-License-Identifier: Apache-2.0

/// A number of 256 bits: what coordinates and the halves of signatures are.
///
/// For public values only: the time of a comparison depends on them.
struct UInt256 {
    /// Four words, the most significant first.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// A number from its words, the most significant first.
    init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        words = (first, second, third, fourth)
    }

    /// The number that the 32 bytes from an offset stand for, the most significant first.
    init(bigEndian bytes: [UInt8], at offset: Int = 0) {
        let slice = unsafe bytes.span.extracting(offset..<offset + UInt256.length).bytes
        words = (
            UInt256.word(slice, 0), UInt256.word(slice, 8), UInt256.word(slice, 16), UInt256.word(slice, 24)
        )
    }

    private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
        unsafe UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Appends the 32 bytes, the most significant first.
    func appendBigEndian(to bytes: inout [UInt8]) {
        UInt256.append(words.0, to: &bytes)
        UInt256.append(words.1, to: &bytes)
        UInt256.append(words.2, to: &bytes)
        UInt256.append(words.3, to: &bytes)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: word.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    /// The number of bytes.
    static let length = 32

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
}

extension UInt256: Comparable {
    static func == (left: UInt256, right: UInt256) -> Bool { left.words == right.words }

    static func < (left: UInt256, right: UInt256) -> Bool { left.words < right.words }
}
