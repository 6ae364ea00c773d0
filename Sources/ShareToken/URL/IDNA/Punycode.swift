// SPDX-License-Identifier: Apache-2.0

/// Punycode of labels with a bounded length, since the time grows with its square.
///
/// Source: RFC 3492.
package enum Punycode {
    /// The maximum number of code points to encode, and of bytes to decode; a label of DNS has 63 bytes at most.
    package static let maximumLength = 1000

    private static let base: UInt32 = 36
    private static let tMin: UInt32 = 1
    private static let tMax: UInt32 = 26
    private static let skew: UInt32 = 38
    private static let damp: UInt32 = 700

    /// The Punycode of code points, without the prefix `xn--`; nil if there are too many code points.
    package static func encode(_ scalars: [UInt32]) -> [UInt8]? {
        guard scalars.count <= maximumLength else { return nil }
        var output = scalars.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
        let basicCount = UInt32(output.count)
        var handled = basicCount
        if basicCount > 0 { output.append(ASCII.hyphen) }
        var (delta, bias): (UInt32, UInt32) = (0, 72)
        var next: UInt32 = 0x80
        // Each distinct code point takes one pass, in ascending order.
        for scalar in scalars.filter({ $0 >= 0x80 }).sorted() where scalar >= next {
            // The product is at most 0x10FFFF · 1,001, and delta is at most 1,001 before: there is no overflow.
            delta += (scalar - next) * (handled + 1)
            for other in scalars {
                if other < scalar { delta += 1 }
                guard other == scalar else { continue }
                appendInteger(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            next = scalar + 1
        }
        return output
    }

    /// The code points that Punycode without the prefix `xn--` stands for; nil if it is invalid or too long.
    package static func decode(_ text: [UInt8]) -> [UInt32]? {
        guard text.count <= maximumLength, !text.contains(where: { $0 >= 0x80 }) else { return nil }
        // A hyphen at index 0 is not a delimiter.
        let delimiter = text.lastIndex(of: ASCII.hyphen) ?? 0
        var output = text[..<delimiter].map(UInt32.init)
        var index = delimiter > 0 ? delimiter + 1 : 0
        var (scalar, place, bias): (UInt32, UInt32, UInt32) = (0x80, 0, 72)
        while index < text.count {
            guard let delta = integer(text, &index, bias: bias) else { return nil }
            let count = UInt32(output.count) + 1
            bias = adapt(delta, count: count, isFirst: place == 0)
            let (position, overflow) = place.addingReportingOverflow(delta)
            guard !overflow else { return nil }
            let (sum, tooLarge) = scalar.addingReportingOverflow(position / count)
            guard !tooLarge, sum <= 0x10FFFF, !(0xD800...0xDFFF).contains(sum) else { return nil }
            scalar = sum
            place = position % count
            output.insert(scalar, at: Int(place))
            place += 1
        }
        return output
    }

    /// Appends a number as a generalized variable-length integer (RFC 3492, section 3.3).
    private static func appendInteger(_ number: UInt32, bias: UInt32, to output: inout [UInt8]) {
        var rest = number
        var position = base
        while true {
            let threshold = threshold(position, bias)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    /// Reads a generalized variable-length integer; nil if it is cut off, is too large or has a wrong digit.
    private static func integer(_ text: [UInt8], _ index: inout Int, bias: UInt32) -> UInt32? {
        var (number, weight): (UInt32, UInt32) = (0, 1)
        var position = base
        while index < text.count {
            guard let digit = value(text[index]) else { return nil }
            index += 1
            let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
            let (sum, tooLarge) = number.addingReportingOverflow(product)
            guard !overflow, !tooLarge else { return nil }
            number = sum
            let threshold = threshold(position, bias)
            if digit < threshold { return number }
            let (next, tooHeavy) = weight.multipliedReportingOverflow(by: base - threshold)
            guard !tooHeavy else { return nil }
            weight = next
            position += base
        }
        return nil
    }

    private static func threshold(_ position: UInt32, _ bias: UInt32) -> UInt32 {
        position <= bias ? tMin : min(position - bias, tMax)
    }

    /// The bias for the next number (RFC 3492, section 6.1).
    private static func adapt(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var position: UInt32 = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            position += base
        }
        return position + (base - tMin + 1) * delta / (delta + skew)
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func value(_ digit: UInt8) -> UInt32? {
        if ASCII.isDigit(digit) { return UInt32(digit) - 0x30 + 26 }
        return ASCII.isAlpha(digit) ? UInt32(digit | 0x20) - 0x61 : nil
    }
}
