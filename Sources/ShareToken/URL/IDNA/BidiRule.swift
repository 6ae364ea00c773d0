// SPDX-License-Identifier: Apache-2.0

/// The Bidi rule for the labels of a domain with right-to-left text.
///
/// Source: RFC 5893, section 2.
enum BidiRule {
    private typealias BidiClass = UnicodeProperties.BidiClass

    /// Whether a label makes its domain a Bidi domain, because it holds a code point of class R, AL or AN.
    static func applies(to label: [UInt32]) -> Bool {
        label.contains { scalar in
            // U+0590, at the start of the Hebrew block, is the lowest such code point.
            guard scalar >= 0x0590 else { return false }
            switch UnicodeTables.properties[scalar].bidiClass {
            case .rightToLeft, .arabicLetter, .arabicNumber: return true
            default: return false
            }
        }
    }

    /// Whether a label of a Bidi domain meets the six conditions, in time linear in its length.
    static func isSatisfied(by label: [UInt32]) -> Bool {
        guard !label.isEmpty else { return true }
        let classes = label.map { UnicodeTables.properties[$0].bidiClass }
        let last = classes.last { $0 != .nonspacingMark }
        switch classes[0] {
        case .rightToLeft, .arabicLetter:
            let mixesNumbers = classes.contains(.europeanNumber) && classes.contains(.arabicNumber)
            return classes.allSatisfy(isAllowedRightToLeft) && last.map(isRightToLeftEnd) ?? false && !mixesNumbers
        case .leftToRight:
            return classes.allSatisfy(isAllowedLeftToRight) && (last == .leftToRight || last == .europeanNumber)
        default:
            return false
        }
    }

    private static func isAllowedRightToLeft(_ bidiClass: BidiClass) -> Bool {
        bidiClass != .other && bidiClass != .leftToRight
    }

    private static func isAllowedLeftToRight(_ bidiClass: BidiClass) -> Bool {
        switch bidiClass {
        case .other, .rightToLeft, .arabicLetter, .arabicNumber: false
        default: true
        }
    }

    private static func isRightToLeftEnd(_ bidiClass: BidiClass) -> Bool {
        switch bidiClass {
        case .rightToLeft, .arabicLetter, .europeanNumber, .arabicNumber: true
        default: false
        }
    }
}
