// SPDX-License-Identifier: Apache-2.0

/// The ASCII look-alikes of characters; here those of ASCII characters.
enum LookAlikes {
    /// Replaces letters and digits of ASCII by what they look like: `0` by `o`, `1` by `l`, `rn` by `m` and `vv` by
    /// `w`.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text {
            switch (output.last, byte) {
            case (_, ASCII.zero): output.append(ASCII.lowerO)
            case (_, ASCII.one): output.append(ASCII.lowerL)
            case (ASCII.lowerR, ASCII.lowerN): output[output.count - 1] = ASCII.lowerM
            case (ASCII.lowerV, ASCII.lowerV): output[output.count - 1] = ASCII.lowerW
            default: output.append(byte)
            }
        }
        return output
    }

    /// Whether one text becomes the other by one insertion, removal, replacement or swap of neighbours.
    static func isOneEditAway(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        let difference = left.count - right.count
        guard difference >= -1, difference <= 1 else { return false }
        var (a, b) = (left, right)
        while let first = a.first, first == b.first {
            a.removeFirst()
            b.removeFirst()
        }
        while let last = a.last, last == b.last {
            a.removeLast()
            b.removeLast()
        }
        switch (a.count, b.count) {
        case (1, 0), (0, 1), (1, 1): return true
        case (2, 2): return a.first == b.last && a.last == b.first
        default: return false
        }
    }
}
