// SPDX-License-Identifier: Apache-2.0

/// The values of a kind's fields, as ranges of bytes: a value is copied out of a link only when it is read.
///
/// A kind has at most eight fields, because its presence byte in a token has eight bits.
struct FieldValues: Sendable {
    /// The most fields of a kind.
    static var maximumCount: Int { 8 }

    /// The bytes that the ranges refer to: those of a link, followed by the values that had to be decoded.
    private(set) var bytes: [UInt8]
    private var starts = SIMD8<UInt32>()
    private var ends = SIMD8<UInt32>()

    /// One bit for each field that has a value.
    private(set) var present: UInt32 = 0

    /// Creates an empty set of values over the bytes of a link.
    init(in bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Creates the values of a resource, one for each field of its kind.
    init(_ values: [String?]) {
        bytes = []
        for index in values.indices {
            guard let value = values[index] else { continue }
            let start = bytes.count
            bytes += value.utf8
            _ = set(index, start..<bytes.count)
        }
    }

    /// The range of a value; nil if the field has none.
    @inline(__always)
    subscript(_ field: Int) -> Range<Int>? {
        guard present & 1 << UInt32(field) != 0 else { return nil }
        return Int(starts[field])..<Int(ends[field])
    }

    /// Sets a field to a range of the bytes; false if the field has another value or is out of bounds.
    @inline(__always)
    mutating func set(_ field: Int, _ range: Range<Int>) -> Bool {
        guard field < FieldValues.maximumCount else { return false }
        if let old = self[field] { return bytes[old] == bytes[range] }
        starts[field] = UInt32(truncatingIfNeeded: range.lowerBound)
        ends[field] = UInt32(truncatingIfNeeded: range.upperBound)
        present |= 1 << UInt32(field)
        return true
    }

    /// Replaces the value of a field.
    mutating func replace(_ field: Int, by value: [UInt8]) {
        present &= ~(1 << UInt32(field))
        _ = set(field, value)
    }

    /// Appends a value to the bytes and sets a field to it; false if the field has another value or is out of bounds.
    mutating func set(_ field: Int, _ value: [UInt8]) -> Bool {
        let start = bytes.count
        bytes += value
        return set(field, start..<bytes.count)
    }

    /// The values of the first `count` fields; nil for a field that has none.
    func strings(count: Int) -> [String?] {
        (0..<count).map { field in self[field].map { String(decoding: bytes[$0], as: UTF8.self) } }
    }
}
