// SPDX-License-Identifier: Apache-2.0

/// What parameters are, by their name: an open-addressed hash table.
struct ParameterTable: Sendable {
    private struct Slot: Sendable {
        var hash = NameHash()
        var name = 0..<0
        var role = ParameterRole.unknown
    }

    private var slots: [Slot]
    private var names: [UInt8] = []

    /// Compiles rules.
    init(_ rules: [ParameterRule]) {
        let count = rules.reduce(0) { $0 + $1.names.count }
        var capacity = 4
        while capacity < count * 3 { capacity *= 2 }
        slots = [Slot](repeating: Slot(), count: capacity)
        for rule in rules {
            for name in rule.names { insert(name, rule.role) }
        }
    }

    private mutating func insert(_ name: String, _ role: ParameterRole) {
        let start = names.count
        names += name.utf8
        let isPrefix = names.last == 0x2A
        if isPrefix { names.removeLast() }
        let hash = Self.key(NameHash(names.span.extracting(start..<names.count)), isPrefix)
        var place = hash.place(mask: slots.count - 1)
        while slots[place].role != .unknown { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(hash: hash, name: start..<names.count, role: role)
    }

    @inline(__always)
    private static func key(_ hash: NameHash, _ isPrefix: Bool) -> NameHash { hash.with(isPrefix ? 1 : 0) }

    /// What a name is looked up by.
    struct Key {
        fileprivate let hash: NameHash
        /// The hash of the name up to and with its first `_`; nil if it has none or ends there.
        fileprivate let prefix: NameHash?

        init(_ text: Span<UInt8>, _ name: Range<Int>) {
            var index = name.lowerBound
            while index < name.upperBound, text[index] != ASCII.underscore { index += 1 }
            prefix = index + 1 < name.upperBound ? NameHash(text, name.lowerBound..<index + 1) : nil
            hash = NameHash(text, name)
        }
    }

    /// What the table says of a name in some bytes.
    @inline(__always)
    func role(of key: Key, _ text: Span<UInt8>, _ name: Range<Int>) -> ParameterRole {
        let role = find(Self.key(key.hash, false), text, name, isPrefix: false)
        guard role == .unknown, let prefix = key.prefix else { return role }
        return find(Self.key(prefix, true), text, name, isPrefix: true)
    }

    @inline(__always)
    private func find(_ hash: NameHash, _ text: Span<UInt8>, _ name: Range<Int>, isPrefix: Bool) -> ParameterRole {
        let slots = slots.span
        var place = hash.place(mask: slots.count - 1)
        while slots[place].role != .unknown {
            if slots[place].hash == hash, isPrefix || slots[place].name.count == name.count,
                text.matches(name, names.span.extracting(slots[place].name))
            {
                return slots[place].role
            }
            place = (place + 1) & (slots.count - 1)
        }
        return .unknown
    }
}
