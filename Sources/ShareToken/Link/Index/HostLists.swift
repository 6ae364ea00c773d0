// SPDX-License-Identifier: Apache-2.0

/// Places in some array, listed by the number of the host that they belong to.
struct HostLists: Sendable {
    /// The beginning of each host's list, and the end of the last one.
    private var starts: [UInt32]
    private var places: [UInt32]

    /// Lists the places of each host in their given order; linear.
    init(_ members: [(host: Int, place: Int)], hostCount: Int) {
        starts = [UInt32](repeating: 0, count: hostCount + 2)
        places = [UInt32](repeating: 0, count: members.count)
        // Counts are stored two places further on: the start of a host moves to its end while its list is filled.
        for member in members { starts[member.host + 2] += 1 }
        for host in 2..<max(hostCount + 2, 2) { starts[host] += starts[host - 1] }
        for member in members {
            places[Int(starts[member.host + 1])] = UInt32(truncatingIfNeeded: member.place)
            starts[member.host + 1] += 1
        }
    }

    /// The range of a host's list, for ``place(_:)``.
    @inline(__always)
    func list(of host: Int) -> Range<Int> { Int(starts[host])..<Int(starts[host + 1]) }

    /// A place of a list.
    @inline(__always)
    func place(_ index: Int) -> Int { Int(places[index]) }
}
