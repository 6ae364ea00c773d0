// SPDX-License-Identifier: Apache-2.0

/// Numbers for hosts, and the longest known suffix of a host.
///
/// A host stands for itself and for its subdomains. Hosts of other schemes than http and https are written with their
/// scheme, as in `taobao://item.taobao.com`, and stand for themselves only. A `*` at the end, as in `www.google.*`, stands
/// for the suffixes under which Google answers.
struct HostTable: Sendable {
    /// Four bytes, as the first link of a process waits for each page of memory that the table touches.
    private struct Slot: Sendable {
        var hash: UInt16 = 0
        /// Fewer than 32,768 hosts are known.
        var number: Int16 = -1
    }

    private var slots: [Slot]
    /// The name of each host, and a line feed behind it.
    private var names: [UInt8]

    /// Where the name of each host begins, and where one more would.
    private var starts: [UInt32] = [0]

    /// The most bytes of a host.
    private var longest = 0

    /// The number of hosts; their numbers count from 0.
    var count: Int { starts.count - 1 }

    /// The key of what is not bound to a host.
    static var anyHost: [UInt8] { [0x2A] }

    /// A table of hosts, each with a line feed behind it; they are numbered in their order.
    init(_ text: String = "") {
        names = Array(text.utf8)
        slots = [Slot](repeating: Slot(), count: 2048)
        starts.reserveCapacity(1024)
        for index in names.indices where names[index] == ASCII.lineFeed {
            insert(NameHash(names.span, Int(starts[count])..<index), Int16(truncatingIfNeeded: count))
            longest = max(longest, index - Int(starts[count]))
            starts.append(UInt32(truncatingIfNeeded: index + 1))
            if count * 3 > slots.count { grow() }
        }
    }

    /// All hosts, each with a line feed behind it.
    var text: String { String(decoding: names, as: UTF8.self) }

    /// The number of a host, which is added if need be.
    mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let hash = NameHash(text, range)
        let known = number(hash, text, range)
        if known >= 0 { return known }
        insert(hash, Int16(truncatingIfNeeded: count))
        names.append(copying: text.extracting(range))
        names.append(ASCII.lineFeed)
        starts.append(UInt32(truncatingIfNeeded: names.count))
        longest = max(longest, range.count)
        if count * 3 > slots.count { grow() }
        return count - 1
    }

    /// The number of a host itself; nil if it has none.
    func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let number = number(NameHash(text, range), text, range)
        return number >= 0 ? number : nil
    }

    /// The longest suffix of a host that has a number, and whether it is all of it; nil if there is none.
    ///
    /// The time does not depend on the length of the host, as no known host is long.
    ///
    /// - Parameters:
    ///   - text: The bytes of a URL.
    ///   - range: The host, or scheme and host.
    func find(_ text: Span<UInt8>, _ range: Range<Int>) -> (number: Int, isWhole: Bool)? {
        if range.count <= longest {
            let whole = number(NameHash(text, range), text, range)
            if whole >= 0 { return (whole, true) }
        }
        var best = -1
        var index = range.upperBound
        let end = max(range.lowerBound, range.upperBound - longest - 1)
        while index > end {
            index -= 1
            guard text[index] == ASCII.dot else { continue }
            let suffix = index + 1..<range.upperBound
            let found = number(NameHash(text, suffix), text, suffix)
            if found >= 0 { best = found }
        }
        if best >= 0 { return (best, false) }
        return wildcard(text, range).map { ($0, true) }
    }

    /// The number of a host of Google's with `*` for its suffix, such as `www.google.*`.
    private func wildcard(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound, text[start] != ASCII.dot { start += 1 }
        let end = start + ".google.".utf8.count
        guard end < range.upperBound, text.extracting(start..<end).equals(".google."),
            Wrapper.googleSuffixes.contains(where: { text.extracting(end..<range.upperBound).equals($0) })
        else { return nil }
        var key: [UInt8] = []
        key.append(copying: text.extracting(range.lowerBound..<end))
        key.append(0x2A)
        return number(of: key.span, key.indices)
    }

    /// The number of a host without its first label, if that is `www`; nil if it is not, or if there is none.
    func withoutWWW(_ host: Int) -> Int? {
        let name = name(host)
        guard name.count > 4, names.span.extracting(name.lowerBound..<name.lowerBound + 4).equals("www.") else {
            return nil
        }
        return number(of: names.span, name.lowerBound + 4..<name.upperBound)
    }

    /// The nearest domain above a host that has a property; for the host of an app link its own domain, too.
    func nearest(above host: Int, where isWanted: (Int) -> Bool) -> Int? {
        let (text, name) = (names.span, name(host))
        for index in name where text[index] == ASCII.dot || text[index] == ASCII.slash {
            let suffix = index + 1..<name.upperBound
            let found = number(NameHash(text, suffix), text, suffix)
            if found >= 0, isWanted(found) { return found }
        }
        return nil
    }

    @inline(__always)
    private func name(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) - 1 }

    @inline(__always)
    private func number(_ hash: NameHash, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let slots = slots.span
        var place = hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 {
            let number = Int(slots[place].number)
            if slots[place].hash == hash.short, name(number).count == range.count,
                text.begins(with: names.span, name(number), at: range)
            {
                return number
            }
            place = (place + 1) & (slots.count - 1)
        }
        return -1
    }

    private mutating func insert(_ hash: NameHash, _ number: Int16) {
        var place = hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(hash: hash.short, number: number)
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in 0..<count { insert(NameHash(names.span, name(number)), Int16(truncatingIfNeeded: number)) }
    }
}

extension NameHash {
    /// Some of the bits that the place does not have, to compare with before the bytes are.
    fileprivate var short: UInt16 { UInt16(truncatingIfNeeded: value >> 32) }
}
