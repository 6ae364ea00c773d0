// SPDX-License-Identifier: Apache-2.0

/// The replacements of the code points that UTS #46 maps.
struct MappingTable: Sendable {
    /// The first code point of each run.
    private var starts: [UInt32] = []
    /// For each run, the distance from a code point to its replacement, or the index of the replacement in ``scalars``.
    private var targets: [Int32] = []
    /// For each run, the number of scalars of its replacement; 0 if the target is a distance.
    private var counts: [UInt8] = []
    private var scalars: [UInt32] = []

    /// Decodes the runs: each is a gap, a length with a flag for a distance in its lowest bit, and a replacement.
    init(decoding text: String) {
        var reader = TableReader(text)
        let count = Int(reader.number())
        starts.reserveCapacity(count)
        targets.reserveCapacity(count)
        counts.reserveCapacity(count)
        var start: UInt32 = 0
        for _ in 0..<count {
            start += reader.number()
            starts.append(start)
            let length = reader.number()
            if length & 1 != 0 {
                targets.append(reader.signedNumber())
                counts.append(0)
            } else {
                let replacement = (0..<reader.number()).map { _ in reader.number() }
                targets.append(Int32(truncatingIfNeeded: scalars.count))
                counts.append(UInt8(truncatingIfNeeded: replacement.count))
                scalars += replacement
            }
            start += length >> 1
        }
    }

    /// Appends the replacement of a code point, which must have the status `mapped`.
    func append(_ scalar: UInt32, to output: inout [UInt32]) {
        let run = partitionPoint(starts.count) { starts[$0] <= scalar } - 1
        guard run >= 0 else { return }
        let target = Int(targets[run])
        if counts[run] == 0 {
            output.append(UInt32(truncatingIfNeeded: Int(scalar) + target))
        } else {
            output += scalars[target..<target + Int(counts[run])]
        }
    }
}
