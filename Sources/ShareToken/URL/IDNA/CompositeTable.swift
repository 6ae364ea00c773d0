// SPDX-License-Identifier: Apache-2.0

/// The primary composites of Unicode, except for Hangul syllables.
struct CompositeTable: Sendable {
    /// The composite, the first and the second part in 21 bits each, the composite highest; in ascending order.
    private var byComposite: [UInt64] = []
    /// The first part, the second part and the composite in 21 bits each, the first part highest; in ascending order.
    private var byParts: [UInt64] = []

    /// Decodes a text that gives each composite, first and second part as the distance from the one before.
    init(decoding text: String) {
        var reader = TableReader(text)
        let count = Int(reader.number())
        byComposite.reserveCapacity(count)
        byParts.reserveCapacity(count)
        var (composite, first, second): (Int32, Int32, Int32) = (0, 0, 0)
        for _ in 0..<count {
            composite += reader.signedNumber()
            first += reader.signedNumber()
            second += reader.signedNumber()
            byComposite.append(Self.packed(composite, first, second))
            byParts.append(Self.packed(first, second, composite))
        }
        byParts.sort()
    }

    private static func packed(_ a: Int32, _ b: Int32, _ c: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: a)) << 42 | UInt64(UInt32(bitPattern: b)) << 21 | UInt64(UInt32(bitPattern: c))
    }

    /// The two parts of a composite; nil for any other code point.
    ///
    /// The second part has no parts itself.
    func parts(_ scalar: UInt32) -> (first: UInt32, second: UInt32)? {
        let index = partitionPoint(byComposite.count) { byComposite[$0] >> 42 < scalar }
        guard index < byComposite.count, byComposite[index] >> 42 == scalar else { return nil }
        let entry = byComposite[index]
        return (UInt32(truncatingIfNeeded: entry >> 21 & 0x1F_FFFF), UInt32(truncatingIfNeeded: entry & 0x1F_FFFF))
    }

    /// The composite of two code points; nil if there is none.
    func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        let key = UInt64(first) << 21 | UInt64(second)
        let index = partitionPoint(byParts.count) { byParts[$0] >> 21 < key }
        guard index < byParts.count, byParts[index] >> 21 == key else { return nil }
        return UInt32(truncatingIfNeeded: byParts[index] & 0x1F_FFFF)
    }
}
