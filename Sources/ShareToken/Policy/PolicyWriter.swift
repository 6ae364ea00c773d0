// SPDX-License-Identifier: Apache-2.0

/// Writes policies as JSON, indented, in the order that people read them in.
struct PolicyWriter {
    private var output: [UInt8] = []

    /// The text of a policy, with a line feed at its end.
    static func json(_ draft: PolicyDraft) -> [UInt8] {
        var writer = PolicyWriter()
        writer.write(draft)
        return writer.output
    }

    private mutating func write(_ draft: PolicyDraft) {
        raw("{\n  \"id\": ")
        string(draft.id)
        raw(",\n  \"name\": ")
        bilingual(draft.name)
        if !draft.sources.isEmpty {
            raw(",\n  \"sources\": [")
            for (place, source) in draft.sources.enumerated() {
                raw(place == 0 ? "\n    {" : ",\n    {")
                member("id", source.id, isFirst: true)
                member("title", source.title)
                if let date = source.date { member("date", date) }
                if let url = source.url { member("url", url) }
                raw("}")
            }
            raw("\n  ]")
        }
        raw(",\n  \"rules\": [")
        for (place, rule) in draft.rules.enumerated() {
            raw(place == 0 ? "\n    {\n      " : ",\n    {\n      ")
            write(rule)
            raw("\n    }")
        }
        raw(draft.rules.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    }

    private mutating func write(_ rule: PolicyRule) {
        member("id", rule.id, isFirst: true)
        if let from = rule.from { member("from", from.description) }
        if let until = rule.until { member("until", until.description) }
        let dimensions = PolicyDimension.allCases.filter { rule.conditions[$0] != nil }
        if !dimensions.isEmpty {
            raw(",\n      \"when\": {")
            for (place, dimension) in dimensions.enumerated() {
                raw(place == 0 ? "" : ", ")
                string(dimension.rawValue)
                raw(": ")
                array(rule.conditions[dimension] ?? [])
            }
            raw("}")
        }
        raw(",\n      \"action\": ")
        string(rule.action.rawValue)
        member("reason", rule.reason)
        raw(",\n      \"message\": ")
        bilingual(rule.message)
        if !rule.overrides.isEmpty {
            raw(",\n      \"overrides\": ")
            array(rule.overrides)
        }
        if !rule.sources.isEmpty {
            raw(",\n      \"sources\": ")
            array(rule.sources)
        }
        if rule.isInferred { raw(",\n      \"inferred\": true") }
    }

    private mutating func member(_ name: String, _ value: String, isFirst: Bool = false) {
        if !isFirst { raw(", ") }
        string(name)
        raw(": ")
        string(value)
    }

    private mutating func bilingual(_ text: BilingualText) {
        raw("{")
        member("en", text.en, isFirst: true)
        member("zh", text.zh)
        raw("}")
    }

    private mutating func array(_ values: [String]) {
        raw("[")
        for (place, value) in values.enumerated() {
            if place > 0 { raw(", ") }
            string(value)
        }
        raw("]")
    }

    private mutating func string(_ text: String) {
        JSONDocument.appendString(text.utf8, to: &output)
    }

    private mutating func raw(_ text: String) { output += text.utf8 }
}

extension PolicyDraft {
    /// The rules as JSON, which ``init(json:)`` reads as the same rules.
    public var json: [UInt8] { PolicyWriter.json(self) }
}
