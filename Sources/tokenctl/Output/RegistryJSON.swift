// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// The platform table as other languages read it.
    static func registry(_ platforms: [Platform]) -> JSONValue {
        .object([
            "format": .number(1),
            "platforms": .array(platforms.map { .platform($0) }),
        ])
    }

    private static func platform(_ platform: Platform) -> JSONValue {
        .object([
            "id": .string(platform.id),
            "name": .string(platform.name),
            "chinese_name": .string(platform.chineseName),
            "kinds": .array(platform.kinds.map { .kind($0) }),
        ])
    }

    private static func kind(_ kind: ResourceKind) -> JSONValue {
        .object([
            "name": .string(kind.name),
            "code": .number(Int(kind.code)),
            "fields": .array(kind.fields.map { .field($0) }),
            "links": .array(
                kind.links.map { link in
                    .object([
                        "form": .string(link.form.rawValue),
                        "template": .string(link.template),
                        "printed": .bool(link.isPrinted),
                    ])
                }),
        ])
    }

    private static func field(_ field: Field) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(field.name),
            "type": .string(field.type.name),
            "optional": .bool(field.isOptional),
        ]
        if let characters = field.type.characters { members["characters"] = .number(characters) }
        if !field.type.prefix.isEmpty { members["prefix"] = .string(field.type.prefix) }
        if !field.type.words.isEmpty { members["words"] = .array(field.type.words.map { .string($0) }) }
        return .object(members)
    }
}
