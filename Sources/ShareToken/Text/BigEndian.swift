// SPDX-License-Identifier: Apache-2.0

/// The big-endian number that up to eight bytes stand for.
@inline(__always)
func bigEndianNumber(_ bytes: Span<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for index in bytes.indices { number = number << 8 | UInt64(bytes[index]) }
    return number
}

/// Appends the lowest `count` bytes of a number in big-endian order.
@inline(__always)
func appendBigEndian(_ number: UInt64, _ count: Int, to output: inout [UInt8]) {
    for index in (0..<count).reversed() {
        output.append(UInt8(truncatingIfNeeded: number >> UInt64(index * 8)))
    }
}
