// SPDX-License-Identifier: Apache-2.0

/// Numbers for short names, in the order in which they come: a hash table from which nothing is removed.
///
/// The names are those of tables that were made beforehand, never of an input. There may be 32,767 of them.
struct NameTable: Sendable {
    /// Four bytes, as the first link of a process waits for each page of memory that a table touches.
    private struct Slot: Sendable {
        var hash: UInt16 = 0
        var number: Int16 = -1
    }

    /// At most a third of the slots is taken, so that a search ends soon.
    private var slots: [Slot]
    private(set) var bytes: [UInt8] = []

    /// Where the bytes of each name begin, and where those of one more would.
    private var starts: [UInt32] = [0]

    /// Whether names that differ in the case of ASCII letters are two; if not, names are kept in lower case.
    private let isExact: Bool

    /// The most bytes of a name.
    private(set) var longest = 0

    /// The number of names.
    var count: Int { starts.count - 1 }

    /// An empty table.
    ///
    /// - Parameters:
    ///   - capacity: The number of names for which room is made at once.
    ///   - isExact: Whether capital letters are others than small ones.
    init(capacity: Int = 0, isExact: Bool = false) {
        self.isExact = isExact
        var size = 4
        while size < capacity * 3 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        starts.reserveCapacity(capacity + 1)
        bytes.reserveCapacity(capacity * 16)
    }

    /// A table of names at their places, letters of either case being the same; of equal names the first one is found.
    init(_ names: [String]) {
        self.init(capacity: names.count)
        for name in names { append(name) }
    }

    /// Gives a name the next number; if the table has the name already, the earlier number is found.
    mutating func append(_ name: String) {
        let utf8 = name.utf8
        append(utf8.span, 0..<utf8.count)
    }

    private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        let number = count
        if isExact {
            bytes.append(copying: text.extracting(range))
        } else {
            for index in range { bytes.append(ASCII.lowercased(text[index])) }
        }
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
        longest = max(longest, range.count)
        if count * 3 > slots.count { grow() } else { insert(number) }
    }

    /// The number of a name, which is added if need be.
    mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let known = number(NameHash(text, range), text, range)
        if known >= 0 { return known }
        append(text, range)
        return count - 1
    }

    /// The number of the name that a range of some bytes is; nil if it is none.
    func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let number = number(NameHash(text, range), text, range)
        return number >= 0 ? number : nil
    }

    /// The number of a name; nil if there is no such name.
    func number(of name: String) -> Int? {
        let utf8 = name.utf8
        return number(of: utf8.span, 0..<utf8.count)
    }

    /// The number of the name that a range of some bytes is, by its hash; -1 if it is none.
    @inline(__always)
    func number(_ hash: NameHash, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let slots = slots.span
        var place = hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 {
            let number = Int(slots[place].number)
            if slots[place].hash == hash.short, isName(number, text, range) { return number }
            place = (place + 1) & (slots.count - 1)
        }
        return -1
    }

    @inline(__always)
    private func isName(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let (bytes, start) = (bytes.span, Int(starts[number]))
        guard Int(starts[number + 1]) - start == range.count else { return false }
        if isExact { return text.begins(with: bytes, start..<start + range.count, at: range) }
        for offset in 0..<range.count
        where bytes[start + offset] != ASCII.lowercased(text[range.lowerBound + offset]) {
            return false
        }
        return true
    }

    /// Where a name is in ``bytes``.
    @inline(__always)
    func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    private mutating func insert(_ number: Int) {
        let hash = NameHash(bytes.span, Int(starts[number])..<Int(starts[number + 1]))
        var place = hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(hash: hash.short, number: Int16(truncatingIfNeeded: number))
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in 0..<count { insert(number) }
    }
}
