// SPDX-License-Identifier: Apache-2.0

/// A JSON value to write, with explicit nulls; its numbers are whole.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    /// Members are written in their order.
    case object([Member])

    /// A member of an object.
    package struct Member: Sendable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// A whole number.
    package static func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    /// The value on one line for a screen: what a terminal would obey or not show is a `\u` escape.
    package var line: String { text(isIndented: false) }

    /// The same over several lines.
    package var indented: String { text(isIndented: true) }

    private func text(isIndented: Bool) -> String {
        var writer = JSONWriter(isIndented: isIndented, escapesHidden: true)
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Writes the value; as a member if there is a name.
    package func write(_ name: String? = nil, to writer: inout JSONWriter) {
        switch self {
        case .null: writer.raw(name, "null".utf8)
        case .bool(let value): writer.raw(name, (value ? "true" : "false").utf8)
        case .integer(let value): writer.number(name, value)
        case .string(let value): writer.string(name, value)
        case .array(let values): writer.array(name, values) { writer, value in value.write(to: &writer) }
        case .object(let members):
            writer.object(name) { writer in
                for member in members { member.value.write(member.name, to: &writer) }
            }
        }
    }
}
