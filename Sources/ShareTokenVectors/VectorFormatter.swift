// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The one form that a file of vectors has on the disk.
///
/// Members are sorted by name and tests by id, `count` is right, the indentation is two spaces, and there is one
/// newline at the end: what `jq --sort-keys .` and `json.dumps(…, indent=2, sort_keys=True, ensure_ascii=False)` write.
package enum VectorFormatter {
    /// The canonical form of a file.
    ///
    /// - Throws: If the file is not a JSON object, or holds fractions.
    package static func canonical(_ file: VectorFile) throws(VectorError) -> [UInt8] {
        guard case .object(var members) = try file.document(JSONTree.self) else {
            throw VectorError(file: file.path, message: "is not a JSON object")
        }
        if case .array(let tests) = members["tests"] {
            members["tests"] = .array(tests.sorted { $0.id < $1.id })
            members["count"] = .number(tests.count)
        }
        if case .array(let keys) = members["keys"] { members["count"] = .number(keys.count) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return tidied(try encoder.encode(JSONTree.object(members)))
        } catch {
            throw VectorError(file: file.path, message: "cannot be encoded")
        }
    }

    /// Takes out the blank before the colons and inside empty containers, which only this encoder writes.
    private static func tidied(_ text: Data) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for line in text.split(separator: newline) {
            let content = line.drop { $0 == space }
            let isEmptyContainer =
                content.first == UInt8(ascii: "]") && output.last == UInt8(ascii: "[")
                || content.first == UInt8(ascii: "}") && output.last == UInt8(ascii: "{")
            if isEmptyContainer {
                output += content
            } else {
                if !output.isEmpty { output.append(newline) }
                append(line, content, to: &output)
            }
        }
        return output + [newline]
    }

    /// Appends a line, without the blank behind the name that it may begin with.
    ///
    /// A name never holds a quote; a string of an array that looks like a name and a value has an escape before its
    /// own.
    private static func append(_ line: Data, _ content: Data, to output: inout [UInt8]) {
        let name = content.dropFirst().prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        let rest = line[name.endIndex...]
        guard content.first == UInt8(ascii: "\""), rest.starts(with: "\" : ".utf8) else {
            output += line
            return
        }
        output += line[..<name.endIndex]
        output += "\": ".utf8
        output += rest.dropFirst(4)
    }

    private static let newline: UInt8 = 0x0A
    private static let space: UInt8 = 0x20
}

/// Any JSON value without fractions.
enum JSONTree: Codable, Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONTree].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONTree].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    subscript(name: String) -> JSONTree? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// What tests are sorted by.
    var id: String { self["id"]?.text ?? "" }
}
