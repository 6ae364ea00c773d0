// SPDX-License-Identifier: Apache-2.0

/// The characters that mislead in some places, though names may have them elsewhere.
///
/// Source: the display policy for domains of Chromium, which shows names of one script without these checks, except for
/// a few Kana and for combining marks.
extension IDNLabel {
    /// The first character that looks like a sign or a letter beside its neighbours, or disappears beside them; nil if
    /// there is none.
    var firstMisleading: UInt32? {
        let isMixed = common().isEmpty
        for index in scalars.indices where isMisleading(index, isMixed: isMixed) { return scalars[index] }
        return nil
    }

    private func isMisleading(_ index: Int, isMixed: Bool) -> Bool {
        let scalar = scalars[index]
        guard scalar >= 0x80 else { return false }
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalar {
        // A dot above disappears on letters that have a dot.
        case 0x0307 where before == 0x69 || before == 0x6A || before == 0x6C: return true
        case 0x0300...0x0339:
            // A dotless i with a mark looks like an i.
            return before == 0x0131 || before.map { !takesMarks($0) } ?? true
        // The combining voiced marks of Kana.
        case 0x3099, 0x309A: return true
        // The long sound mark ー looks like a dash after anything but Kana.
        case 0x30FC: return before.map { !isKana($0) } ?? true
        // The middle dot beside Latin letters.
        case 0x30FB: return before.map(isSmallLetter) ?? false || after.map(isSmallLetter) ?? false
        // The iteration marks ヽ ヾ.
        case 0x30FD, 0x30FE: return before.map { !isKana($0) } ?? true
        // へ べ ぺ among Katakana and ヘ ベ ペ among Hiragana look like the letters of the other script.
        case 0x3078...0x307A: return isAmong(0x30A1...0x30FA, index)
        case 0x30D8...0x30DA: return isAmong(0x3041...0x3096, index)
        // ノ ソ ゾ ン 丶 乀 乁 丿 look like slashes between two characters of other scripts.
        case 0x30CE, 0x30BD, 0x30BE, 0x30F3, 0x4E36, 0x4E40, 0x4E41, 0x4E3F:
            return isMixed && before.map(isForeign) ?? false && after.map(isForeign) ?? false
        default:
            guard isMixed, Self.isStrokeLike(scalar) else { return false }
            return before.map(isForeign) ?? false || after.map(isForeign) ?? false
        }
    }

    private func isSmallLetter(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }

    private func isKana(_ scalar: UInt32) -> Bool {
        0x3041...0x309F ~= scalar || 0x30A1...0x30FF ~= scalar || 0x31F0...0x31FF ~= scalar
    }

    /// Whether all other characters are of a range or are the long sound mark, with one before and one after.
    private func isAmong(_ range: ClosedRange<UInt32>, _ index: Int) -> Bool {
        let longMark: UInt32 = 0x30FC
        return index > 0 && index + 1 < scalars.count
            && scalars.indices.allSatisfy { $0 == index || range.contains(scalars[$0]) || scalars[$0] == longMark }
            && scalars.contains(where: range.contains)
    }

    /// Whether a character is Latin, Greek or Cyrillic; in domains only these take combining marks.
    private func takesMarks(_ scalar: UInt32) -> Bool {
        !LookAlikes.scripts[scalar].isDisjoint(with: [.latin, .greek, .cyrillic])
    }

    private func isForeign(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar != 0x2D : LookAlikes.scripts[scalar].isDisjoint(with: .eastAsian.union(.hangul))
    }

    /// Whether a Han character or a Bopomofo letter passes for a stroke, a letter or a sign: 一 丨 乛 七 丅 十 〇 工 丁 讠, then
    /// ㄈ ㄒ ㄚ ㄟ ㄧ ㄨ ㄩ and their variants.
    private static func isStrokeLike(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E28, 0x4E5B, 0x4E03, 0x4E05, 0x5341, 0x3007, 0x5DE5, 0x4E01, 0x8BA0: true
        case 0x3108, 0x3112, 0x311A, 0x311F, 0x3127, 0x3128, 0x3129, 0x31B2, 0x31B3, 0x31BA: true
        default: false
        }
    }
}

extension RiskScan {
    /// Reports a domain under a listed suffix before a label that is written from right to left.
    ///
    /// Such a label is drawn to the left of the labels after it, so that the domain before it seems to be the host.
    mutating func checkDirection(_ labels: [[UInt32]], at offset: Int) {
        guard let place = labels.firstIndex(where: { $0.contains(where: Self.isFromRight) }), place > 1 else { return }
        let before = labels[..<place]
        guard before.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else { return }
        let name = Array(before.map { $0.map { UInt8(truncatingIfNeeded: $0) } }.joined(separator: [ASCII.dot]))
        guard let suffix = PublicSuffix(ofHost: name.span), suffix.section != .unlisted, suffix.registrableRange != nil
        else { return }
        add(.confusablePattern, at: offset, detail: String(decoding: name, as: UTF8.self))
    }

    /// Whether a character is of Hebrew, Arabic, Syriac, Thaana, N’Ko or another script that is written from right to
    /// left.
    private static func isFromRight(_ scalar: UInt32) -> Bool {
        0x0590...0x08FF ~= scalar || 0x10800...0x10FFF ~= scalar || 0x1E800...0x1EFFF ~= scalar
    }
}
