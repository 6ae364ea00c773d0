// SPDX-License-Identifier: Apache-2.0

/// The values of a kind's fields as ranges of bytes: nothing is copied out of a link until somebody asks for it.
///
/// No kind has more than eight fields, as its presence byte in a token holds eight.
struct FieldValues: Sendable {
    /// The most fields of a kind.
    static var maximumCount: Int { 8 }

    /// The bytes that the ranges are into: those of a link, and behind them what had to be decoded.
    private(set) var bytes: [UInt8]
    private var starts = SIMD8<UInt32>()
    private var ends = SIMD8<UInt32>()

    /// One bit for each field that is there.
    private(set) var present: UInt32 = 0

    /// No values yet, in some bytes.
    init(in bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The values of a resource.
    init(_ values: [String?]) {
        bytes = []
        for index in values.indices {
            guard let value = values[index] else { continue }
            let start = bytes.count
            bytes += value.utf8
            _ = set(index, start..<bytes.count)
        }
    }

    /// Where a value is; nil if the field is not there.
    @inline(__always)
    subscript(_ field: Int) -> Range<Int>? {
        guard present & 1 << UInt32(field) != 0 else { return nil }
        return Int(starts[field])..<Int(ends[field])
    }

    /// Keeps a value that is in the bytes; false if the field has another one.
    @inline(__always)
    mutating func set(_ field: Int, _ range: Range<Int>) -> Bool {
        guard field < FieldValues.maximumCount else { return false }
        if let old = self[field] { return bytes[old] == bytes[range] }
        starts[field] = UInt32(truncatingIfNeeded: range.lowerBound)
        ends[field] = UInt32(truncatingIfNeeded: range.upperBound)
        present |= 1 << UInt32(field)
        return true
    }

    /// Puts a value in the place of the one that a field has.
    mutating func replace(_ field: Int, by value: [UInt8]) {
        present &= ~(1 << UInt32(field))
        _ = set(field, value)
    }

    /// Keeps a value that is not in the bytes; false if the field has another one.
    mutating func set(_ field: Int, _ value: [UInt8]) -> Bool {
        let start = bytes.count
        bytes += value
        return set(field, start..<bytes.count)
    }

    /// The values as a resource has them.
    func strings(count: Int) -> [String?] {
        (0..<count).map { field in self[field].map { String(decoding: bytes[$0], as: UTF8.self) } }
    }
}
