// SPDX-License-Identifier: Apache-2.0

package import ShareToken

/// A signature on a curve of 256 bits: the numbers r and s.
///
/// A token holds 32 + 32 bytes; OpenSSL reads and writes a DER SEQUENCE of two INTEGERs.
package struct CurveSignature {
    private let r: UInt256
    private var s: UInt256

    /// The order n of P-256 (SP 800-186) and the floor of its half.
    private static let p256Order = UInt256(
        0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_FFFF_FFFF, 0xBCE6_FAAD_A717_9E84, 0xF3B9_CAC2_FC63_2551)
    private static let p256HalfOrder = UInt256(
        0x7FFF_FFFF_8000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0xDE73_7D56_D38B_CF42, 0x79DC_E561_7E31_92A8)

    /// The order n of the SM2 curve (GB/T 32918.5).
    private static let sm2Order = UInt256(
        0xFFFF_FFFE_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF, 0x7203_DF6B_21C6_052B, 0x53BB_F409_39D5_4123)

    /// Reads r‖s of 32 bytes each, without a check of their range; nil for another length.
    package init?(tag: [UInt8]) {
        guard tag.count == 2 * UInt256.length else { return nil }
        r = UInt256(bigEndian: tag, from: 0, to: UInt256.length)
        s = UInt256(bigEndian: tag, from: UInt256.length, to: tag.count)
    }

    /// Whether r is in 1…n−1, and s in 1…n−1 or, for P-256, in 1…n/2.
    package func isInRange(_ suite: Suite) -> Bool {
        guard r != .zero, s != .zero else { return false }
        return suite == .p256
            ? r < CurveSignature.p256Order && s <= CurveSignature.p256HalfOrder
            : r < CurveSignature.sm2Order && s < CurveSignature.sm2Order
    }

    /// Replaces s by the smaller of its two values, if the suite requires it.
    package mutating func normalize(_ suite: Suite) {
        guard suite == .p256, s > CurveSignature.p256HalfOrder else { return }
        s = CurveSignature.p256Order &- s
    }

    /// r‖s, 64 bytes.
    package var tag: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 2 * UInt256.length) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            unsafe r.storeBigEndian(to: bytes, at: 0)
            unsafe s.storeBigEndian(to: bytes, at: UInt256.length)
            count = 2 * UInt256.length
        }
    }
}

extension CurveSignature {
    private static let sequenceTag: UInt8 = 0x30
    private static let integerTag: UInt8 = 0x02

    /// Reads DER (X.690): a SEQUENCE of two positive INTEGERs of at most 256 bits and nothing else.
    package init?(der: [UInt8]) {
        guard der.count >= 2, der[0] == CurveSignature.sequenceTag, Int(der[1]) == der.count - 2 else { return nil }
        var position = 2
        guard let r = CurveSignature.integer(der, &position), let s = CurveSignature.integer(der, &position),
            position == der.count
        else { return nil }
        self.r = r
        self.s = s
    }

    private static func integer(_ der: [UInt8], _ position: inout Int) -> UInt256? {
        guard position + 1 < der.count, der[position] == integerTag else { return nil }
        var start = position + 2
        let end = start + Int(der[position + 1])
        guard start < end, end <= der.count, der[start] < 0x80 else { return nil }
        if der[start] == 0, end - start > 1 {
            // DER has a leading zero only if the next byte would read as a sign.
            start += 1
            guard der[start] >= 0x80 else { return nil }
        }
        guard end - start <= UInt256.length else { return nil }
        position = end
        return UInt256(bigEndian: der, from: start, to: end)
    }

    /// The signature in DER; at most 72 bytes.
    var der: [UInt8] {
        let bytes = tag
        var output: [UInt8] = []
        output.reserveCapacity(72)
        output.append(CurveSignature.sequenceTag)
        output.append(0)
        CurveSignature.append(bytes[..<UInt256.length], to: &output)
        CurveSignature.append(bytes[UInt256.length...], to: &output)
        output[1] = UInt8(truncatingIfNeeded: output.count - 2)
        return output
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let digits = bytes.drop { $0 == 0 }
        let isPadded = digits.first.map { $0 >= 0x80 } ?? true
        output.append(integerTag)
        output.append(UInt8(truncatingIfNeeded: digits.count + (isPadded ? 1 : 0)))
        if isPadded { output.append(0) }
        output += digits
    }
}
