// SPDX-License-Identifier: Apache-2.0

/// Base-62 in blocks: 8 bytes take 11 characters, and a last block of 1 to 7 bytes takes the fewest that can hold it.
///
/// The digits are `0`–`9`, `A`–`Z`, `a`–`z` in the order of ASCII, the most significant first. Every byte string has
/// exactly one text, and every text stands for at most one byte string. Source: `Docs/Spec/Token.md`, text.
package enum Base62 {
    /// The numbers of bytes and of characters of a full block.
    static let blockBytes = 8
    static let blockCharacters = 11

    /// The number of digits in the lower of the two parts that a block is split into, so that the CPU works on both at
    /// once.
    private static let lowDigits = 6
    private static let lowRange: UInt64 = 62 * 62 * 62 * 62 * 62 * 62

    private static let digits: [UInt8] = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// The value of each byte as a digit; 0xFF for a byte that is not a digit.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() { table[Int(digit)] = UInt8(value) }
        return table
    }()

    /// The number of characters of a block of 0 to 8 bytes.
    @inline(__always)
    private static func characters(bytes: Int) -> Int {
        (bytes * 11 + 7) / 8
    }

    /// Whether a byte is a digit of this alphabet.
    @inline(__always)
    package static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The number of characters that a number of bytes takes.
    static func encodedLength(bytes count: Int) -> Int {
        count / blockBytes * blockCharacters + characters(bytes: count % blockBytes)
    }

    /// The number of bytes that a number of characters stands for; nil if no bytes take that number of characters.
    static func decodedLength(characters count: Int) -> Int? {
        let rest = count % blockCharacters
        let bytes = rest * blockBytes / blockCharacters
        guard characters(bytes: bytes) == rest else { return nil }
        return count / blockCharacters * blockBytes + bytes
    }
}

extension Base62 {
    /// The text of bytes, with the delimiter on both sides.
    static func encode(_ bytes: Span<UInt8>, delimiter: String = "") -> String {
        let margin = delimiter.utf8.count
        let count = margin + encodedLength(bytes: bytes.count) + margin
        // Writing into the string itself saves a copy of every token. Its memory is initialized before it is read.
        return unsafe String(unsafeUninitializedCapacity: count) { buffer in
            unsafe buffer.initialize(repeating: 0)
            var output = unsafe buffer.mutableSpan
            for (index, byte) in delimiter.utf8.enumerated() {
                output[index] = byte
                output[count - margin + index] = byte
            }
            encode(bytes, to: &output, from: margin)
            return count
        }
    }

    private static func encode(_ bytes: Span<UInt8>, to output: inout MutableSpan<UInt8>, from margin: Int) {
        let digits = digits.span
        var start = 0
        var end = margin
        while start < bytes.count {
            let count = min(blockBytes, bytes.count - start)
            let length = characters(bytes: count)
            let value = bigEndianNumber(bytes.extracting(start..<start + count))
            let (high, low) = value.quotientAndRemainder(dividingBy: lowRange)
            start += count
            end += length
            put(low, min(length, lowDigits), digits, before: end, &output)
            if length > lowDigits { put(high, length - lowDigits, digits, before: end - lowDigits, &output) }
        }
    }

    @inline(__always)
    private static func put(
        _ number: UInt64, _ count: Int, _ digits: Span<UInt8>, before end: Int, _ output: inout MutableSpan<UInt8>
    ) {
        var rest = number
        var place = end
        for _ in 0..<count {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 62)
            place &-= 1
            output[place] = digits[Int(digit)]
            rest = quotient
        }
    }
}

extension Base62 {
    /// The bytes of a text.
    ///
    /// - Returns: nil if a character is not a digit, if no bytes take that number of characters, or if the value of a
    ///   block is too large for its bytes.
    static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard let count = decodedLength(characters: text.count) else { return nil }
        let values = values.span
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var start = 0
        while start < text.count {
            let end = min(start + blockCharacters, text.count)
            guard let value = block(text.extracting(start..<end), values) else { return nil }
            appendBigEndian(value, (end - start) * blockBytes / blockCharacters, to: &bytes)
            start = end
        }
        return bytes
    }

    /// The offset of the first block whose value is too large for its bytes, in a text of digits; nil if there is none.
    static func firstBadBlock(_ text: Span<UInt8>) -> Int? {
        for start in stride(from: 0, to: text.count, by: blockCharacters) {
            let digits = text.extracting(start..<min(start + blockCharacters, text.count))
            if block(digits, values.span) == nil { return start }
        }
        return nil
    }

    /// The value of one block; nil if a character is not a digit or the value is too large for the bytes.
    @inline(__always)
    private static func block(_ digits: Span<UInt8>, _ values: Span<UInt8>) -> UInt64? {
        let split = blockCharacters - lowDigits
        guard digits.count == blockCharacters else {
            // A shorter block has ten digits at most, and 62¹⁰ is less than 2⁶⁴.
            guard let value = number(digits, values) else { return nil }
            let bits = UInt64(digits.count * blockBytes / blockCharacters * 8)
            return value >> bits == 0 ? value : nil
        }
        guard let high = number(digits.extracting(0..<split), values),
            let low = number(digits.extracting(split..<blockCharacters), values)
        else { return nil }
        let (product, overflow) = high.multipliedReportingOverflow(by: lowRange)
        let (value, carry) = product.addingReportingOverflow(low)
        return overflow || carry ? nil : value
    }

    /// The value of at most ten digits; nil if a character is not a digit.
    @inline(__always)
    private static func number(_ digits: Span<UInt8>, _ values: Span<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        var seen: UInt8 = 0
        for index in digits.indices {
            let value = values[Int(digits[index])]
            seen |= value
            number = number &* 62 &+ UInt64(value)
        }
        return seen < 0x80 ? number : nil
    }
}
