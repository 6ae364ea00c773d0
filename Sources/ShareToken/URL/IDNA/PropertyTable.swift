// SPDX-License-Identifier: Apache-2.0

/// The properties of a code point that IDNA uses; a code point that is not valid has only a status.
struct UnicodeProperties {
    private let bits: UInt32

    init(bits: UInt32) {
        self.bits = bits
    }

    /// The nontransitional status of UTS #46; a deviation character is valid.
    enum Status: UInt32 {
        case valid, ignored, mapped, disallowed
    }

    var status: Status { Status(rawValue: bits & 3) ?? .disallowed }

    /// Whether the general category is Mark.
    var isMark: Bool { bits & 4 != 0 }

    /// The bidi class; `other` for a class that no Bidi rule names.
    enum BidiClass: UInt32 {
        case other
        case leftToRight, rightToLeft, arabicLetter, arabicNumber, europeanNumber
        case europeanSeparator, commonSeparator, europeanTerminator, otherNeutral, boundaryNeutral, nonspacingMark
    }

    var bidiClass: BidiClass { BidiClass(rawValue: bits >> 3 & 15) ?? .other }

    /// The joining type; `other` for a type that the rule for joiners does not name.
    enum JoiningType: UInt32 {
        case other, left, right, dual, transparent
    }

    var joiningType: JoiningType { JoiningType(rawValue: bits >> 7 & 7) ?? .other }

    /// The canonical combining class.
    var combiningClass: UInt8 { UInt8(truncatingIfNeeded: bits >> 10) }

    /// Whether NFC may reorder the code point or compose it with one before it.
    var interacts: Bool { bits >> 18 & 1 != 0 }

    /// Whether the code point is a virama.
    var isVirama: Bool { combiningClass == 9 }
}

/// The properties of all code points.
struct PropertyTable: Sendable {
    /// The first code point of each run.
    private var starts: [UInt32] = []
    /// The properties of each run.
    private var values: [UInt32] = []

    /// Decodes the distinct properties, then the length of each run and the index of its properties.
    init(decoding text: String) {
        var reader = TableReader(text)
        let distinct = (0..<reader.number()).map { _ in reader.number() }
        let count = Int(reader.number())
        starts.reserveCapacity(count)
        values.reserveCapacity(count)
        var start: UInt32 = 0
        for _ in 0..<count {
            starts.append(start)
            start += reader.number()
            values.append(distinct[Int(reader.number())])
        }
    }

    /// The properties of a code point, found in time logarithmic in the number of runs.
    subscript(_ scalar: UInt32) -> UnicodeProperties {
        let run = partitionPoint(starts.count) { starts[$0] <= scalar }
        return UnicodeProperties(bits: values[run - 1])
    }
}
