// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Signatures on curves: the one DER that is read, and the halves of P-256.
@Suite struct CurveSignatureTests {
    private static let half: [UInt8] = [
        0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xDE, 0x73, 0x7D, 0x56, 0xD3, 0x8B, 0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8,
    ]

    private static func padded(_ bytes: [UInt8]) -> [UInt8] { [UInt8](repeating: 0, count: 32 - bytes.count) + bytes }

    @Test(
        arguments: [
            ([0x30, 6, 2, 1, 1, 2, 1, 2], [1]), ([0x30, 6, 2, 1, 0, 2, 1, 2], [0]),
            ([0x30, 7, 2, 2, 0, 0x80, 2, 1, 2], [0x80]),
            (
                [0x30, 38, 2, 33, 0] + [UInt8](repeating: 0xFF, count: 32) + [2, 1, 2],
                [UInt8](repeating: 0xFF, count: 32)
            ),
        ] as [([UInt8], [UInt8])]) func isRead(der: [UInt8], r: [UInt8])
    {
        #expect(CurveSignature(der: der)?.tag == Self.padded(r) + Self.padded([2]))
    }

    @Test(
        arguments: [
            [], [0x30], [0x30, 0], [0x30, 1, 2], [0x30, 2, 2, 0], [0x30, 3, 2, 1, 1], [0x30, 5, 2, 1, 1, 2, 1],
            // Another tag, another length, and something after the end.
            [0x31, 6, 2, 1, 1, 2, 1, 2], [0x30, 6, 3, 1, 1, 2, 1, 2], [0x30, 7, 2, 1, 1, 2, 1, 2],
            [0x30, 6, 2, 1, 1, 2, 2, 2], [0x30, 7, 2, 1, 1, 2, 1, 2, 0],
            // No byte, a sign, a zero that is not needed, and a byte too many.
            [0x30, 5, 2, 0, 2, 1, 2], [0x30, 6, 2, 1, 0x80, 2, 1, 2], [0x30, 7, 2, 2, 0, 1, 2, 1, 2],
            [0x30, 38, 2, 33] + [UInt8](repeating: 1, count: 33) + [2, 1, 2],
        ] as [[UInt8]]) func isRefused(der: [UInt8])
    {
        #expect(CurveSignature(der: der) == nil)
    }

    @Test func theMiddleIsInTheLowerHalf() throws {
        var signature = try #require(CurveSignature(tag: Self.padded([1]) + Self.half))
        #expect(signature.isInRange(.p256))
        signature.normalize(.p256)
        #expect(signature.tag == Self.padded([1]) + Self.half)
        let higher = Self.half.dropLast() + [0xA9]
        signature = try #require(CurveSignature(tag: Self.padded([1]) + higher))
        #expect(!signature.isInRange(.p256) && signature.isInRange(.sm2))
        signature.normalize(.p256)
        #expect(signature.tag == Self.padded([1]) + Self.half)
    }
}
