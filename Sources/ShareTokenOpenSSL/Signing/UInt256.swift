// SPDX-License-Identifier: Apache-2.0

/// A number of 256 bits: a half of a signature.
///
/// It is for public values only: the time of a comparison depends on the values.
struct UInt256 {
    /// Four words, the most significant first.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Creates a number from its words, the most significant first.
    init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        words = (first, second, third, fourth)
    }

    /// Creates a number from up to 32 big-endian bytes of an array.
    init(bigEndian bytes: [UInt8], from start: Int, to end: Int) {
        guard end - start == UInt256.length else {
            // DER leaves out leading zero bytes.
            let padding = [UInt8](repeating: 0, count: max(0, UInt256.length - (end - start)))
            let padded = padding + bytes[start..<end]
            self.init(words: padded.span)
            return
        }
        self.init(words: bytes.span.extracting(start..<end))
    }

    /// Creates a number from exactly 32 big-endian bytes.
    private init(words bytes: Span<UInt8>) {
        let bytes = unsafe bytes.bytes
        precondition(bytes.byteCount >= UInt256.length)
        words = unsafe (
            UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 16, as: UInt64.self)),
            UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 24, as: UInt64.self))
        )
    }

    /// Writes the 32 bytes in big-endian order.
    func storeBigEndian(to bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
        unsafe bytes.storeBytes(of: words.0.bigEndian, toByteOffset: offset, as: UInt64.self)
        unsafe bytes.storeBytes(of: words.1.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        unsafe bytes.storeBytes(of: words.2.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        unsafe bytes.storeBytes(of: words.3.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
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
