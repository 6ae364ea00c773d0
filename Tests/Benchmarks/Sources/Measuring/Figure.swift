// SPDX-License-Identifier: Apache-2.0

/// One result, with its target.
public struct Figure {
    /// The name of the benchmark.
    public let name: String

    /// The median.
    public let value: Double

    /// The unit of the value and its quartiles.
    public let unit: String

    /// The bound that the value should keep.
    public let target: Target?

    /// The quartiles; nil if there are none.
    public let spread: Distribution?

    /// A remark in words.
    public let note: String

    /// Nanoseconds for one operation of ours and of the peer's, if the value is a ratio of the two.
    public let times: (ours: Double, peer: Double)?

    /// The size of the input, in a row of figures that shows the growth of cost.
    public let size: Int?

    /// The lengths of our token and the peer's in characters, if there are two.
    public let lengths: (ours: Int, peer: Int)?

    /// Creates a figure.
    public init(
        name: String, value: Double, unit: String, target: Target?, spread: Distribution? = nil, note: String = "",
        times: (ours: Double, peer: Double)? = nil, size: Int? = nil, lengths: (ours: Int, peer: Int)? = nil
    ) {
        self.name = name
        self.value = value
        self.unit = unit
        self.target = target
        self.spread = spread
        self.note = note
        self.times = times
        self.size = size
        self.lengths = lengths
    }

    /// A bound that a value should keep.
    public enum Target: Sendable {
        case atLeast(Double)
        case atMost(Double)
    }

    /// Whether the target is kept; nil if there is none.
    public var holds: Bool? {
        switch target {
        case .atLeast(let bound): value >= bound
        case .atMost(let bound): value <= bound
        case nil: nil
        }
    }

    private var places: Int { unit == "ratio" ? 3 : value < 100 ? 2 : 0 }

    private var targetText: String {
        switch target {
        case .atLeast(let bound): ">= " + decimal(bound, bound < 100 ? 2 : 0)
        case .atMost(let bound): "<= " + decimal(bound, bound < 100 ? 2 : 0)
        case nil: ""
        }
    }

    /// One line of a table.
    public var line: String {
        let verdict = holds.map { $0 ? "holds" : "MISSES" } ?? ""
        let title = size.map { "\(name) \($0)" } ?? name
        var text = padded(title, 30) + padded(decimal(value, places), 11, right: true) + " " + padded(unit, 8)
        text += padded(targetText, 13) + padded(verdict, 8)
        if let spread { text += "[\(decimal(spread.lower, places)), \(decimal(spread.upper, places))] " }
        return text + note
    }

    /// One JSON object; names and notes hold nothing that JSON escapes.
    public var json: String {
        var members = ["\"name\":\"\(name)\"", "\"value\":\(value)", "\"unit\":\"\(unit)\""]
        if let spread { members.append("\"quartiles\":[\(spread.lower),\(spread.upper)]") }
        switch target {
        case .atLeast(let bound): members.append("\"at_least\":\(bound)")
        case .atMost(let bound): members.append("\"at_most\":\(bound)")
        case nil: break
        }
        if let holds { members.append("\"holds\":\(holds)") }
        if let times { members.append("\"ns\":\(times.ours),\"peer_ns\":\(times.peer)") }
        if let size { members.append("\"size\":\(size)") }
        if let lengths { members.append("\"chars\":\(lengths.ours),\"peer_chars\":\(lengths.peer)") }
        if !note.isEmpty { members.append("\"note\":\"\(note)\"") }
        return "{" + members.joined(separator: ",") + "}"
    }
}

private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return right ? blanks + text : text + blanks
}
