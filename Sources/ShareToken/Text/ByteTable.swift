// SPDX-License-Identifier: Apache-2.0

/// A hash table of short ASCII texts in lower case, with a number for each.
struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    /// The end of each text in ``bytes``, after a 0 for the start of the first text.
    private var ends: [Int] = [0]
    private var numbers: [Int] = []
    /// For each place of the hash table, the index of a text plus one; 0 for an empty place.
    private var places: [UInt16]

    /// Creates a table; the first one of equal texts counts.
    init(_ entries: [(text: String, number: Int)]) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        places = [UInt16](repeating: 0, count: size)
        for entry in entries {
            let text = Array(entry.text.utf8)
            var place = Self.place(text.span, 0..<text.count, size)
            while places[place] != 0 { place = (place + 1) & (size - 1) }
            bytes += text
            ends.append(bytes.count)
            numbers.append(entry.number)
            places[place] = UInt16(truncatingIfNeeded: numbers.count)
        }
    }

    /// Creates a table that numbers its texts from 0.
    init(_ texts: [String]) {
        self.init(texts.enumerated().map { ($0.element, $0.offset) })
    }

    /// The number of the text that a range of bytes holds in either case; nil if the table does not have it.
    func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var place = Self.place(text, range, places.count)
        // At most a quarter of the places is taken, so the search ends at an empty one.
        while places[place] != 0 {
            let index = Int(places[place])
            if matches(index, text, range) { return numbers[index - 1] }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private func matches(_ index: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = ends[index - 1]
        guard ends[index] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != ASCII.lowercased(text[range.lowerBound + offset]) {
            return false
        }
        return true
    }

    @inline(__always)
    private static func place(_ text: Span<UInt8>, _ range: Range<Int>, _ size: Int) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for index in range { hash = (hash ^ UInt32(text[index] | 0x20)) &* 0x0100_0193 }
        return Int(hash ^ hash >> 15) & (size - 1)
    }
}
