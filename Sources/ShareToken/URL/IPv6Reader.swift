// SPDX-License-Identifier: Apache-2.0

/// Reads the text between the brackets of an IPv6 host.
///
/// Source: WHATWG URL, 3.5 Host parsing, IPv6 parser.
struct IPv6Reader {
    private let text: [UInt8]
    /// The offset of the next byte; after a failure, the offset at which the reader stopped.
    private(set) var index = 0
    private var pieces = SIMD8<UInt16>()
    private var count = 0
    /// The number of pieces up to and including the `::`, which counts as one piece; nil before a `::`.
    private var gap: Int?

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// Reads the address; nil if the text is not an IPv6 address.
    mutating func read() -> IPv6Address? {
        if peek == ASCII.colon {
            index += 1
            guard peek == ASCII.colon else { return nil }
        }
        while let byte = peek {
            guard count < 8 else { return nil }
            if byte == ASCII.colon {
                guard gap == nil else { return nil }
                index += 1
                push(0)
                gap = count
            } else {
                guard readPiece() else { return nil }
            }
        }
        if let gap {
            moveToEnd(after: gap)
        } else if count < 8 {
            return nil
        }
        return IPv6Address(pieces)
    }

    private var peek: UInt8? { index < text.count ? text[index] : nil }

    /// Reads one piece and the colon after it, or the dotted decimal that ends the address.
    private mutating func readPiece() -> Bool {
        let start = index
        var value: UInt16 = 0
        while index < start + 4, let digit = peek.flatMap(ASCII.hexValue) {
            value = value << 4 | UInt16(digit)
            index += 1
        }
        switch peek {
        case ASCII.dot where index > start:
            index = start
            return readDottedDecimal()
        case ASCII.colon:
            index += 1
            // A single colon cannot end an address.
            guard peek != nil else { return false }
        case nil: break
        default: return false
        }
        push(value)
        return true
    }

    /// Reads four decimal octets, which must be the end of the text.
    private mutating func readDottedDecimal() -> Bool {
        guard count <= 6 else { return false }
        var value: UInt32 = 0
        for octet in 0..<4 {
            if octet > 0 {
                guard peek == ASCII.dot else { return false }
                index += 1
            }
            guard let number = readOctet() else { return false }
            value = value << 8 | number
        }
        push(UInt16(truncatingIfNeeded: value >> 16))
        push(UInt16(truncatingIfNeeded: value))
        return peek == nil
    }

    /// Reads a number up to 255 without leading zeros; nil if there is none.
    private mutating func readOctet() -> UInt32? {
        let start = index
        var value: UInt32 = 0
        while let byte = peek, ASCII.isDigit(byte) {
            guard index == start || value > 0 else { return nil }
            value = value * 10 + UInt32(byte &- ASCII.zero)
            guard value <= 255 else { return nil }
            index += 1
        }
        return index > start ? value : nil
    }

    private mutating func push(_ piece: UInt16) {
        pieces[count] = piece
        count += 1
    }

    /// Moves the pieces after the `::` to the end.
    private mutating func moveToEnd(after gap: Int) {
        let distance = 8 - count
        for index in stride(from: count - 1, through: gap, by: -1) where distance > 0 {
            pieces[index + distance] = pieces[index]
            pieces[index] = 0
        }
    }
}
