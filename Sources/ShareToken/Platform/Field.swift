// SPDX-License-Identifier: Apache-2.0

/// A named part of the identity of a resource, such as the `id` of an item.
public struct Field: Sendable, Hashable {
    /// The name, in the platform's own spelling where it has one.
    public let name: String

    /// The values that the field takes, and their encoding in a token.
    package let type: FieldType

    /// Whether a resource of the kind may lack the field.
    public let isOptional: Bool

    init(_ name: String, _ type: FieldType, optional isOptional: Bool = false) {
        self.name = name
        self.type = type
        self.isOptional = isOptional
    }

    /// A field that every resource of the kind has.
    static func required(_ name: String, _ type: FieldType) -> Field { Field(name, type) }

    /// A field that a resource of the kind may lack.
    static func optional(_ name: String, _ type: FieldType) -> Field { Field(name, type, optional: true) }
}
