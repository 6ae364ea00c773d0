// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// A canonical URL and the steps that led to it.
    static func canonical(_ canonical: CanonicalURL, input: [UInt8], risks: [Risk]) -> JSONValue {
        let resource = canonical.resource
        return .object([
            "input": .string(String(decoding: input, as: UTF8.self)),
            "ok": .bool(true),
            "url": .string(canonical.url),
            "platform": .optional(resource?.kind.platform),
            "kind": .optional(resource?.kind.name),
            "fields": .fields(resource?.fields ?? []),
            "removed": .array(
                canonical.removed.map {
                    .object(["name": .string($0.name), "class": .string($0.parameterClass.rawValue)])
                }),
            "extracted": .extracted(canonical.extracted),
            "exposure": .array(canonical.exposures.map { .exposure($0) }),
            "unwrapped": .array(
                canonical.unwrapped.map {
                    .object([
                        "url": .string($0.url), "downgrade": .bool($0.isDowngrade),
                        "target_repairs": repairs($0.targetRepairs),
                    ])
                }),
            "repairs": repairs(canonical.repairs),
            "risks": .array(risks.map { risk($0) }),
            "error": .null,
        ])
    }

    /// A record that has no canonical URL, with the same members.
    static func canonicalFailure(_ error: ShareTokenError, input: [UInt8], risks: [Risk]) -> JSONValue {
        .object([
            "input": .string(String(decoding: input, as: UTF8.self)),
            "ok": .bool(false),
            "url": .null, "platform": .null, "kind": .null,
            "fields": .object([:]),
            "removed": .array([]), "extracted": .array([]), "exposure": .array([]),
            "unwrapped": .array([]), "repairs": .array([]),
            "risks": .array(risks.map { risk($0) }),
            "error": .error(error),
        ])
    }

    /// `{name, value, form, whose}`.
    static func exposure(_ exposure: Exposure) -> JSONValue {
        .object([
            "name": .string(exposure.name), "value": .string(exposure.value),
            "form": .string(exposure.form.rawValue), "whose": .string(exposure.whose.rawValue),
        ])
    }

    /// `[{kind, value}]`.
    static func extracted(_ extracted: [CanonicalURL.Extracted]) -> JSONValue {
        .array(extracted.map { .object(["kind": .string($0.kind.rawValue), "value": .string($0.value)]) })
    }

    /// `{code, severity, offset, detail}`; of a message also `origin`.
    static func risk(_ risk: Risk, origin: MessageRisk.Origin? = nil) -> JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(risk.code.rawValue), "severity": .string(risk.severity.name),
            "offset": .number(risk.offset), "detail": .string(risk.detail),
        ]
        if let origin { members["origin"] = .string(origin.rawValue) }
        return .object(members)
    }

    private static func repairs(_ repairs: [URLRepair]) -> JSONValue {
        .array(repairs.map { .object(["code": .string($0.code.rawValue), "offset": .number($0.offset)]) })
    }
}
