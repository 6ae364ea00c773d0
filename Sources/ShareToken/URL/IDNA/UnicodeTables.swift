// SPDX-License-Identifier: Apache-2.0

/// The Unicode data of IDNA, decoded from generated texts at the first use.
///
/// The library has its own tables, so that a host means the same on every system.
package enum UnicodeTables {
    /// The properties of all code points, as runs.
    static let properties = PropertyTable(decoding: propertyText)

    /// The replacements of UTS #46.
    static let mappings = MappingTable(decoding: mappingText)

    /// The primary composites of NFC.
    static let composites = CompositeTable(decoding: compositeText)
}

/// The number of leading indices for which a predicate holds, found by bisection.
///
/// The predicate must not hold again after the first index for which it does not hold.
@inline(__always)
func partitionPoint(_ count: Int, _ predicate: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
        let middle = (low + high) / 2
        if predicate(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}
