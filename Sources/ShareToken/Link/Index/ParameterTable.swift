// SPDX-License-Identifier: Apache-2.0

/// The roles of parameters by their names.
final class ParameterTable: Sendable {
    private let names: NameTable
    private let roles: [ParameterRole]

    /// The prefixes of names, up to and with their first `_`.
    private let prefixes: NameTable
    private let prefixRoles: [ParameterRole]

    /// Compiles rules.
    init(_ rules: [ParameterRule]) {
        var names = NameTable(capacity: rules.reduce(0) { $0 + $1.names.count })
        var (prefixes, roles, prefixRoles) = (NameTable(), [ParameterRole](), [ParameterRole]())
        for rule in rules {
            for name in rule.names {
                if name.utf8.last == 0x2A {
                    prefixes.append(String(decoding: name.utf8.dropLast(), as: UTF8.self))
                    prefixRoles.append(rule.role)
                } else {
                    names.append(name)
                    roles.append(rule.role)
                }
            }
        }
        (self.names, self.prefixes, self.roles, self.prefixRoles) = (names, prefixes, roles, prefixRoles)
    }

    /// The parts of a name that a look-up uses.
    struct Key {
        fileprivate let hash: NameHash
        /// The name up to and with its first `_`, and the hash of that; nil if it has no `_` or ends there.
        fileprivate let prefix: (end: Int, hash: NameHash)?

        init(_ text: Span<UInt8>, _ name: Range<Int>) {
            var index = name.lowerBound
            while index < name.upperBound, text[index] != ASCII.underscore { index += 1 }
            prefix =
                index + 1 < name.upperBound ? (index + 1, NameHash(text, name.lowerBound..<index + 1)) : nil
            hash = NameHash(text, name)
        }
    }

    /// The entry for a name in some bytes.
    @inline(__always)
    func role(of key: Key, _ text: Span<UInt8>, _ name: Range<Int>) -> ParameterRole {
        let number = names.number(key.hash, text, name)
        if number >= 0 { return roles[number] }
        guard let (end, hash) = key.prefix else { return .unknown }
        let prefix = prefixes.number(hash, text, name.lowerBound..<end)
        return prefix >= 0 ? prefixRoles[prefix] : .unknown
    }
}
