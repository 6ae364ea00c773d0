// SPDX-License-Identifier: Apache-2.0

/// The median and the quartiles of some measurements.
public struct Distribution: Sendable {
    /// The value in the middle.
    public let median: Double

    /// The quartiles: half of the measurements lie between them.
    public let lower: Double

    /// The upper one.
    public let upper: Double

    /// The distribution of some values, in any order.
    public init(_ values: [Double]) {
        let sorted = values.sorted()
        median = Distribution.quantile(sorted, 0.5)
        lower = Distribution.quantile(sorted, 0.25)
        upper = Distribution.quantile(sorted, 0.75)
    }

    private static func quantile(_ sorted: [Double], _ part: Double) -> Double {
        guard let last = sorted.last else { return .nan }
        let place = part * Double(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return last }
        return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
    }
}

/// A number with `places` decimals, and commas between thousands.
public func decimal(_ value: Double, _ places: Int = 0) -> String {
    guard value.isFinite else { return "-" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int64((value.magnitude * scale).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
    var text = ""
    for (index, digit) in String(whole).enumerated() {
        if index > 0, (String(whole).count - index).isMultiple(of: 3) { text.append(",") }
        text.append(digit)
    }
    if places > 0 {
        let digits = String(rest)
        text += "." + String(repeating: "0", count: places - digits.count) + digits
    }
    return value < 0 && scaled != 0 ? "-" + text : text
}
