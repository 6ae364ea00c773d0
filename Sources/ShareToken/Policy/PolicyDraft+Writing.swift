// SPDX-License-Identifier: Apache-2.0

extension PolicyDraft {
    /// The rules as JSON, which ``init(json:)`` reads as the same rules: indented, in the order that people read them in.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.string("id", id)
            writer.object("name", name.members)
            if !sources.isEmpty { writer.array("sources", sources) { writer, source in writer.object(source.members) } }
            writer.array("rules", rules) { writer, rule in writer.object { rule.write(to: &$0) } }
        }
        return writer.file
    }
}

extension BilingualText {
    fileprivate var members: [(String, String)] { [("en", en), ("zh", zh)] }
}

extension PolicySource {
    fileprivate var members: [(String, String)] {
        [("id", id), ("title", title)] + (date.map { [("date", $0)] } ?? []) + (url.map { [("url", $0)] } ?? [])
    }
}

extension PolicyRule {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.onSameLine { writer in
            if let from { writer.string("from", from.description) }
            if let until { writer.string("until", until.description) }
        }
        let dimensions = PolicyDimension.allCases.filter { conditions[$0] != nil }
        if !dimensions.isEmpty {
            writer.object("when", onOneLine: true) { writer in
                for dimension in dimensions { writer.strings(dimension.rawValue, conditions[dimension] ?? []) }
            }
        }
        writer.string("action", action.rawValue)
        writer.onSameLine { $0.string("reason", reason) }
        writer.object("message", message.members)
        if !overrides.isEmpty { writer.strings("overrides", overrides, onOneLine: true) }
        if !sources.isEmpty { writer.strings("sources", sources, onOneLine: true) }
        if isInferred { writer.raw("inferred", "true".utf8) }
    }
}
