// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// Whether some of the bytes begin with a range of other bytes.
    @inline(__always)
    func begins(with other: Span<UInt8>, _ range: Range<Int>, at place: Range<Int>) -> Bool {
        guard range.count <= place.count else { return false }
        var (index, otherIndex) = (place.lowerBound, range.lowerBound)
        while range.upperBound - otherIndex >= 8 {
            guard ByteWord(self, at: index).bits == ByteWord(other, at: otherIndex).bits else { return false }
            (index, otherIndex) = (index + 8, otherIndex + 8)
        }
        while otherIndex < range.upperBound {
            guard self[index] == other[otherIndex] else { return false }
            (index, otherIndex) = (index + 1, otherIndex + 1)
        }
        return true
    }

    /// Whether the bytes are those of another span.
    func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }

    /// Whether the bytes are those of a text.
    func equals(_ text: String) -> Bool {
        var index = 0
        for byte in text.utf8 {
            guard index < count, self[index] == byte else { return false }
            index += 1
        }
        return index == count
    }

    /// Whether all bytes have a property.
    @inline(__always)
    func allSatisfy(_ predicate: (UInt8) -> Bool) -> Bool {
        for index in indices where !predicate(self[index]) { return false }
        return true
    }

    /// Whether a range begins with other bytes, in any case of ASCII letters.
    func matches(_ range: Range<Int>, _ known: Span<UInt8>) -> Bool {
        guard range.count >= known.count else { return false }
        for index in known.indices
        where ASCII.lowercased(self[range.lowerBound + index]) != ASCII.lowercased(known[index]) {
            return false
        }
        return true
    }
}
