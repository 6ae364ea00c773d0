// SPDX-License-Identifier: Apache-2.0

/// Base-62 in blocks: 8 bytes are 11 characters, and a last block of 1 to 7 bytes has just as many as it needs.
///
/// The digits are `0`–`9`, `A`–`Z`, `a`–`z` in the order of ASCII, the most significant first, so every byte string has
/// one text and every text at most one byte string. See `Docs/Spec/Token.md`, text.
enum Base62 {
    /// The bytes of a full block, and its characters.
    static let blockBytes = 8
    static let blockCharacters = 11

    private static let digits: [UInt8] = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// The value of each byte as a digit; 0xFF for a byte that is none.
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() {
            table[Int(digit)] = UInt8(value)
        }
        return table
    }()

    /// The number of characters of a block of 0 to 8 bytes.
    @inline(__always)
    private static func characters(bytes: Int) -> Int {
        (bytes * 11 + 7) / 8
    }

    /// Whether a byte is a digit of this alphabet.
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The number of characters that some bytes take.
    static func encodedLength(bytes count: Int) -> Int {
        count / blockBytes * blockCharacters + characters(bytes: count % blockBytes)
    }

    /// The number of bytes that some characters stand for; nil for a number of characters that no bytes take.
    static func decodedLength(characters count: Int) -> Int? {
        let rest = count % blockCharacters
        let bytes = rest * blockBytes / blockCharacters
        guard characters(bytes: bytes) == rest else { return nil }
        return count / blockCharacters * blockBytes + bytes
    }

    /// Appends the text of some bytes.
    static func encode(_ bytes: Span<UInt8>, into text: inout [UInt8]) {
        let digits = digits.span
        text.reserveCapacity(text.count + encodedLength(bytes: bytes.count))
        var start = 0
        while start < bytes.count {
            let end = min(start + blockBytes, bytes.count)
            var value: UInt64 = 0
            for index in start..<end {
                value = value << 8 | UInt64(bytes[index])
            }
            let first = text.count
            for _ in 0..<characters(bytes: end - start) {
                let (quotient, digit) = value.quotientAndRemainder(dividingBy: 62)
                text.append(digits[Int(digit)])
                value = quotient
            }
            text[first...].reverse()
            start = end
        }
    }

    /// The bytes of a text.
    ///
    /// - Parameters:
    ///   - text: The characters.
    ///   - origin: The offset of the first of them, for errors.
    /// - Throws: `bad-character` at the first byte that is no digit; `bad-length`, at the end, for a number of characters
    ///   that no bytes take; `bad-block`, at its first character, for a block of too large a value.
    static func decode(_ text: Span<UInt8>, origin: Int) throws(ShareTokenError) -> [UInt8] {
        let values = values.span
        guard let count = decodedLength(characters: text.count) else {
            for index in text.indices where values[Int(text[index])] == 0xFF {
                throw ShareTokenError(.badCharacter, at: origin + index)
            }
            throw ShareTokenError(.badLength, at: origin + text.count)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var block = 0
        while block < text.count {
            let end = min(block + blockCharacters, text.count)
            let length = (end - block) * blockBytes / blockCharacters
            var value: UInt64 = 0
            var overflow = false
            for index in block..<end {
                let digit = values[Int(text[index])]
                guard digit != 0xFF else { throw ShareTokenError(.badCharacter, at: origin + index) }
                let (product, carried) = value.multipliedReportingOverflow(by: 62)
                let (sum, carriedAgain) = product.addingReportingOverflow(UInt64(digit))
                overflow = overflow || carried || carriedAgain
                value = sum
            }
            guard !overflow, length == blockBytes || value >> UInt64(length * 8) == 0 else {
                throw firstBadCharacter(text, from: end, origin: origin)
                    ?? ShareTokenError(.badBlock, at: origin + block)
            }
            for shift in stride(from: length * 8 - 8, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
            }
            block = end
        }
        return bytes
    }

    /// A wrong character is told before a wrong block, wherever the two stand.
    private static func firstBadCharacter(_ text: Span<UInt8>, from start: Int, origin: Int) -> ShareTokenError? {
        for index in start..<text.count where !isDigit(text[index]) {
            return ShareTokenError(.badCharacter, at: origin + index)
        }
        return nil
    }
}
