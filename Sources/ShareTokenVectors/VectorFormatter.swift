// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The one form that a file of vectors has on the disk.
///
/// Members are sorted by name and tests by id, `count` is right, the indentation is two spaces, and there is one
/// newline at the end: what `jq --sort-keys .` and `json.dumps(…, indent=2, sort_keys=True, ensure_ascii=False)` write.
package enum VectorFormatter {
    /// The canonical form of a file.
    ///
    /// - Throws: If the file is not a JSON object, or holds fractions.
    package static func canonical(_ file: VectorFile) throws(VectorError) -> [UInt8] {
        do throws(ShareTokenError) {
            let document = try JSONDocument(file.bytes, maximumLength: VectorDecoder.maximumLength)
            guard case .object(var members) = try document.sorted(document.root) else {
                throw ShareTokenError(.wrongType)
            }
            if let place = members.firstIndex(where: { $0.name == "tests" || $0.name == "keys" }) {
                let list = members[place]
                members[place] = .init(list.name, .array(list.value.elements.sorted { $0.id < $1.id }))
                members.removeAll { $0.name == "count" }
                members.append(.init("count", .number(list.value.elements.count)))
                members.sort { $0.name < $1.name }
            }
            var writer = JSONWriter()
            JSONValue.object(members).write(to: &writer)
            return writer.file
        } catch {
            throw VectorError(file: file.path, message: "is not a JSON object of whole numbers: \(error)")
        }
    }
}

extension JSONDocument {
    /// A value with the members of its objects sorted by name.
    fileprivate func sorted(_ value: Int) throws(ShareTokenError) -> JSONValue {
        let written = String(decoding: text[range(of: value)], as: UTF8.self)
        switch kind(of: value) {
        case .null: return .null
        case .boolean: return .bool(written == "true")
        case .string: return .string(String(decoding: string(value) ?? [], as: UTF8.self))
        case .number:
            guard let number = Int(written) else { throw ShareTokenError(.badValue, at: offset(of: value)) }
            return .number(number)
        case .array:
            var elements: [JSONValue] = []
            for element in children(of: value) { elements.append(try sorted(element)) }
            return .array(elements)
        case .object:
            var members: [JSONValue.Member] = []
            for member in children(of: value) {
                members.append(.init(String(decoding: name(of: member), as: UTF8.self), try sorted(member)))
            }
            return .object(members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
        }
    }
}

extension JSONValue {
    fileprivate var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

    /// The key by which tests are sorted.
    fileprivate var id: String {
        guard case .object(let members) = self, case .string(let id) = members.first(where: { $0.name == "id" })?.value
        else { return "" }
        return id
    }
}
