// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import Testing

@Suite struct NormalizationTests {
    /// Letters and marks of several scripts, Hangul letters and syllables, composites of up to three parts.
    ///
    /// None of them is mapped by UTS #46, and none is a Hangul syllable of two parts, which
    /// some versions of Foundation do not compose with a third.
    private static let alphabet: [UInt32] =
        [
            0x61, 0x65, 0x6F, 0x73, 0xE4, 0xF6, 0x1E69, 0x1EAD, 0x1EC7, 0x3C9, 0x433, 0x4D1, 0x5D0, 0x627, 0x648,
            0x64A, 0x654, 0x655, 0x93C, 0x928, 0x929, 0x94D, 0x9C7, 0x9BE, 0x9D7, 0xDD9, 0xDCF, 0xDCA, 0x304B, 0x3099,
            0x309A, 0x1100, 0x1112, 0x1161, 0x1175, 0x11A8, 0x11C2, 0xAC01, 0xD7A3, 0x4E2D, 0x11099, 0x110BA,
        ] + (0x300...0x304) + [0x307, 0x308, 0x30C, 0x31B, 0x323, 0x327, 0x328, 0x331, 0x338]

    /// Foundation's normalisation is another implementation; all code points here are older than either.
    @Test func agreesWithFoundation() {
        var random = SplitMix(state: 46)
        for _ in 0..<20_000 {
            let scalars = (0..<random.next() % 7).map { _ in
                Self.alphabet[Int(random.next() % UInt64(Self.alphabet.count))]
            }
            let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
            let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
            #expect(Normalization.composed(scalars) == expected, "\(scalars)")
        }
    }

    @Test func syllablesCompose() {
        #expect(Normalization.composed([0xAC00, 0x11A8]) == [0xAC01])
        #expect(Normalization.composed([0xD788, 0x11A8]) == [0xD789])
        #expect(Normalization.composed([0x1112, 0x1175, 0x11C2]) == [0xD7A3])
        #expect(Normalization.composed([0xD7A3, 0x11A8]) == [0xD7A3, 0x11A8])
        #expect(Normalization.composed([0xAC00, 0x11A7]) == [0xAC00, 0x11A7])
    }

    /// A small generator with a seed, so that every run has the same texts.
    ///
    /// Source: Steele et al., 2014.
    private struct SplitMix {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }
}
