// SPDX-License-Identifier: Apache-2.0

/// The check for characters that people do not see or misread.
extension RiskScan {
    /// Reports code points that hide or disguise text; each code occurs once.
    mutating func checkText() {
        var index = 0
        var previous: UInt32 = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let next = index + 1 < text.count ? text[index + 1] : 0
                if byte == ASCII.carriageReturn, next != ASCII.lineFeed { addOnce(.loneCR, byte: index, 0x0D) }
                previous = UInt32(byte)
                index += 1
                continue
            }
            let (scalar, length) = text.span.scalar(at: index)
            if let code = Self.code(scalar, after: previous, isInsideLink: link.contains(index)) {
                addOnce(code, byte: index, scalar)
            }
            // Several tag characters may follow the black flag.
            if !(0xE0000...0xE007F).contains(scalar) || previous != Self.blackFlag { previous = scalar }
            index += length
        }
    }

    private static let blackFlag: UInt32 = 0x1F3F4

    private mutating func addOnce(_ code: Risk.Code, byte index: Int, _ scalar: UInt32) {
        guard !risks.contains(where: { $0.code == code }) else { return }
        add(code, inputOffset: index, detail: Self.name(scalar))
    }

    /// The risk of a code point after another one; nil for an ordinary one.
    static func code(_ scalar: UInt32, after previous: UInt32, isInsideLink: Bool) -> Risk.Code? {
        switch HiddenCharacter(scalar) {
        case .direction: return .bidiControl
        // Outside links, the joiner makes up emoji.
        case .joiner: return isInsideLink && !spellsWord(after: previous) ? .zeroWidth : nil
        case .zeroWidth: return scalar == nonJoiner && spellsWord(after: previous) ? nil : .zeroWidth
        case .tag: return previous == blackFlag ? nil : .tagCharacter
        case .control, .separator, .format: return nil
        case nil: break
        }
        return switch scalar {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: isInsideLink ? .variationSelector : nil
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
        case 0xFDD0...0xFDEF: .nonCharacter
        default: scalar & 0xFFFE == 0xFFFE ? .nonCharacter : nil
        }
    }

    private static let nonJoiner: UInt32 = 0x200C

    /// Whether a joiner or non-joiner after a character belongs to the spelling of a word, as in Hindi and Malayalam.
    private static func spellsWord(after previous: UInt32) -> Bool {
        previous >= 0x80 && UnicodeTables.properties[previous].isVirama
    }

    /// The notation of a code point, such as `U+202E`.
    static func name(_ scalar: UInt32) -> String {
        var digits: [UInt8] = []
        var shift: UInt32 = 20
        while true {
            let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
            if digit != 0 || !digits.isEmpty || shift <= 12 { digits.append(ASCII.upperHexDigit(digit)) }
            guard shift > 0 else { break }
            shift -= 4
        }
        return "U+" + String(decoding: digits, as: UTF8.self)
    }
}
