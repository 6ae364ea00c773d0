// SPDX-License-Identifier: Apache-2.0

/// Invisible characters, which are reported where they touch a link or a token.
enum Invisible {
    /// The number of bytes of the invisible character at an index; zero if there is none.
    @inline(__always)
    static func length(at index: Int, in text: Span<UInt8>) -> Int {
        guard index < text.count, text[index] >= 0xC2, index + 1 < text.count else { return 0 }
        // None of the code points from U+4000 to U+D7FF is invisible.
        guard text[index] < 0xE4 || text[index] > 0xED else { return 0 }
        let (scalar, length) = text.scalar(at: index)
        return RiskScan.code(scalar, after: 0, isInsideLink: false) == nil ? 0 : length
    }

    /// The risks of the invisible characters in a range; each code occurs once.
    static func risks(_ text: Span<UInt8>, _ range: Range<Int>) -> [Risk] {
        var risks: [Risk] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let length = length(at: index, in: text)
            if length > 0 {
                let scalar = text.scalar(at: index).value
                if let code = RiskScan.code(scalar, after: 0, isInsideLink: false),
                    !risks.contains(where: { $0.code == code })
                {
                    risks.append(Risk(code, at: index, detail: RiskScan.name(scalar)))
                }
            }
            index += max(length, 1)
        }
        return risks
    }

    /// A range extended by the invisible characters that touch it, at most eight at each end.
    static func touching(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        for _ in 0..<8 {
            guard start > 0, text[start - 1] >= 0x80 else { break }
            let before = text.characterStart(before: start)
            guard length(at: before, in: text) > 0 else { break }
            start = before
        }
        for _ in 0..<8 {
            let length = length(at: end, in: text)
            guard length > 0 else { break }
            end += length
        }
        return start..<end
    }
}
