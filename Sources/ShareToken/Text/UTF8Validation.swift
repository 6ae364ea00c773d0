// SPDX-License-Identifier: Apache-2.0

/// The text of bytes; nil if they are not UTF-8.
package func validatedString(_ bytes: Span<UInt8>) -> String? {
    guard firstInvalidUTF8(bytes) == nil else { return nil }
    return String(decoding: [UInt8](copying: bytes), as: UTF8.self)
}

/// The offset of the first byte that does not begin a well-formed UTF-8 sequence (Unicode, table 3-7); nil if all do.
///
/// The time is linear in the number of bytes.
package func firstInvalidUTF8(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
            index += 1
            while bytes.count - index >= 8, ByteWord(bytes, at: index).isASCII { index += 8 }
            continue
        }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
        for place in 2..<max(length, 2) where bytes[index + place] & 0xC0 != 0x80 { return index }
        index += length
    }
    return nil
}

extension [UInt8] {
    /// Appends a copy of bytes.
    mutating func append(copying bytes: Span<UInt8>) {
        // The buffer does not leave the call.
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Creates a copy of bytes.
    init(copying bytes: Span<UInt8>) {
        // The buffer does not leave the call.
        self = unsafe bytes.withUnsafeBufferPointer { unsafe [UInt8]($0) }
    }
}
