// SPDX-License-Identifier: Apache-2.0

/// What a ``SiteIndex`` has to know of all platforms, as numbers: which of them has something to say of a host.
///
/// ``shared`` is made from the platform files and checked in, so that the first link of a process needs no platform but
/// its own. Things are numbered in the order of the roll-call; what no platform file declares comes last.
package struct SiteTables: Sendable {
    /// Every known host behind the one before and a line feed of its own; see ``HostTable`` for how they are written.
    package var hosts = ""
    /// For each host the nearest domain at or above it that has a site, by its place; -1 if none has.
    package var nearestDomains: [Int16] = []

    /// For each link template how the paths that it reads begin; see ``PathHead``.
    package var patternHeads: [UInt64] = []
    /// For each link template its host, and ``ofSubdomains``.
    package var patternHosts: [UInt16] = []
    /// The link templates of `www.` that are read without it, too; and the hosts without it.
    package var barePatterns: [UInt16] = []
    package var bareHosts: [UInt16] = []
    /// For each wrapper its host, and ``ofSubdomains``.
    package var wrapperHosts: [UInt16] = []
    /// For each domain of a site the nearest domain above that has one, too; -1 if none has.
    package var parentDomains: [Int16] = []

    /// For each platform the number of its kinds.
    package var kindCounts: [UInt8] = []
    /// For each kind the number of its link templates.
    package var linkCounts: [UInt8] = []
    /// For each platform the number of its wrappers; at last, of those without one.
    package var wrapperCounts: [UInt8] = []
    /// For each platform the number of its sites; at last, of those without one.
    package var siteCounts: [UInt8] = []
    /// For each site the number of its domains.
    package var domainCounts: [UInt8] = []

    /// The bit of a host that says that its subdomains are meant; no number of a host has it.
    static var ofSubdomains: UInt16 { 1 << 15 }

    /// A thing by the platform whose it is, both by their places; the place behind the last platform is nobody's.
    struct Owned: Sendable {
        let platform: UInt16
        let place: UInt16

        /// The things of each platform, in order.
        static func list(_ counts: [UInt8]) -> [Owned] {
            var list: [Owned] = []
            list.reserveCapacity(counts.reduce(0) { $0 + Int($1) })
            for platform in counts.indices {
                for place in 0..<UInt16(counts[platform]) {
                    list.append(Owned(platform: UInt16(truncatingIfNeeded: platform), place: place))
                }
            }
            return list
        }
    }
}
