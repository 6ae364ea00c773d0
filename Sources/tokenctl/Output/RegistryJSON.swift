// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// The platform table as other languages read it.
    static func registry(_ platforms: [Platform]) -> JSONValue {
        .object([
            "format": .number(3),
            "platforms": .array(platforms.map { .platform($0) }),
            "parameters": .array(ParameterRule.everywhere.map { .rule($0) }),
            "sites": .array(Registry.standard.sites.map { .site($0) }),
            "wrappers": .array(Registry.standard.wrappers.map { .wrapper($0) }),
        ])
    }

    private static func platform(_ platform: Platform) -> JSONValue {
        .object([
            "id": .string(platform.id),
            "name": .string(platform.name),
            "chinese_name": .string(platform.chineseName),
            "category": .string(platform.category.rawValue),
            "labels": .strings(platform.labels),
            "kinds": .array(platform.kinds.map { .kind($0) }),
            "sites": .array(platform.sites.map { .site($0) }),
            "wrappers": .array(platform.wrappers.map { .wrapper($0) }),
        ])
    }

    private static func kind(_ kind: ResourceKind) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(kind.name),
            "code": .number(Int(kind.code)),
            "category": .string(kind.category.rawValue),
            "fields": .array(kind.fields.map { .field($0) }),
            "identities": .array(kind.identities.map { .strings($0) }),
            "links": .array(kind.links.map { .link($0) }),
        ]
        if let app = kind.app { members["app"] = .app(app) }
        switch kind.payments {
        case .none: break
        case .all: members["payments"] = .bool(true)
        case .when(let field, let values):
            members["payments"] = .object(["field": .string(field), "values": .strings(values)])
        }
        return .object(members)
    }

    private static func app(_ app: AppField) -> JSONValue {
        var members: [String: JSONValue] = ["field": .string(app.name)]
        if !app.pages.isEmpty { members["pages"] = .strings(app.pages) }
        switch app.subject {
        case .miniProgram: members["names"] = .string("mini_program")
        case .nobodys: members["names"] = .string("nobodys")
        case .app(let systems):
            members["names"] = .string("app")
            members["systems"] = .strings(systems.map(\.rawValue))
        }
        return .object(members)
    }

    private static func link(_ link: LinkPattern) -> JSONValue {
        var members: [String: JSONValue] = [
            "form": .string(link.form.rawValue),
            "template": .string(link.template),
            "printed": .bool(link.isPrinted),
        ]
        if let evidence = link.evidence { members["evidence"] = .evidence(evidence) }
        if !link.systems.isEmpty { members["systems"] = .strings(link.systems.map(\.rawValue)) }
        if !link.limits.isEmpty {
            members["limits"] = .array(
                link.limits.map { .object(["field": .string($0.field), "characters": .number($0.characters)]) })
        }
        if !link.landing.isEmpty { members["landing"] = .string(link.landing) }
        if !link.lacks.isEmpty { members["lacks"] = .strings(link.lacks) }
        return .object(members)
    }

    private static func field(_ field: Field) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(field.name),
            "type": .string(field.type.name),
            "optional": .bool(field.isOptional),
        ]
        if let characters = field.type.characters { members["characters"] = .number(characters) }
        if !field.type.prefix.isEmpty { members["prefix"] = .string(field.type.prefix) }
        if !field.type.words.isEmpty { members["words"] = .strings(field.type.words) }
        if field.type.isLink { members["schemes"] = .strings(field.type.schemes) }
        return .object(members)
    }

    /// An array of strings.
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
