// SPDX-License-Identifier: Apache-2.0

/// The static Huffman code of HPACK (RFC 7541, appendix B), which is made for the characters of HTTP.
///
/// The code is canonical: codes of one length are consecutive in the order of the bytes. The lengths therefore define
/// it.
enum HuffmanCode {
    /// The length in bits of the code of each byte, and of the end-of-string symbol last; `A` is 5 bits, `Z` is 30.
    private static let lengths: [UInt8] =
        ("ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXXBFFHIBDGFFDGDBBBAAABBBBBBBCDKBHFIBCCCCCCCCCCCCCCCCCCCCCCDCDIOIJB"
        + "KABABABBBACCBBBABCBAABCCCCCKGJIXPRPPRRRSRSSSSSTSTTRSTSSSSQRSRSSTRQPRRSSQSRRTQRSSQQRQSRSSPRRRSRRSVVPORSRU"
        + "VVVWWVTUOQVWWVWTQQVVXWWWPTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWVZ").utf8.map { $0 - 0x41 + 5 }

    private static let tables = Tables(lengths: lengths)

    /// The length of the code of bytes in bits, without padding.
    private static func bitCount(_ bytes: Span<UInt8>) -> Int {
        let lengths = lengths.span
        var bits = 0
        for index in bytes.indices {
            bits += Int(lengths[Int(bytes[index])])
        }
        return bits
    }

    /// The length of the code of bytes in whole bytes.
    static func encodedLength(_ bytes: Span<UInt8>) -> Int {
        (bitCount(bytes) + 7) / 8
    }

    /// Appends the code of bytes, padded with 1 bits to a whole byte.
    static func encode(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let lengths = lengths.span
        let codes = tables.codes
        var pending: UInt64 = 0
        var count: UInt64 = 0
        for index in bytes.indices {
            let symbol = Int(bytes[index])
            pending = pending << UInt64(lengths[symbol]) | UInt64(codes[symbol])
            count += UInt64(lengths[symbol])
            while count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: pending >> count))
            }
        }
        if count > 0 {
            output.append(UInt8(truncatingIfNeeded: pending << (8 - count)) | UInt8(0xFF) >> UInt8(count))
        }
    }

    /// The bytes that a code stands for.
    ///
    /// - Returns: nil if the code holds the end-of-string symbol, or if its padding is not fewer than 8 bits that are
    ///   all 1.
    static func decode(_ code: Span<UInt8>) -> [UInt8]? {
        let tables = tables
        var output: [UInt8] = []
        output.reserveCapacity(code.count * 8 / 5)
        var window: UInt64 = 0  // The next bits, from the top.
        var available = 0
        var next = 0
        while true {
            while available <= 56, next < code.count {
                window |= UInt64(code[next]) << UInt64(56 - available)
                available += 8
                next += 1
            }
            guard available > 0 else { return output }
            let (symbol, length) = tables.symbol(window)
            guard length <= available else {
                // The rest must be padding: the first bits of the end-of-string symbol.
                return available < 8 && window >> UInt64(64 - available) == 1 << UInt64(available) - 1 ? output : nil
            }
            guard symbol < 256 else { return nil }
            output.append(UInt8(truncatingIfNeeded: symbol))
            window <<= UInt64(length)
            available -= length
        }
    }
}

extension HuffmanCode {
    /// The tables that follow from the lengths.
    private struct Tables: Sendable {
        /// The code of each symbol, in its low bits.
        private(set) var codes = [UInt32](repeating: 0, count: 257)
        /// The symbols in the order of their codes.
        private var symbols: [UInt16] = []
        /// For each length, the code after its last one, in the top bits of 32.
        private var limits = [UInt64](repeating: 0, count: 31)
        private var firstCodes = [UInt32](repeating: 0, count: 31)
        private var firstSymbols = [Int](repeating: 0, count: 31)
        /// For each first byte, the symbol and the length of a code of at most 8 bits; length 0 if the code is longer.
        private var short = [(symbol: UInt16, length: UInt8)](repeating: (0, 0), count: 256)

        init(lengths: [UInt8]) {
            var code: UInt32 = 0
            for length in 5...30 {
                firstCodes[length] = code
                firstSymbols[length] = symbols.count
                for symbol in lengths.indices where Int(lengths[symbol]) == length {
                    codes[symbol] = code
                    symbols.append(UInt16(symbol))
                    if length <= 8 {
                        let first = Int(code) << (8 - length)
                        for index in first..<first + 1 << (8 - length) {
                            short[index] = (UInt16(symbol), UInt8(length))
                        }
                    }
                    code += 1
                }
                limits[length] = UInt64(code) << UInt64(32 - length)
                code <<= 1
            }
        }

        /// The symbol whose code stands in the top bits of the window, and the length of that code in bits.
        @inline(__always)
        func symbol(_ window: UInt64) -> (symbol: UInt16, length: Int) {
            let entry = short[Int(window >> 56)]
            if entry.length != 0 { return (entry.symbol, Int(entry.length)) }
            let top = window >> 32
            var length = 9
            while length < 30, top >= limits[length] { length += 1 }
            let place = firstSymbols[length] + Int(top >> UInt64(32 - length)) - Int(firstCodes[length])
            return (symbols[place], length)
        }
    }
}
