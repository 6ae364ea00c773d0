// SPDX-License-Identifier: Apache-2.0

extension Base64 {
    /// The bytes of a text in either alphabet of RFC 4648, padded or not; nil for any other text.
    package static func decodeLeniently(_ text: some Collection<UInt8>) -> [UInt8]? {
        var standard = text.map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
        while standard.last == 0x3D { standard.removeLast() }
        guard standard.count % 4 != 1 else { return nil }
        while !standard.count.isMultiple(of: 4) { standard.append(0x3D) }
        return decode(standard.span)
    }
}
