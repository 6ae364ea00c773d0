// SPDX-License-Identifier: Apache-2.0

/// Normalization Form C of texts that UTS #46 has mapped.
///
/// The only code points in such texts with a canonical decomposition are primary composites and Hangul syllables.
/// Source: Unicode Standard, 3.11 Normalization Forms; UAX #15.
package enum Normalization {
    /// The normalised text.
    ///
    /// The time is linear in the number of code points, except that a run of combining marks takes quadratic time.
    package static func composed(_ scalars: [UInt32]) -> [UInt32] {
        // If no code point interacts with those before it, the text is normalised already.
        let properties = UnicodeTables.properties
        guard scalars.contains(where: { $0 >= 0x300 && properties[$0].interacts }) else { return scalars }
        var text = decomposed(scalars)
        let classes = reorder(&text)
        return compose(text, classes)
    }

    private static func decomposed(_ scalars: [UInt32]) -> [UInt32] {
        let composites = UnicodeTables.composites
        var output: [UInt32] = []
        output.reserveCapacity(scalars.count)
        var seconds: [UInt32] = []
        for scalar in scalars {
            if Hangul.appendParts(scalar, to: &output) { continue }
            var first = scalar
            while first >= 0xC0, let parts = composites.parts(first) {
                first = parts.first
                seconds.append(parts.second)
            }
            output.append(first)
            while let second = seconds.popLast() { output.append(second) }
        }
        return output
    }

    /// Sorts each run of combining marks by class, and keeps the order of equal classes; returns the classes.
    private static func reorder(_ text: inout [UInt32]) -> [UInt8] {
        let properties = UnicodeTables.properties
        var classes = text.map { $0 < 0x300 ? 0 : properties[$0].combiningClass }
        for index in classes.indices where classes[index] != 0 {
            var place = index
            while place > 0, classes[place - 1] > classes[place] {
                classes.swapAt(place - 1, place)
                text.swapAt(place - 1, place)
                place -= 1
            }
        }
        return classes
    }

    private static func compose(_ text: [UInt32], _ classes: [UInt8]) -> [UInt32] {
        let composites = UnicodeTables.composites
        var output: [UInt32] = []
        output.reserveCapacity(text.count)
        var starter: Int?
        // The combining class of the last mark in the output after the starter.
        var lastClass: UInt8?
        for (scalar, combiningClass) in zip(text, classes) {
            if let place = starter, lastClass.map({ $0 < combiningClass }) ?? true,
                let composite = Hangul.composite(output[place], scalar) ?? composites.composite(output[place], scalar)
            {
                output[place] = composite
                continue
            }
            if combiningClass == 0 {
                starter = output.count
                lastClass = nil
            } else {
                lastClass = combiningClass
            }
            output.append(scalar)
        }
        return output
    }
}

/// The Hangul syllables, which compose by arithmetic.
///
/// Source: Unicode Standard, 3.12 Conjoining Jamo Behavior.
private enum Hangul {
    private static let syllable: UInt32 = 0xAC00
    private static let leading: UInt32 = 0x1100
    private static let vowel: UInt32 = 0x1161
    /// The code point before the first trailing consonant.
    private static let trailing: UInt32 = 0x11A7

    /// Appends the two or three parts of a syllable; returns false for any other code point.
    static func appendParts(_ scalar: UInt32, to output: inout [UInt32]) -> Bool {
        let index = scalar &- syllable
        guard index < 19 * 21 * 28 else { return false }
        output.append(leading + index / (21 * 28))
        output.append(vowel + index / 28 % 21)
        if index % 28 != 0 { output.append(trailing + index % 28) }
        return true
    }

    /// The syllable of a leading consonant and a vowel, or of such a syllable and a trailing consonant; nil for other
    /// pairs.
    static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if first &- leading < 19, second &- vowel < 21 {
            return syllable + ((first - leading) * 21 + second - vowel) * 28
        }
        let index = first &- syllable
        guard index < 19 * 21 * 28, index % 28 == 0, second > trailing, second < trailing + 28 else { return nil }
        return first + second - trailing
    }
}
