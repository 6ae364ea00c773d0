// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// `{well_formed, signature, issuer, current, allowed}`.
    static func verdicts(_ verification: Verification) -> JSONValue {
        .object([
            "well_formed": .string(verification.wellFormed.rawValue),
            "signature": .string(verification.signature.rawValue),
            "issuer": .string(verification.issuer.rawValue),
            "current": .string(verification.current.rawValue),
            "allowed": .string(verification.allowed.rawValue),
        ])
    }

    /// `{platform, kind, fields{}, url}`.
    static func target(_ resource: Resource) -> JSONValue {
        .object([
            "platform": .string(resource.kind.platform),
            "kind": .string(resource.kind.name),
            "fields": .fields(resource.fields),
            "url": .string(resource.url),
        ])
    }

    /// The values of fields by their names.
    static func fields(_ fields: [(name: String, value: String)]) -> JSONValue {
        .object(Dictionary(fields.map { ($0.name, .string($0.value)) }) { first, _ in first })
    }

    /// `{scenes[], destination_pin, sharer}`.
    static func claims(_ claims: TokenClaims) -> JSONValue {
        .object([
            "scenes": .array(claims.scenes.map { .string($0.name) }),
            "destination_pin": .optional(claims.destinationPin.map { hex($0.bytes) }),
            "sharer": .optional(claims.sharer.map { hex($0.bytes) }),
        ])
    }

    /// `{code, message, offset}`.
    static func error(_ error: ShareTokenError) -> JSONValue {
        .object([
            "code": .string(error.code.rawValue),
            "message": .string(error.code.summary),
            "offset": .number(error.offset),
        ])
    }

    /// The contents of a token except its target, as members of a record; nulls where there is no token.
    static func content(_ content: TokenContent?) -> [String: JSONValue] {
        [
            "key_id": .optional(content?.keyID.hex),
            "suite": .optional(content?.suite.name),
            "issued_at": .optional(content?.issuedAt.description),
            "expires_at": .optional(content?.expiresAt.description),
            "claims": content.map { .claims($0.claims) } ?? .null,
        ]
    }

    /// `{code, platform, kind, fields{}, url}` of where a token claims to lead; nulls for an unknown code.
    static func claimedTarget(_ target: TokenTarget) -> JSONValue {
        .object([
            "code": .number(Int(target.code)),
            "platform": .optional(target.resource?.kind.platform),
            "kind": .optional(target.resource?.kind.name),
            "fields": .fields(target.resource?.fields ?? []),
            "url": .optional((try? NormalTarget(target))?.url),
        ])
    }
}
