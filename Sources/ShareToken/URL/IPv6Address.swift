// SPDX-License-Identifier: Apache-2.0

/// An IPv6 address.
///
/// Source: WHATWG URL, 3.5 Host parsing and 3.6 Host serializing; RFC 5952 for the canonical spelling.
package struct IPv6Address: Sendable, Hashable {
    /// The first 64 bits; the first piece is the highest 16.
    package let high: UInt64

    /// The last 64 bits.
    package let low: UInt64

    /// Creates an address from its 128 bits.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Creates an address from its eight 16-bit pieces.
    init(_ pieces: SIMD8<UInt16>) {
        var (high, low): (UInt64, UInt64) = (0, 0)
        for index in 0..<4 {
            high = high << 16 | UInt64(pieces[index])
            low = low << 16 | UInt64(pieces[index + 4])
        }
        self.init(high: high, low: low)
    }

    /// Reads an address without brackets, in any spelling that browsers accept, in linear time.
    ///
    /// - Returns: nil if the text is not an IPv6 address.
    package init?(parsing text: [UInt8]) {
        var reader = IPv6Reader(text)
        guard let address = reader.read() else { return nil }
        self = address
    }

    /// One of the eight 16-bit pieces.
    ///
    /// - Parameter index: From 0 for the first piece to 7 for the last; taken modulo 8.
    package func piece(_ index: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: (index & 4 == 0 ? high : low) >> UInt64(16 * (3 - (index & 3))))
    }

    /// Appends the canonical spelling, without brackets.
    func append(to output: inout [UInt8]) {
        let gap = longestZeroRun()
        var index = 0
        while index < 8 {
            if index == gap.lowerBound, !gap.isEmpty {
                output.append(ASCII.colon)
                if index == 0 { output.append(ASCII.colon) }
                index = gap.upperBound
                continue
            }
            appendHex(piece(index), to: &output)
            index += 1
            if index < 8 { output.append(ASCII.colon) }
        }
    }

    /// The first of the longest runs of zero pieces, of two at least; empty if there is none.
    private func longestZeroRun() -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            if piece(index) != 0 {
                start = index + 1
            } else if index + 1 - start > max(longest.count, 1) {
                longest = start..<index + 1
            }
        }
        return longest
    }

    private func appendHex(_ piece: UInt16, to output: inout [UInt8]) {
        var shift: UInt16 = 12
        while shift > 0, piece >> shift == 0 { shift -= 4 }
        while true {
            output.append(hexDigit(UInt8(truncatingIfNeeded: piece >> shift & 0xF)))
            guard shift > 0 else { return }
            shift -= 4
        }
    }
}

extension IPv6Address: CustomStringConvertible {
    /// The canonical spelling, without brackets.
    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
