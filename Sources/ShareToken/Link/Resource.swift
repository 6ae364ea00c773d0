// SPDX-License-Identifier: Apache-2.0

/// The content that a link leads to: a platform, a kind, and the fields that identify it.
///
/// A resource is always valid: its fields have their types, and at least one link can be made from them. Two links to
/// the same content have equal resources.
public struct Resource: Sendable {
    /// The kind, which also names the platform.
    public let kind: ResourceKind

    /// The values of the kind's fields in their order; nil for a missing field.
    let values: [String?]

    /// Creates a resource from a platform, a kind and fields, in the form that JSON has them.
    ///
    /// - Parameters:
    ///   - platform: The id of a platform, such as `taobao`, or `web`.
    ///   - kind: The name of a kind, such as `item`.
    ///   - fields: Names and values; the order does not matter. A `word` field may have its default.
    ///   - registry: The platforms that are known.
    /// - Throws: `unknown-resource`, `unknown-field`, `bad-field`, `missing-field` or `unprintable-target`, all without an
    ///   offset.
    public init(
        platform: String, kind: String, fields: [(name: String, value: String)], registry: Registry = .standard
    ) throws(ShareTokenError) {
        guard let known = registry.kind(kind, platform: platform) else {
            throw ShareTokenError(.unknownResource)
        }
        var values = [String?](repeating: nil, count: known.fields.count)
        for field in fields {
            guard let index = known.fieldIndex(field.name) else { throw ShareTokenError(.unknownField) }
            guard values[index] == nil else { throw ShareTokenError(.badField) }
            guard known.fields[index].type.words.first != field.value else { continue }
            guard known.fields[index].type.accepts(field.value) else { throw ShareTokenError(.badField) }
            values[index] = field.value
        }
        try self.init(known, values: values, registry: registry)
    }

    /// Creates a resource from values that already have their types.
    init(_ kind: ResourceKind, values: [String?], registry: Registry) throws(ShareTokenError) {
        guard kind.isComplete(values) else { throw ShareTokenError(.missingField) }
        if kind.code == 0, let address = values[0], !kind.fields[0].type.accepts(address) {
            throw ShareTokenError(.badField)
        }
        guard kind.hasLink(values) else { throw ShareTokenError(.unprintableTarget) }
        self.init(unchecked: kind, values: kind.withCanonicalLinks(values, registry: registry))
    }

    package init(unchecked kind: ResourceKind, values: [String?]) {
        self.kind = kind
        self.values = values
    }

    /// The id of the platform; nil for a page of the web.
    package var platformID: String? { kind.platform == ResourceKind.webPage.platform ? nil : kind.platform }

    /// The value of a field; nil if the kind has no such field or the resource no such value.
    public subscript(field: String) -> String? {
        kind.fieldIndex(field).flatMap { values[$0] }
    }

    /// The fields that are present, in the order of the register.
    public var fields: [(name: String, value: String)] {
        kind.fields.indices.compactMap { index in values[index].map { (kind.fields[index].name, $0) } }
    }
}

extension Resource: Hashable {
    /// Resources are equal if their kinds and all their fields are.
    public static func == (left: Resource, right: Resource) -> Bool {
        left.kind.code == right.kind.code && left.values == right.values
    }

    /// Feeds the kind and the fields to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind.code)
        hasher.combine(values)
    }
}

extension Resource: CustomStringConvertible {
    /// The platform, the kind and the fields, as in `taobao item id=520813250866`.
    public var description: String {
        ([kind.platform, kind.name] + fields.map { "\($0.name)=\($0.value)" }).joined(separator: " ").onOneLine
    }
}
