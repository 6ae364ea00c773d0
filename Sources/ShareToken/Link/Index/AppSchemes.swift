// SPDX-License-Identifier: Apache-2.0

/// The schemes of app links, each with its owner: the platform that has most hosts with the scheme.
///
/// Links are not counted, as a platform with many kinds may have a page for each in the app of another.
///
/// The scanner, the risk report and the finder of canonical URLs all ask this table, so that they agree.
final class AppSchemes: Sendable {
    private let names: NameTable
    /// The place of the owner of each scheme.
    private let owners: [Int]
    private let ids: [String]

    init(_ platforms: [Platform]) {
        var names = NameTable(capacity: 80)
        var (owners, counts) = ([Int](), [Int]())
        for (place, platform) in platforms.enumerated() {
            let uses = Self.uses(platform)
            for use in 0..<uses.names.count {
                let number = names.add(uses.names.bytes.span, uses.names.range(use))
                if number == owners.count {
                    owners.append(place)
                    counts.append(0)
                }
                if uses.counts[use] > counts[number] { (owners[number], counts[number]) = (place, uses.counts[use]) }
            }
        }
        (self.names, self.owners, ids) = (names, owners, platforms.map { $0.id })
    }

    /// The id of the platform whose app a scheme opens; nil if there is none.
    func platform(of scheme: ArraySlice<UInt8>) -> String? {
        names.number(of: scheme.span, 0..<scheme.count).map { ids[owners[$0]] }
    }

    /// The schemes other than https of a platform's links, wrappers and sites, and the number of hosts of each.
    private static func uses(_ platform: Platform) -> (names: NameTable, counts: [Int]) {
        var (names, hosts) = (NameTable(), NameTable())
        var counts: [Int] = []
        var address: [UInt8] = []
        func count(_ parts: HostAddress) {
            // A scheme that is a field has no name to list.
            guard !parts.isWeb, !parts.scheme.isEmpty else { return }
            let number = names.add(address.span, parts.scheme)
            if number == counts.count { counts.append(0) }
            let known = hosts.count
            if hosts.add(address.span, parts.key) == known { counts[number] += 1 }
        }
        for kind in platform.kinds {
            for template in kind.templates { count(TemplateOrigin(template.text, address: &address).address) }
        }
        for text in platform.wrappers.map({ $0.address }) + platform.sites.flatMap({ $0.domains }) {
            address = Array(text.utf8)
            count(HostAddress(address.span))
        }
        return (names, counts)
    }
}
