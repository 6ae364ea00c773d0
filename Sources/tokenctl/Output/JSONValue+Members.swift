// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// An object, its members sorted by name.
    static func object(_ members: [String: JSONValue]) -> JSONValue {
        .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
    }

    /// The string; null for nil.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
