// SPDX-License-Identifier: Apache-2.0

/// Numbers for hosts, and the longest known suffix of a host.
///
/// A host stands for itself and for its subdomains. Hosts of other schemes than http and https are written with their
/// scheme, as in `taobao://item.taobao.com`, and stand for themselves only.
struct HostTable: Sendable {
    private struct Slot: Sendable {
        var hash = NameHash()
        var name = 0..<0
        var number = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var names: [UInt8] = []

    /// The most bytes and the most labels of a host.
    private var longest = 0
    private var mostLabels = 0

    /// The number of hosts; their numbers count from 0.
    private(set) var count = 0

    /// The number of a host, which is added if need be.
    mutating func add(_ host: [UInt8]) -> Int {
        if let known = number(of: host) { return known }
        if (count + 1) * 3 > slots.count { grow() }
        let start = names.count
        names += host
        insert(Slot(hash: NameHash(host.span), name: start..<names.count, number: count))
        longest = max(longest, host.count)
        mostLabels = max(mostLabels, host.reduce(1) { $1 == ASCII.dot ? $0 + 1 : $0 })
        count += 1
        return count - 1
    }

    /// The number of a host itself; nil if it has none.
    func number(of host: [UInt8]) -> Int? {
        let number = number(NameHash(host.span), host.span, host.indices)
        return number >= 0 ? number : nil
    }

    /// The longest suffix of a host that has a number, and whether it is all of it; nil if there is none.
    ///
    /// The time does not depend on the length of the host, as no known host is long or has many labels.
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
        var labels = 0
        var index = range.upperBound
        let end = max(range.lowerBound, range.upperBound - longest - 1)
        while index > end, labels <= mostLabels {
            index -= 1
            guard text[index] == ASCII.dot else { continue }
            labels += 1
            let suffix = index + 1..<range.upperBound
            let found = number(NameHash(text, suffix), text, suffix)
            if found >= 0 { best = found }
        }
        return best >= 0 ? (best, false) : nil
    }

    @inline(__always)
    private func number(_ hash: NameHash, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        let slots = slots.span
        var place = hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 {
            if slots[place].hash == hash, slots[place].name.count == range.count,
                text.begins(with: names.span, slots[place].name, at: range)
            {
                return slots[place].number
            }
            place = (place + 1) & (slots.count - 1)
        }
        return -1
    }

    private mutating func insert(_ slot: Slot) {
        var place = slot.hash.place(mask: slots.count - 1)
        while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.number >= 0 { insert(slot) }
    }
}
