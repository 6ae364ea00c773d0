// SPDX-License-Identifier: Apache-2.0

/// One result: what was measured, and what it should be.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    let target: Target?

    /// The quartiles where there are any, and what else is worth knowing.
    var spread: Distribution?
    var note = ""

    /// A bound that a value should keep.
    enum Target {
        case atLeast(Double)
        case atMost(Double)
    }

    /// Whether the target is kept; nil if there is none.
    var holds: Bool? {
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
    var line: String {
        let verdict = holds.map { $0 ? "holds" : "MISSES" } ?? ""
        var text = padded(name, 30) + padded(decimal(value, places), 11, right: true) + " " + padded(unit, 8)
        text += padded(targetText, 13) + padded(verdict, 8)
        if let spread { text += "[\(decimal(spread.lower, places)), \(decimal(spread.upper, places))] " }
        return text + note
    }

    /// One JSON object; names and notes hold nothing that JSON escapes.
    var json: String {
        var members = ["\"name\":\"\(name)\"", "\"value\":\(value)", "\"unit\":\"\(unit)\""]
        if let spread { members.append("\"quartiles\":[\(spread.lower),\(spread.upper)]") }
        switch target {
        case .atLeast(let bound): members.append("\"at_least\":\(bound)")
        case .atMost(let bound): members.append("\"at_most\":\(bound)")
        case nil: break
        }
        if let holds { members.append("\"holds\":\(holds)") }
        if !note.isEmpty { members.append("\"note\":\"\(note)\"") }
        return "{" + members.joined(separator: ",") + "}"
    }
}

private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return right ? blanks + text : text + blanks
}
