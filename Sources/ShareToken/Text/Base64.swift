// SPDX-License-Identifier: Apache-2.0

/// Canonical base 64 with padding (RFC 4648, section 4).
package enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    /// The text of some bytes, padded with `=` to a multiple of four characters.
    package static func encode(_ bytes: Span<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            var group: UInt32 = 0
            for place in 0..<3 { group = group << 8 | (place < count ? UInt32(bytes[index + place]) : 0) }
            for place in 0..<4 {
                text.append(place <= count ? digits[Int(group >> UInt32(18 - 6 * place) & 0x3F)] : ASCII.equals)
            }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; nil unless ``encode(_:)`` gives exactly this text for them.
    package static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var index = 0
        while index < text.count {
            let isLast = index + 4 == text.count
            let padding = !isLast || text[index + 3] != ASCII.equals ? 0 : text[index + 2] == ASCII.equals ? 2 : 1
            var group: UInt32 = 0
            for place in 0..<4 - padding {
                guard let value = value(text[index + place]) else { return nil }
                group |= value << UInt32(18 - 6 * place)
            }
            for place in 0..<3 - padding { bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * place))) }
            guard padding == 0 || group & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
            index += 4
        }
        return bytes
    }

    /// The bytes of a text in either alphabet of RFC 4648, padded or not; nil for any other text.
    package static func decodeLeniently(_ text: some Collection<UInt8>) -> [UInt8]? {
        var standard = text.map { $0 == ASCII.hyphen ? ASCII.plus : $0 == ASCII.underscore ? ASCII.slash : $0 }
        while standard.last == ASCII.equals { standard.removeLast() }
        guard standard.count % 4 != 1 else { return nil }
        while !standard.count.isMultiple(of: 4) { standard.append(ASCII.equals) }
        return decode(standard.span)
    }
}
