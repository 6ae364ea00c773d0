// SPDX-License-Identifier: Apache-2.0

/// The number that decimal digits without a leading zero stand for; nil for any other text and for numbers above 2⁶⁴−1.
func parseDecimal(_ text: Span<UInt8>) -> UInt64? {
    guard !text.isEmpty, text[0] != ASCII.zero || text.count == 1 else { return nil }
    var number: UInt64 = 0
    for index in text.indices {
        guard ASCII.isDigit(text[index]) else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(text[index] &- ASCII.zero))
        guard !overflow, !carry else { return nil }
        number = sum
    }
    return number
}

/// The decimal digits of a number, without leading zeros.
///
/// A third of the instructions of `String(_:)`, which the reading of every token with a number in it pays for.
func decimalText(_ number: UInt64) -> String {
    var count = 1
    var rest = number / 10
    while rest > 0 {
        count += 1
        rest /= 10
    }
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
        var rest = number
        for place in stride(from: count - 1, through: 0, by: -1) {
            unsafe buffer[place] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return count
    }
}
